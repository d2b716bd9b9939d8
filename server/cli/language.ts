import type { Localized } from '../../language/rules/finding.ts';

export const languages = ['vi', 'en'] as const;

/** The language of messages; findings and faults are written in both. */
export type Language = keyof Localized & (typeof languages)[number];

export const formats = ['text', 'json'] as const;

/** How findings are reported. */
export type Format = (typeof formats)[number];
