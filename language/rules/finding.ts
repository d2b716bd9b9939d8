import type { AstNode, CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import type { Paragraph, Table, TableRow } from '../generated/ast.ts';
import type { Item } from '../model/blocks.ts';
import type { PlanModel } from '../model/plan.ts';
import type { LineNode } from '../model/walk.ts';

/** A sentence for users in both languages. */
export interface Localized {
  readonly vi: string;
  readonly en: string;
}

/** A stretch of the text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Edit extends Span {
  readonly text: string;
}

/** A repair that is certain; its edits are made only when it is asked for. */
export interface Fix {
  readonly title: Localized;
  readonly edits: () => readonly Edit[];
}

/** Something that a rule found, on the words it is about. */
export interface Finding {
  readonly span: Span;
  readonly message: Localized;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly span: Span; readonly message: Localized }[];
  readonly fixes?: readonly Fix[];
}

/**
 * error: the plan contradicts itself or cannot be right; warning: against the rules of form, or very likely wrong;
 * information: a reviewer should look.
 */
export type Severity = 'error' | 'warning' | 'information';

/** One check, declared over the model. */
export interface Rule {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** What the rule demands, in one line. */
  readonly title: Localized;
  readonly check: (model: PlanModel) => readonly Finding[];
}

/** The stable codes, `area.name`. */
export type RuleCode =
  | 'structure.numbering'
  | 'budget.line'
  | 'budget.total'
  | 'budget.words'
  | 'budget.amount'
  | 'budget.agreement'
  | 'budget.headcount'
  | 'text.number'
  | 'attendance.total'
  | 'attendance.breakdown'
  | 'date.invalid'
  | 'date.weekday'
  | 'reference.unresolved';

/** Where a node stands. Nodes of a parsed plan always stand somewhere. */
export function spanOf(node: AstNode): Span {
  return cstSpan(node.$cstNode);
}

/** A row of a table without its line break. */
export function spanOfRow(row: TableRow): Span {
  const { start } = spanOf(row);
  return { start, end: start + (row.$cstNode?.text.trimEnd().length ?? 0) };
}

/** Where an item of a list stands: its own line, or the first row of a table. */
export function spanOfMember(node: Item | Paragraph | Table | TableRow): Span {
  if (node.$type === 'TableRow') return spanOfRow(node);
  const first = node.$type === 'Table' ? node.rows[0] : undefined;
  if (node.$type === 'Table') return first ? spanOfRow(first) : spanOf(node);
  return spanOfLine(node);
}

/** Where a property of a node stands, or the node itself where the property is absent. */
export function spanOfProperty(node: AstNode, property: string): Span {
  return cstSpan(GrammarUtils.findNodeForProperty(node.$cstNode, property) ?? node.$cstNode);
}

/** The words of a line without what stands below it. */
export function spanOfLine(line: LineNode): Span {
  const first = line.label[0] ?? line.text[0];
  const last = line.text.at(-1) ?? line.label.at(-1);
  if (!first || !last) return firstToken(line);
  return { start: spanOf(first).start, end: spanOf(last).end };
}

function firstToken(node: AstNode): Span {
  const { start } = spanOf(node);
  const text = node.$cstNode?.text ?? '';
  const end = text.search(/[\r\n]/);
  return { start, end: start + (end < 0 ? text.length : end) };
}

function cstSpan(node: CstNode | undefined): Span {
  return { start: node?.offset ?? 0, end: node?.end ?? 0 };
}
