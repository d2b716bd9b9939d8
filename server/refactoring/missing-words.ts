import { isParagraph, isTableRow } from '../../language/generated/ast.ts';
import type { ReadAmount } from '../../language/model/amounts.ts';
import { isItem } from '../../language/model/blocks.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { isRight } from '../../language/model/totals.ts';
import type { LineNode } from '../../language/model/walk.ts';
import { type Edit, spanOf, spanOfProperty } from '../../language/rules/finding.ts';
import { lineBreak, sourceOf } from '../../language/rules/source.ts';
import { moneyInWords, readNumberWords } from '../../language/values/number-words.ts';
import { lineSpan } from './items.ts';

/** An amount in words (số tiền bằng chữ) that a total lacks, and the edit that writes it. */
export interface MissingWords {
  readonly words: string;
  readonly edit: Edit;
}

/** The words for the total or the budget that a line states, where they are not written or left blank. */
export function missingWords(model: PlanModel, line: LineNode): MissingWords | undefined {
  const row = line.$type === 'TableCell' ? line.$container : undefined;
  const total = model.totals.find(({ node, dimension }) => node === (row ?? line) && dimension.kind === 'money');
  if (total && !isRight(total)) return undefined;
  const budget = model.budget.find(({ node }) => node === (row ?? line));
  const amount = total?.amount ?? budget?.amount;
  const value = total?.declared === undefined ? budget?.value : total.declared * total.scale;
  if (!amount || value === undefined || !hasWords(value) || total?.approximate) return undefined;
  const words = moneyInWords(value);
  const edit = blankOf(model, amount, words) ?? (row ? belowTable(model, line, words) : behind(line, amount, words));
  return isWritten(model, amount) || !edit ? undefined : { words, edit };
}

/** Whether a sum has words that are read as that sum: past a limit it has none. */
export function hasWords(value: bigint): boolean {
  return readNumberWords(moneyInWords(value)) === value;
}

function isWritten({ words }: PlanModel, { node }: ReadAmount): boolean {
  return words.some(({ node: written, figures }) => figures?.amount.node === node && !isBlank(written.words));
}

/** `(Bằng chữ: … đồng)` */
function blankOf({ words }: PlanModel, { node }: ReadAmount, text: string): Edit | undefined {
  const blank = words.find(({ node: written, figures }) => figures?.amount.node === node && isBlank(written.words));
  return blank && { ...spanOfProperty(blank.node, 'words'), text };
}

function isBlank(words: string): boolean {
  return readNumberWords(words) === undefined && /[….]{2}|…/.test(words);
}

function behind(line: LineNode, { node }: ReadAmount, words: string): Edit | undefined {
  const isSumLine = isItem(line) || isParagraph(line);
  if (!isSumLine || node.$container !== line) return undefined;
  const { end } = spanOf(node);
  return { start: end, end, text: ` (${words})` };
}

function belowTable(model: PlanModel, line: LineNode, words: string): Edit | undefined {
  const row = isTableRow(line.$container) ? line.$container : undefined;
  if (!row || row !== row.$container.rows.at(-1)) return undefined;
  const { end } = lineSpan(model, spanOf(row).start);
  return { start: end, end, text: `${lineBreak(sourceOf(model.plan))}Bằng chữ: ${words}.` };
}
