import { type AstNode, CstUtils } from 'langium';
import {
  isParagraph,
  isSection,
  isTable,
  isTableRow,
  isTableUnit,
  type Paragraph,
  type Section,
} from '../../language/generated/ast.ts';
import { childrenOf, type Item, isItem } from '../../language/model/blocks.ts';
import { nextNumber } from '../../language/model/numbering.ts';
import { topicsOf } from '../../language/model/outline.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { isRight, type Total } from '../../language/model/totals.ts';
import { type Edit, type Span, spanOf, spanOfLine } from '../../language/rules/finding.ts';
import { lineBreak, sourceOf } from '../../language/rules/source.ts';
import { formatMoney } from '../../language/values/money.ts';
import { moneyInWords } from '../../language/values/number-words.ts';
import { extentOf, isBelow, itemAt, lineSpan } from './items.ts';
import { hasWords } from './missing-words.ts';

/** The budget of a section in an appendix of its own. */
export interface Extraction {
  /** `I` */
  readonly number: string;
  readonly edits: () => readonly Edit[];
}

/** What of a section goes into the appendix. */
interface Detail extends Span {
  readonly value: bigint;
  /** The head that stays and says the sum. */
  readonly head: Item | Paragraph | undefined;
  /** What goes says the sum too. */
  readonly isTotalled: boolean;
}

/**
 * Puts the list or table of a budget into an appendix (`PHỤ LỤC I`, `DỰ TOÁN KINH PHÍ`) at the end of the plan and
 * leaves its sum with a mention of that. Undefined where the section at the offset has no such list, where something
 * refers into it, or where the numbers that stay would not be right.
 */
export function budgetAppendix(model: PlanModel, offset: number): Extraction | undefined {
  const section = budgetSectionAt(model, offset);
  const detail = section && detailOf(model, section);
  const numbers = detail && numbersFor(model);
  if (!detail || !numbers) return undefined;
  const { number, others } = numbers;
  return { number, edits: () => [...others, leave(model, detail, number), append(model, detail, number)] };
}

function budgetSectionAt(model: PlanModel, offset: number): Section | undefined {
  let node: Item | undefined = itemAt(model, offset);
  while (node && !isSection(node)) node = isItem(node.$container) ? node.$container : undefined;
  return node?.$container.$type === 'ConferencePlan' && topicsOf(node).includes('budget') ? node : undefined;
}

function detailOf(model: PlanModel, section: Section): Detail | undefined {
  const stated = model.budget.find(({ node }) => isBelow(node, section));
  const total =
    stated && model.totals.find(({ node, dimension }) => node === stated.node && dimension.kind === 'money');
  const list = total?.sum === undefined || !isRight(total) ? undefined : membersOf(total);
  const first = list?.[0];
  const last = list?.at(-1);
  if (!stated || !total || !list || !first || !last || isReferredTo(model, list) || !isAllOf(list)) return undefined;
  const head = model.totals.find(({ form, items }) => form === 'head' && items[0]?.node === first)?.node;
  const behind = total.form === 'line' ? total.node : undefined;
  const start = startOf(model, first);
  const end = endOf(model, last, behind);
  if (end === undefined || (head && !(isItem(head) || isParagraph(head)))) return undefined;
  const source = sourceOf(model.plan);
  if (head && source.slice(lineSpan(model, spanOf(head).start).end, start).trim() !== '') return undefined;
  const isTotalled = behind !== undefined || total.form === 'row';
  return { start, end: isTotalled ? withWords(model, total, end) : end, value: stated.value, head, isTotalled };
}

/** The blocks that a total sums: items side by side, or a whole table. */
function membersOf({ items, node }: Total): readonly (Item | AstNode)[] | undefined {
  if (isTableRow(node)) return [node.$container];
  const members = items.map((item) => item.node);
  const first = members[0]?.$containerIndex ?? 0;
  const areNeighbours = members.every(
    (member, index) => member.$container === members[0]?.$container && member.$containerIndex === first + index,
  );
  return areNeighbours && members.every((member) => isItem(member) || isTable(member)) ? members : undefined;
}

/** Numbered items begin at one, and none of their kind stays behind. */
function isAllOf(list: readonly AstNode[]): boolean {
  const [first] = list;
  if (!first || !isItem(first) || !('name' in first)) return true;
  const { $container: container } = first;
  const alike = childrenOf(container).filter(({ $type }) => $type === first.$type);
  return alike.every(
    (member) => list.some((other) => other === member) || (isItem(member) && member.total !== undefined),
  );
}

function isReferredTo({ references }: PlanModel, list: readonly AstNode[]): boolean {
  return references.some(({ steps, node }) =>
    steps.some(({ target }) => target && list.some((member) => isBelow(target, member) && !isBelow(node, member))),
  );
}

function startOf(model: PlanModel, first: AstNode): number {
  if (isItem(first)) return extentOf(model, first, () => true).start;
  const above = isTable(first) ? childrenOf(first.$container)[(first.$containerIndex ?? 0) - 1] : undefined;
  const unit = above && isTableUnit(above) ? above : undefined;
  return lineSpan(model, spanOf(unit ?? first).start).start;
}

/** The end of the last member, or of the total right behind it. */
function endOf(model: PlanModel, last: AstNode, total: AstNode | undefined): number | undefined {
  const end = isItem(last) ? extentOf(model, last, isOfTheSum).end : trimmed(model, spanOf(last).end);
  if (!total) return end;
  const line = lineSpan(model, spanOf(total).start);
  const between = sourceOf(model.plan)
    .slice(end, line.start)
    .replace(/^[^\S\n]*\/\/.*$/gm, '');
  return between.trim() === '' ? line.end : undefined;
}

/** A total, or `Bằng chữ: …` on a line of its own. */
function isOfTheSum(line: AstNode): boolean {
  if (!isParagraph(line)) return false;
  const [first] = line.label.flatMap((inline) => (inline.$type === 'Remark' ? inline.parts : [inline]));
  return line.total !== undefined || first?.$type === 'AmountInWords';
}

/** `Bằng chữ: …` right below the sum. */
function withWords(model: PlanModel, { amount }: Total, end: number): number {
  const written = model.words.find(({ figures }) => figures?.amount.node === amount?.node);
  const line = written && lineSpan(model, spanOf(written.node).start);
  if (!line || line.end <= end) return end;
  return sourceOf(model.plan).slice(end, line.start).trim() === '' ? line.end : end;
}

function trimmed(model: PlanModel, end: number): number {
  return sourceOf(model.plan).slice(0, end).trimEnd().length;
}

/** The number of the new appendix; one without a number becomes the first, where it and mentions of it stand. */
function numbersFor({
  appendices,
}: PlanModel): { readonly number: string; readonly others: readonly Edit[] } | undefined {
  const nodes = appendices.all.map(({ node }) => node);
  const last = nodes.at(-1);
  if (!last) return { number: 'I', others: [] };
  if (nodes.every(({ name }) => name !== undefined)) return { number: nextNumber(last), others: [] };
  if (nodes.length > 1) return undefined;
  const ends = [appendixWordEnd(last), ...appendices.unnumbered.map((reference) => spanOf(reference).end)];
  return { number: 'II', others: ends.map((end) => ({ start: end, end, text: ' I' })) };
}

function appendixWordEnd({ $cstNode: cst }: AstNode): number {
  return (cst && CstUtils.flattenCst(cst).find(({ tokenType }) => tokenType.name === 'APPENDIX')?.end) ?? 0;
}

/** What stays: the sum, and where its detail is. */
function leave(model: PlanModel, { start, end, value, head }: Detail, number: string): Edit {
  const mention = `Dự toán chi tiết tại Phụ lục ${number}.`;
  if (!head) return { start, end, text: `Kinh phí thực hiện: ${written(value)}. ${mention}` };
  const words = spanOfLine(head);
  const said = sourceOf(model.plan)
    .slice(words.start, words.end)
    .replace(/[\s,.;:]+$/, '');
  return { start: words.start + said.length, end, text: `. ${mention}` };
}

/** What goes, at the end of the plan. */
function append(model: PlanModel, { start, end, value, isTotalled }: Detail, number: string): Edit {
  const source = sourceOf(model.plan);
  const total = isTotalled ? [] : [`Tổng cộng: ${written(value)}.`];
  const lines = [`PHỤ LỤC ${number}`, 'DỰ TOÁN KINH PHÍ', '', source.slice(start, end), ...total, ''];
  const last = source.trimEnd().length;
  const newLine = lineBreak(source);
  return { start: last, end: source.length, text: newLine + newLine + lines.join(newLine) };
}

function written(value: bigint): string {
  return hasWords(value) ? `${formatMoney(value)} (${moneyInWords(value)})` : formatMoney(value);
}
