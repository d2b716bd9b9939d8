import { squeeze } from '../../../language/values/text.ts';

/** A text of the plan inside Markdown: it shows as it is written, on one line. */
export function escapeMarkdown(text: string): string {
  return squeeze(text)
    .replace(/[\\`*_[\]<>|~&#]/g, '\\$&')
    .replaceAll('://', ':\\//');
}

/** A table of escaped or trusted cells; figures stand in the last column, aligned to the right. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  last: 'left' | 'right' = 'right',
): string {
  const rule = heading.map((_, index) => (last === 'right' && index === heading.length - 1 ? '---:' : ':---'));
  return [heading, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function bold(text: string): string {
  return `**${text}**`;
}

export function italic(text: string): string {
  return `_${text}_`;
}
