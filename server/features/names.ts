import {
  type Appendix,
  isAppendix,
  isDashItem,
  isPlusItem,
  isTable,
  isTableRow,
  type Paragraph,
  type Table,
  type TableRow,
} from '../../language/generated/ast.ts';
import { type Item, isItem } from '../../language/model/blocks.ts';
import { labelOf } from '../../language/model/outline.ts';
import type { ReferenceTarget } from '../../language/model/references.ts';
import { cellText } from '../../language/model/tables.ts';
import { textOfAll } from '../../language/model/text.ts';
import { type Localized, spanOfProperty } from '../../language/rules/finding.ts';
import { squeeze } from '../../language/values/text.ts';
import { sourceOf } from './cursor.ts';

const LONGEST_NAME = 80;

/** A block as its line names it: marker and label, shortened. */
export function nameOf(node: Item | Appendix): string {
  return shorten(squeeze(`${markerOf(node)} ${wordsOf(node)}`));
}

/** The words of a block's label, without its marker. */
export function wordsOf(node: Item | Appendix): string {
  if (isAppendix(node)) return textOfAll(node.title.flatMap((line) => line.label));
  return squeeze(`${node.total ?? ''} ${labelOf(node)}`);
}

/** The marker as it is written: `II.`, `1.`, `a)`, `-`, `PHỤ LỤC I`. */
export function markerOf(node: Item | Appendix): string {
  if (isAppendix(node)) return squeeze(`PHỤ LỤC ${node.name ?? ''}`);
  const { start, end } = spanOfProperty(node, isDashItem(node) || isPlusItem(node) ? 'marker' : 'name');
  return sourceOf(node).slice(start, end);
}

/** An item of a total: a block, a row of a table or a whole table. */
export function itemName(node: Item | Paragraph | Table | TableRow): string {
  if (isItem(node)) return nameOf(node);
  if (isTableRow(node)) return shorten(squeeze(node.cells.map(cellText).join(' ')));
  if (isTable(node)) return '| … |';
  return shorten(textOfAll([...node.label, ...node.text]));
}

/** A text that fits in a list. */
export function shorten(text: string): string {
  if (text.length <= LONGEST_NAME) return text;
  // Half of a pair of surrogates is no letter.
  const head = text.slice(0, LONGEST_NAME - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${head.trimEnd()}…`;
}

const WORDS: Readonly<Record<ReferenceTarget['$type'], Localized>> = {
  Section: { vi: 'mục', en: 'section' },
  Clause: { vi: 'khoản', en: 'clause' },
  SubClause: { vi: 'điểm', en: 'point' },
  Point: { vi: 'điểm', en: 'point' },
  Appendix: { vi: 'Phụ lục', en: 'Appendix' },
};

/** How the plan refers to a block: `điểm a khoản 1 mục III`. */
export function addressOf(node: ReferenceTarget): Localized {
  const word = WORDS[node.$type];
  const own = { vi: squeeze(`${word.vi} ${node.name ?? ''}`), en: squeeze(`${word.en} ${node.name ?? ''}`) };
  if (isAppendix(node)) return own;
  const above = numberedAbove(node);
  if (!above) return own;
  const wide = addressOf(above);
  return { vi: `${own.vi} ${wide.vi}`, en: `${own.en}, ${wide.en}` };
}

/** The numbered block around; a sub-clause names its clause in its own number. */
function numberedAbove(node: Exclude<ReferenceTarget, Appendix>): ReferenceTarget | undefined {
  let container = node.$container;
  while (isItem(container) && (isDashItem(container) || isPlusItem(container))) container = container.$container;
  return isNumbered(container) ? container : undefined;
}

function isNumbered(node: { readonly $type: string }): node is ReferenceTarget {
  return node.$type in WORDS;
}
