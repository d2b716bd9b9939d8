import type { AstNode } from 'langium';
import type { ConferencePlan } from '../generated/ast.ts';
import { type AgendaSlot, type EventTime, readAgenda, readEvent } from './agenda.ts';
import { isArithmetic, type ReadAmount, readAmount } from './amounts.ts';
import { type Attendance, readAttendance } from './attendance.ts';
import { isItem } from './blocks.ts';
import { type ReadWords, readBudget, readWords, type StatedBudget } from './budget.ts';
import { type ReadDate, readDates } from './dates.ts';
import { headTotals, lineTotal } from './list-totals.ts';
import { type Numbered, readNumbering } from './numbering.ts';
import { type OutlineSection, type ReadField, readLetterhead, readOutline, readSubject } from './outline.ts';
import { type ReadRecipients, readRecipients } from './recipients.ts';
import { type ReadReference, readReferences } from './references.ts';
import { type ReadSignatory, readSignatories } from './signatory.ts';
import { type RowProduct, rowProducts, tableTotals } from './table-totals.ts';
import { type ReadTable, readTable } from './tables.ts';
import type { Total } from './totals.ts';
import { type LineNode, walk } from './walk.ts';

/** What a plan says: the one reading of it that rules, features, inspection and the formal document share. */
export interface PlanModel {
  readonly plan: ConferencePlan;
  readonly lines: readonly LineNode[];
  readonly letterhead: readonly ReadField[];
  readonly subject: string;
  readonly sections: readonly OutlineSection[];
  readonly numbering: readonly Numbered[];
  readonly amounts: readonly ReadAmount[];
  readonly tables: readonly ReadTable[];
  readonly rowProducts: readonly RowProduct[];
  readonly totals: readonly Total[];
  readonly words: readonly ReadWords[];
  readonly budget: readonly StatedBudget[];
  readonly attendance: Attendance;
  readonly event: EventTime | undefined;
  readonly agenda: readonly AgendaSlot[];
  readonly dates: readonly ReadDate[];
  readonly references: readonly ReadReference[];
  readonly recipients: readonly ReadRecipients[];
  readonly signatories: readonly ReadSignatory[];
}

const models = new WeakMap<ConferencePlan, PlanModel>();

/** The reading of a plan, made once for every version of its text: a parse makes a new plan. */
export function modelOf(plan: ConferencePlan): PlanModel {
  const known = models.get(plan);
  if (known) return known;
  const model = readPlan(plan);
  models.set(plan, model);
  return model;
}

/** Reads a plan. Its document must be built up to the state in which references resolve. */
export function readPlan(plan: ConferencePlan): PlanModel {
  const { lines, tables: tableNodes, inlines } = walk(plan);
  const tables = tableNodes.map(readTable);
  const totals = readTotals(lines, tables);
  return {
    plan,
    lines,
    letterhead: readLetterhead(plan),
    subject: readSubject(plan),
    sections: readOutline(plan),
    numbering: readNumbering(plan),
    amounts: inlines.filter(isArithmetic).map(readAmount),
    tables,
    rowProducts: tables.flatMap(rowProducts),
    totals,
    words: readWords(lines, totals),
    budget: readBudget(lines, totals),
    attendance: readAttendance(lines, totals),
    event: readEvent(lines),
    agenda: readAgenda(lines),
    dates: readDates(inlines),
    references: readReferences(inlines),
    recipients: readRecipients(plan),
    signatories: readSignatories(plan),
  };
}

function readTotals(lines: readonly LineNode[], tables: readonly ReadTable[]): Total[] {
  const declared = lines.flatMap((line): Total[] => {
    if (!isItem(line) && line.$type !== 'Paragraph') return [];
    const total = lineTotal(line);
    return total ? [total] : headTotals(line);
  });
  return [...declared, ...tables.flatMap(tableTotals)].sort((one, other) => offset(one.node) - offset(other.node));
}

function offset(node: AstNode): number {
  return node.$cstNode?.offset ?? 0;
}
