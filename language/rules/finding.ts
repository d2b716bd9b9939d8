import type { AstNode, CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import type { Paragraph, Table, TableRow, Title } from '../generated/ast.ts';
import type { Item } from '../model/blocks.ts';
import type { OtherPlan } from '../model/collisions.ts';
import type { FileRange } from '../model/facts.ts';
import type { PlanModel } from '../model/plan.ts';
import type { LineNode } from '../model/walk.ts';
import type { NormTable } from '../norms/norm.ts';

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
  /** What is probably meant, for the author to choose; never taken together with all others. */
  readonly isGuess?: true;
  /** Changes no word and no meaning: the formatter makes it too. */
  readonly isForm?: true;
  readonly edits: () => readonly Edit[];
}

/** A place in another plan. */
export interface Elsewhere {
  readonly uri: string;
  /** Its file as users know it. */
  readonly name: string;
  readonly range: FileRange;
  readonly message: Localized;
}

/** Something that a rule found, on the words it is about. */
export interface Finding {
  readonly span: Span;
  readonly message: Localized;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly span: Span; readonly message: Localized }[];
  readonly elsewhere?: readonly Elsewhere[];
  readonly fixes?: readonly Fix[];
}

/**
 * error: the plan contradicts itself or cannot be right; warning: against the rules of form, or very likely wrong;
 * information: a reviewer should look.
 */
export type Severity = 'error' | 'warning' | 'information';

/** The user's own words as the rules ask for them: composed, in small letters. */
export function ownWords(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(ownWord));
}

/** One word as {@link ownWords} keeps it. */
export function ownWord(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/** What is known of a rule without running it. */
export interface RuleInfo {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** What the rule demands, in one line. */
  readonly title: Localized;
}

/** What is known beside the plan itself; a context never changes, so that findings can be kept for it. */
export interface RuleContext {
  /** The norms that the user has chosen; none where they are not checked. */
  readonly norms: readonly NormTable[];
  /** The plans of the workspace that collide with this one. */
  readonly others: readonly OtherPlan[];
  /** Words of the user's own that are no damaged syllables; case does not matter. */
  readonly words: ReadonlySet<string>;
}

/** A plan by itself, without settings. */
export const NO_CONTEXT: RuleContext = { norms: [], others: [], words: new Set() };

/** One check, declared over the model. */
export interface Rule extends RuleInfo {
  readonly check: (model: PlanModel, context: RuleContext) => readonly Finding[];
}

/** The stable codes, `area.name`. */
export type RuleCode =
  | 'structure.numbering'
  | 'structure.missing-topic'
  | 'structure.heading'
  | 'structure.empty'
  | 'structure.marker'
  | 'structure.order'
  | 'structure.end-mark'
  | 'letterhead.missing'
  | 'letterhead.number'
  | 'letterhead.date'
  | 'basis.punctuation'
  | 'basis.later'
  | 'basis.year'
  | 'basis.kind'
  | 'budget.line'
  | 'budget.total'
  | 'budget.words'
  | 'budget.amount'
  | 'budget.agreement'
  | 'budget.headcount'
  | 'budget.norm'
  | 'workspace.venue'
  | 'workspace.number'
  | 'text.number'
  | 'attendance.total'
  | 'attendance.breakdown'
  | 'date.invalid'
  | 'date.weekday'
  | 'reference.unresolved'
  | 'suppression.unused'
  | 'reference.appendix'
  | 'recipients.unit'
  | 'names.variant'
  | 'names.abbreviation'
  | 'text.dash'
  | 'recipients.missing'
  | 'recipients.archive'
  | 'signature.missing'
  | 'signature.capacity'
  | 'text.spacing'
  | 'text.unicode'
  | 'text.tone'
  | 'text.punctuation'
  | 'agenda.order'
  | 'agenda.overlap'
  | 'agenda.outside'
  | 'date.span'
  | 'text.syllable'
  | 'date.sequence'
  | 'date.year';

/** Where a node stands. Nodes of a parsed plan always stand somewhere. */
export function spanOf(node: AstNode): Span {
  return cstSpan(node.$cstNode);
}

/** The title line alone, where what is absent is told. */
export function spanOfTitle(title: Title): Span {
  const { start, end } = firstToken(title);
  return { start, end: start + (title.$cstNode?.text ?? '').slice(0, end - start).trimEnd().length };
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
