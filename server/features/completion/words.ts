import { CompletionItemKind } from 'vscode-languageserver';
import { isArithmetic, readAmount, statedBy } from '../../../language/model/amounts.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import type { LineNode } from '../../../language/model/walk.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { moneyInWords } from '../../../language/values/number-words.ts';
import { lineAt } from '../cursor.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { isUnmarked, lastAs, type Place, spanOfLast, typedSpan } from './place.ts';
import type { Proposal } from './proposal.ts';

const ABOUT: Localized = {
  vi: 'Số tiền đứng trước, viết bằng chữ; được đối chiếu với con số.',
  en: 'The sum before it in words; they are held against each other.',
};

const IN_BRACKETS = /(?:đồng|đ|VNĐ|VND)[ \t]*\([ \t]*(bằng chữ[ \t]*:[ \t]*)?([\p{L}\p{M}, ]*)$/iu;
const BEHIND_SUM = /(?:đồng|đ|VNĐ|VND)[ \t]+$/iu;
const ON_OWN_LINE = /^(?:bằng|viết bằng|ghi bằng) chữ[ \t]*(:?)([ \t]*)([\p{L}\p{M}, ]*)$/iu;

/** Amounts in words: in the brackets behind a sum, behind a total, and on a line `Bằng chữ:`. */
export function proposeWords(place: Place): Proposal[] {
  if (!/^\s*[).;,]*\s*\|?\s*$/.test(place.rest)) return [];
  const near = place.before.normalize('NFC');
  const own = ON_OWN_LINE.exec(near);
  if (own) return onOwnLine(place, own);
  const inBrackets = IN_BRACKETS.exec(near);
  if (inBrackets) return brackets(place, inBrackets[2] ?? '');
  if (isUnmarked(place)) return wholeLine(place);
  return BEHIND_SUM.test(near) && isTotal(place) ? behindSum(place) : [];
}

function brackets(place: Place, composed: string): Proposal[] {
  const typed = lastAs(place, composed);
  const value = sumBefore(place, place.start + place.before.lastIndexOf('('));
  if (value === undefined) return [];
  const words = moneyInWords(value);
  const close = place.rest.trimStart().startsWith(')') ? '' : ')';
  return offer(place, typed, [{ words, template: [words + close] }], typed === '' && isTotal(place));
}

function behindSum(place: Place): Proposal[] {
  const value = sumBefore(place, place.offset);
  if (value === undefined || place.rest.trim() !== '') return [];
  const words = moneyInWords(value);
  return offer(place, '', [{ words: `(${words})` }, { words: `(Bằng chữ: ${words})` }], false);
}

/** `Bằng chữ: …` right below a total that does not say it. */
function wholeLine(place: Place): Proposal[] {
  const { document, model, lineStart } = place;
  const value = place.afterBlank ? undefined : totalAbove(place);
  const above = moneyTotals(model).findLast(({ start }) => start < lineStart)?.start ?? 0;
  const isRightAbove = document.positionAt(above).line === document.positionAt(lineStart).line - 1;
  const isSaid = model.words.some(({ node }) => spanOf(node).start > above && spanOf(node).start < lineStart);
  if (value === undefined || !isRightAbove || isSaid || place.before.startsWith('(')) return [];
  const words = `Bằng chữ: ${moneyInWords(value)}.`;
  const common = { kind: CompletionItemKind.Value, span: typedSpan(place), base: place.before === '' ? 25 : 0 };
  return proposalsFor(place.before, [{ words }], { ...common, about: ABOUT });
}

/** The words of the total above the line. */
function onOwnLine(place: Place, [, colon = '', gap = '', composed = '']: RegExpExecArray): Proposal[] {
  const typed = lastAs(place, composed);
  const value = totalAbove(place);
  if (value === undefined) return [];
  const words = moneyInWords(value);
  const before = (colon === '' ? ':' : '') + (gap === '' ? ' ' : '');
  return offer(place, typed, [{ words, template: [`${before}${words}.`] }], typed === '');
}

function offer(place: Place, typed: string, candidates: readonly Candidate[], eager: boolean): Proposal[] {
  const span = spanOfLast(place, typed.length);
  return proposalsFor(typed, candidates, { kind: CompletionItemKind.Value, span, base: 0, about: ABOUT, eager });
}

/** The last sum of money on the line that ends before an offset. */
function sumBefore(place: Place, offset: number): bigint | undefined {
  const line = lineOf(place);
  if (!line) return undefined;
  const node = [...line.label, ...line.text].findLast((inline) => isArithmetic(inline) && spanOf(inline).end <= offset);
  const stated = node && isArithmetic(node) ? statedBy(readAmount(node)) : undefined;
  return stated?.dimension.kind === 'money' ? stated.value : undefined;
}

/** Blanks at the end of a line are no part of it. */
function lineOf({ model, offset, start }: Place): LineNode | undefined {
  return lineAt(model, offset) ?? lineAt(model, start);
}

function isTotal(place: Place): boolean {
  const line = lineOf(place);
  return line !== undefined && 'total' in line && line.total !== undefined;
}

const moneyTotals = oncePerPlan(({ totals }) =>
  totals
    .filter(({ dimension }) => dimension.kind === 'money')
    .map(({ node, declared, sum, scale }) => ({ start: spanOf(node).start, value: declared ?? sum, scale })),
);

/** In đồng. */
function totalAbove({ model, lineStart }: Place): bigint | undefined {
  const total = moneyTotals(model).findLast(({ start }) => start < lineStart);
  return total?.value === undefined ? undefined : total.value * total.scale;
}
