import type { Paragraph } from '../../language/generated/ast.ts';
import { formatAmount } from '../../language/model/amounts.ts';
import type { Item } from '../../language/model/blocks.ts';
import type { OpenSum } from '../../language/model/open-sums.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { columnsOf } from '../../language/model/tables.ts';
import { type Edit, spanOfProperty } from '../../language/rules/finding.ts';
import { formatNumber } from '../../language/values/number.ts';
import { moneyInWords } from '../../language/values/number-words.ts';
import { fold } from '../../language/values/text.ts';
import { extentOf, sourceOf } from '../features/cursor.ts';
import { hasWords } from './missing-words.ts';

type Blank = Extract<OpenSum, { kind: 'blank' }>;
type Head = Extract<OpenSum, { kind: 'head' }>;

/** A sum that a plan leaves open, as it would stand there. */
export interface WrittenSum {
  /** Where it would begin. */
  readonly at: number;
  readonly shown: string;
  /** Something that stays stands right behind it. */
  readonly isFollowed: boolean;
  readonly edit: Edit;
}

/** Writes a total that is left blank, on its line or in the cell of its row; undefined where something else stands. */
export function writeBlank(open: Blank, model: PlanModel, stop = ''): WrittenSum | undefined {
  return open.total.form === 'row' ? writeCell(open, model) : writeLine(open, stop);
}

/** What a draft leaves in the place of a sum, with the unit and the stop that may follow. */
const OPEN = /^[\s.…_]*(?:đồng)?[\s.;]*$/i;

/** `Tổng cộng: …… đồng.`; words in its place are an answer of their own. */
function writeLine({ total, dimension, sum }: Blank, usual: string): WrittenSum | undefined {
  const { node } = total;
  if (node.$type === 'TableRow' || node.$type === 'Appendix') return undefined;
  const source = sourceOf(node);
  const { end } = extentOf(node);
  const at = contentStart(node);
  const left = source.slice(at, end).normalize('NFC');
  if (!OPEN.test(left)) return undefined;
  const stop = (/^\s*[.;]?$/.test(left) ? left.trim() : '') || usual;
  const blanks = /^[^\S\r\n]*/.exec(source.slice(end))?.[0].length ?? 0;
  const shown = formatAmount(sum, dimension);
  const isMoney = dimension.kind === 'money' && hasWords(sum);
  const inWords = isMoney && !saysWords(source, end) ? ` (${moneyInWords(sum)})` : '';
  const colon = /[:]\s*$/.test(source.slice(0, at)) ? '' : ':';
  const edit = { start: at, end: end + blanks, text: `${colon} ${shown}${inWords}${stop}` };
  return { at, shown, isFollowed: left.trim() !== '', edit };
}

/** Behind the colon, or behind the words of the total where it has none. */
function contentStart(node: Item | Paragraph): number {
  const source = sourceOf(node);
  const { end } = extentOf(node);
  if (node.intro !== undefined) return trimBack(source, spanOfProperty(node, 'intro').end);
  const before = node.text[0]?.$cstNode?.offset ?? end;
  const words = node.colon
    ? source.lastIndexOf(':', before) + 1
    : (node.label.at(-1)?.$cstNode?.end ?? spanOfProperty(node, 'total').end);
  return trimBack(source, words);
}

function trimBack(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[^\S\r\n]/.test(source.charAt(start - 1))) start--;
  return start;
}

/** The line below says the sum in words. */
function saysWords(source: string, end: number): boolean {
  return /^\(?(?:viet |ghi )?bang chu/.test(fold(source.slice(end, end + 80)));
}

/** The empty cell of the amounts in a row that is a total; figures in the unit of the table. */
function writeCell({ total, sum }: Blank, { tables }: PlanModel): WrittenSum | undefined {
  const { node } = total;
  if (node.$type !== 'TableRow') return undefined;
  const table = tables.find((each) => each.node === node.$container);
  const column = table && columnsOf(table, 'amount')[0];
  const cell = column && node.cells[column.index];
  if (!cell || cell.above || cell.total !== undefined || cell.label.length + cell.text.length > 0) return undefined;
  const at = (cell.$cstNode?.offset ?? 0) + 1;
  const shown = formatNumber(sum);
  return { at, shown, isFollowed: true, edit: { start: at, end: at, text: ` ${shown}` } };
}

/** `1. Văn phòng phẩm:` becomes `1. Văn phòng phẩm: 500.000 đồng, gồm:`. */
export function writeHead({ node, dimension, sum }: Head): WrittenSum {
  const shown = formatAmount(sum, dimension);
  const { end } = extentOf(node);
  const intro = node.intro === undefined ? undefined : spanOfProperty(node, 'intro');
  const source = sourceOf(node);
  if (intro && source.slice(intro.start, intro.end).trim() !== ':') {
    const at = trimBack(source, intro.start);
    const join = /[:,]$/.test(source.slice(0, at)) ? '' : ':';
    const edit = { start: at, end: at, text: `${join} ${shown},` };
    return { at: end, shown, isFollowed: false, edit };
  }
  const stop = source.slice(0, end).search(/[\s:.;,]*$/);
  return { at: end, shown, isFollowed: false, edit: { start: stop, end, text: `: ${shown}, gồm:` } };
}
