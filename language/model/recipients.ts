import type { Block, ConferencePlan, Inline, Recipients } from '../generated/ast.ts';
import { isRecipients } from '../generated/ast.ts';
import { childrenOf, isItem } from './blocks.ts';
import { textOf, textOfAll } from './text.ts';

/** The list of those who receive the plan (nơi nhận). */
export interface ReadRecipients {
  readonly node: Recipients;
  readonly entries: readonly Recipient[];
}

/** One line of the list: somebody who receives the plan, or where it is kept on file (`Lưu: VT, NV.`). */
export type Recipient =
  | {
      readonly kind: 'recipient';
      readonly node: Block | Recipients;
      /** Its words without what stands in brackets at their end and without the mark that ends the line. */
      readonly name: string;
      /** What stands in brackets at the end: `b/c`, `để báo cáo`. */
      readonly remark: string | undefined;
      /** The lines below it. */
      readonly entries: readonly Recipient[];
    }
  | {
      readonly kind: 'archive';
      readonly node: Block | Recipients;
      /** The units that keep a copy: `VT`, `NV`. */
      readonly places: readonly string[];
    };

/** The lists of recipients of a plan; a plan that is in order has one. */
export function readRecipients(plan: ConferencePlan): ReadRecipients[] {
  return plan.parts.filter(isRecipients).map((node) => ({ node, entries: [...runIn(node), ...entriesOf(node.items)] }));
}

/** `Nơi nhận: Như mục II.`: what stands in the line of the heading itself. */
function runIn(node: Recipients): Recipient[] {
  return node.label.length + node.text.length > 0 ? [readLine(node, [])] : [];
}

function entriesOf(blocks: readonly { readonly $type: string }[]): Recipient[] {
  return blocks.flatMap((block) => (isLine(block) ? [readLine(block, isItem(block) ? childrenOf(block) : [])] : []));
}

type Line = Exclude<Block, { readonly $type: 'Table' | 'TableUnit' | 'DisplayLine' }>;

function isLine(block: { readonly $type: string }): block is Line {
  return isItem(block) || block.$type === 'Paragraph';
}

const FILED = /^Lưu(?![\p{L}\p{N}])[\s:]*/iu;

function readLine(node: Line | Recipients, below: readonly { readonly $type: string }[]): Recipient {
  const words = withoutEndMark(wordsOf(node));
  if (FILED.test(words)) {
    const places = words.replace(FILED, '').split(/[,;]/);
    return { kind: 'archive', node, places: places.map((place) => place.trim()).filter((place) => place !== '') };
  }
  const inlines = [...node.label, ...node.text];
  const last = inlines.findLastIndex((inline) => !isEndMark(inline));
  const remark = inlines[last];
  if (remark?.$type !== 'Remark' || last === 0) {
    return { kind: 'recipient', node, name: words, remark: undefined, entries: entriesOf(below) };
  }
  const cut = words.lastIndexOf(textOf(remark));
  const name = withoutEndMark(cut < 0 ? words : words.slice(0, cut).trim());
  return { kind: 'recipient', node, name, remark: textOfAll(remark.parts), entries: entriesOf(below) };
}

/** The colon is a token of its own and no space stands before it. */
function wordsOf({ label, colon, text }: Line | Recipients): string {
  const words = textOfAll(label);
  return colon ? `${words}: ${textOfAll(text)}`.trim() : words;
}

function isEndMark(inline: Inline): boolean {
  return inline.$type === 'Text' && /^[\s.,;:]*$/.test(inline.value);
}

function withoutEndMark(words: string): string {
  return words.replace(/[.,;:]+$/, '').trim();
}
