import type { SubClause } from '../../../language/generated/ast.ts';
import { childrenOf } from '../../../language/model/blocks.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { ReferenceTarget } from '../../../language/model/references.ts';
import type { Edit, Localized, Span } from '../../../language/rules/finding.ts';
import { KIND } from '../../../language/rules/numbering.ts';
import { relabel, withSubClauses } from '../../../language/rules/relabelling.ts';
import { letterIndex } from '../../../language/values/letters.ts';
import { readRoman, writeRoman } from '../../../language/values/roman.ts';
import { holds } from '../cursor.ts';
import { spanOfNumber, spanOfStep, stepsTo } from '../locate.ts';
import type { Refusal } from '../rename.ts';

/** The number of a block as it stands at an offset: in its marker, or in a reference to it. */
export function numberAt(model: PlanModel, target: ReferenceTarget, offset: number): Span | undefined {
  return [markedNumber(target), ...stepsTo(model, target).map(spanOfStep)].find((span) => holds(span, offset));
}

/** The number in the marker, without the mark behind it. */
function markedNumber(target: ReferenceTarget): Span {
  const { start } = spanOfNumber(target);
  return { start, end: start + (target.name?.length ?? 0) };
}

/**
 * Gives a block another number: its marker, the sub-clauses that begin with it, and the references to them as far as it
 * is sure what they mean.
 */
export function renumberBlock(model: PlanModel, target: ReferenceTarget, wanted: string): readonly Edit[] | Refusal {
  const number = readNumber(target, wanted.replace(/[.)/-]+$/, ''));
  if (number === undefined) return { refused: notANumber(target, wanted) };
  if (number === target.name) return [];
  if (siblingsOf(target).some((sibling) => isSame(sibling, number))) return { refused: isTaken(target, number) };
  const { edits } = relabel(withSubClauses(new Map([[target, number]])), model);
  return target.$type === 'Appendix' ? edits.map((edit) => inDigits(edit, model)) : edits;
}

/** A reference that writes `Phụ lục 2` for `PHỤ LỤC II` goes on writing digits. */
function inDigits(edit: Edit, { text }: PlanModel): Edit {
  return /^\d/.test(text.source.slice(edit.start, edit.end)) ? { ...edit, text: String(ordinalOf(edit.text)) } : edit;
}

/** The number as its kind of block writes it, or undefined where it is none. */
function readNumber(target: ReferenceTarget, wanted: string): string | undefined {
  switch (target.$type) {
    case 'Section': {
      const value = readRoman(wanted.toUpperCase());
      return value === undefined ? undefined : writeRoman(value);
    }
    case 'Clause':
      return /^\d{1,3}$/.test(wanted) && Number(wanted) > 0 ? String(Number(wanted)) : undefined;
    case 'SubClause':
      return readSubNumber(target, wanted);
    case 'Point':
      return letterIndex(wanted) === undefined ? undefined : wanted.toLowerCase();
    case 'Appendix':
      if (/^\d{1,2}$/.test(wanted)) return Number(wanted) > 0 ? String(Number(wanted)) : undefined;
      return readRoman(wanted.toUpperCase()) === undefined ? undefined : wanted.toUpperCase();
  }
}

/** `1.3`, or `3` alone, which goes on from the clause's own number. */
function readSubNumber(target: SubClause, wanted: string): string | undefined {
  const prefix = target.name.split('.').slice(0, -1).join('.');
  const last = wanted.startsWith(`${prefix}.`) ? wanted.slice(prefix.length + 1) : wanted;
  return /^\d{1,2}$/.test(last) && Number(last) > 0 ? `${prefix}.${Number(last)}` : undefined;
}

function siblingsOf(target: ReferenceTarget): ReferenceTarget[] {
  return childrenOf(target.$container).filter(
    (child): child is ReferenceTarget => child !== target && child.$type === target.$type,
  );
}

/** `PHỤ LỤC 2` and `PHỤ LỤC II` are one number. */
function isSame({ $type, name = '' }: ReferenceTarget, number: string): boolean {
  return $type === 'Appendix' ? ordinalOf(name) === ordinalOf(number) : name === number;
}

function ordinalOf(label: string): number {
  return readRoman(label.toUpperCase()) ?? Number(label);
}

const SHAPES: Readonly<Record<ReferenceTarget['$type'], Localized>> = {
  Section: { vi: 'số La Mã, ví dụ III', en: 'a Roman number such as III' },
  Clause: { vi: 'số, ví dụ 3', en: 'a number such as 3' },
  SubClause: {
    vi: 'số của khoản rồi đến số của mình, ví dụ 1.3',
    en: 'the number of the clause and its own, such as 1.3',
  },
  Point: {
    vi: 'chữ cái theo thứ tự a, b, c, d, đ, e, g, h, i …',
    en: 'a letter in the order a, b, c, d, đ, e, g, h, i …',
  },
  Appendix: { vi: 'số La Mã hoặc số, ví dụ II', en: 'a Roman number or a number, such as II' },
};

function notANumber({ $type }: ReferenceTarget, wanted: string): Localized {
  const kind = KIND[$type];
  const shape = SHAPES[$type];
  return {
    vi: `“${wanted}” không dùng làm số được: ${kind.vi.toLowerCase()} mang ${shape.vi}.`,
    en: `“${wanted}” is no number for it: a ${kind.en} bears ${shape.en}.`,
  };
}

function isTaken({ $type }: ReferenceTarget, number: string): Localized {
  const kind = KIND[$type];
  return {
    vi: `Đã có ${kind.vi.toLowerCase()} ${number}. Chọn số khác, hoặc dùng lệnh đánh lại số toàn bộ kế hoạch.`,
    en: `There is a ${kind.en} ${number} already. Choose another number, or renumber the whole plan.`,
  };
}
