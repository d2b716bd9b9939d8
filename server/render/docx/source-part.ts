import { createHash } from 'node:crypto';

/** The namespace of the element that holds a plan in a Word file. */
export const PLAN_NAMESPACE = 'urn:kehoach:plan';

/** How the letters of a plan become bytes; halves of surrogate pairs, which UTF-8 has not, need UTF-16. */
export const charsets = ['utf-8', 'utf-16le'] as const;

export type Charset = (typeof charsets)[number];

/** Whether a text of a file or of an editor holds half a surrogate pair. */
const LONE_SURROGATE = /\p{Cs}/u;

/**
 * The part of the Word file with the plan in it. Base64 keeps every character as it is: line ends, control characters,
 * letters in either Unicode form, what looks like markup. `digest` is that of the words printed, by which a reader sees
 * whether they have been changed since.
 */
export function sourcePart(source: string, digest: string): string {
  const charset: Charset = LONE_SURROGATE.test(source) ? 'utf-16le' : 'utf-8';
  const bytes = Buffer.from(source, charset === 'utf-8' ? 'utf8' : 'utf16le');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<plan xmlns="${PLAN_NAMESPACE}" version="1" charset="${charset}" printed="${digest}">${bytes.toString('base64')}</plan>`;
}

/** The digest of the words that a Word document prints. */
export function digestOf(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex');
}
