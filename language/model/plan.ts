import type { Arithmetic, ConferencePlan, Inline, LooseSign, Month } from '../generated/ast.ts';
import { type AgendaSlot, type EventTime, readAgenda, readEvent } from './agenda.ts';
import { isArithmetic, type ReadAmount, readAmount, statedBy } from './amounts.ts';
import { type Attendance, readAttendance } from './attendance.ts';
import { isItem } from './blocks.ts';
import { readBudget, type StatedBudget } from './budget.ts';
import { type ReadDate, readDates } from './dates.ts';
import { headTotals } from './head-totals.ts';
import { lineTotals, partsOf } from './line-totals.ts';
import { ItemValues, isTotalLine, offsetOf } from './lists.ts';
import { type Numbered, readNumbering } from './numbering.ts';
import { type OutlineSection, type ReadField, readLetterhead, readOutline, readSubject } from './outline.ts';
import { type ReadRecipients, readRecipients } from './recipients.ts';
import { type ReadReference, readReferences } from './references.ts';
import { type ReadSignatory, readSignatories } from './signatory.ts';
import { type RowProduct, rowProducts, tableTotals } from './table-totals.ts';
import { type ReadTable, readTable } from './tables.ts';
import type { Total } from './totals.ts';
import { type LineNode, walk } from './walk.ts';
import { type Explanation, type ReadWords, readExplanations, readWords } from './words.ts';

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
  /** Sums beside the computation in brackets that explains them. */
  readonly explanations: readonly Explanation[];
  readonly budget: readonly StatedBudget[];
  readonly attendance: Attendance;
  readonly event: EventTime | undefined;
  readonly agenda: readonly AgendaSlot[];
  readonly dates: readonly ReadDate[];
  readonly months: readonly Month[];
  /** Signs of arithmetic that belong to no computation that can be read. */
  readonly looseSigns: readonly LooseSign[];
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
  const totals = readTotals(plan, lines, tables);
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
    explanations: readExplanations(lines),
    budget: readBudget(plan, lines, totals),
    attendance: readAttendance(lines, totals),
    event: readEvent(lines),
    agenda: readAgenda(lines),
    dates: readDates(inlines),
    months: inlines.filter((inline) => inline.$type === 'Month'),
    looseSigns: readLooseSigns(lines),
    references: readReferences(inlines),
    recipients: readRecipients(plan),
    signatories: readSignatories(plan),
  };
}

/** A sign matters where a sum of money stands behind it: `4m x 1m` is a size. */
function readLooseSigns(lines: readonly LineNode[]): LooseSign[] {
  return lines.flatMap((line) => [...looseIn(line.label), ...looseIn(line.text)]);
}

function looseIn(inlines: readonly Inline[]): LooseSign[] {
  const money = inlines.findLastIndex((inline) => isArithmetic(inline) && isMoney(inline));
  return inlines.slice(0, money + 1).filter((inline) => inline.$type === 'LooseSign');
}

function isMoney(node: Arithmetic): boolean {
  return statedBy(readAmount(node))?.dimension.kind === 'money';
}

function readTotals(plan: ConferencePlan, lines: readonly LineNode[], tables: readonly ReadTable[]): Total[] {
  const values = new ItemValues();
  const closing = partsOf(plan).flatMap((part) => lineTotals(part, values));
  const counted = new Set<object>(closing.flatMap((total) => total.items.map((item) => item.node)));
  const heads = lines.flatMap((line) => {
    const isLine = isItem(line) || line.$type === 'Paragraph';
    return isLine && !isTotalLine(line) ? headTotals(line, values, counted) : [];
  });
  const all = [...heads, ...closing, ...tables.flatMap(tableTotals)];
  return all.sort((one, other) => offsetOf(one.node) - offsetOf(other.node));
}
