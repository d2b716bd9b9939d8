import type { AstNode } from 'langium';
import { readLayout } from '../../../language/model/layout.ts';
import { modelOf } from '../../../language/model/plan.ts';
import type { Edit } from '../../../language/rules/finding.ts';
import { formatPlan, type LineRange } from '../../../server/formatting/format.ts';
import { applied, type CheckedPlan, check, planServices } from '../../language/checked-plan.ts';

/** A text, what the formatter does to it, and what then stands there. */
export interface Formatted {
  readonly before: CheckedPlan;
  readonly edits: readonly Edit[];
  readonly text: string;
}

/** Formats a text, or some of its zero-based lines. */
export async function format(text: string, within?: LineRange): Promise<Formatted> {
  const before = await check(text);
  const edits = formatPlan(modelOf(before.plan), before.found, planServices.parser.Lexer, within && [within]);
  return { before, edits, text: applied(text, edits) };
}

/** Letters, marks and digits in their order. */
export function letters(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The comments of a plan. */
export function comments({ plan }: CheckedPlan): string[] {
  return readLayout(plan).comments.map(({ text }) => text.trimEnd());
}

/** What a plan says: its tree, each word by its letters and digits alone. */
export function tree({ plan }: CheckedPlan): unknown {
  return shapeOf(plan);
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'string') return letters(value);
  if (!isNode(value)) return typeof value === 'object' ? undefined : value;
  const own = Object.entries(value).filter(([name]) => !name.startsWith('$'));
  return { type: value.$type, ...Object.fromEntries(own.map(([name, part]) => [name, shapeOf(part)])) };
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}
