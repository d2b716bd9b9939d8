import type { RenderBlock } from '../../server/protocol.ts';

/** One step from the blocks shown to the blocks wanted; steps are taken in order. */
export type Change =
  | { readonly kind: 'replace'; readonly at: number; readonly html: string }
  | { readonly kind: 'insert'; readonly at: number; readonly html: string }
  | { readonly kind: 'remove'; readonly at: number };

/**
 * What to change so that the page shows other blocks: those that are alike at both ends stay as they are, in between
 * only the ones that differ are exchanged. Linear in the number of blocks.
 */
export function changes(before: readonly RenderBlock[], after: readonly RenderBlock[]): Change[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start]?.html === after[start]?.html) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end)?.html === after.at(-1 - end)?.html) end++;
  const [old, fresh] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const both = Math.min(old.length, fresh.length);
  return [
    ...fresh.slice(0, both).flatMap(({ html }, index): Change[] => {
      return html === old[index]?.html ? [] : [{ kind: 'replace', at: start + index, html }];
    }),
    ...fresh.slice(both).map(({ html }, index): Change => ({ kind: 'insert', at: start + both + index, html })),
    ...old.slice(both).map((): Change => ({ kind: 'remove', at: start + both })),
  ];
}
