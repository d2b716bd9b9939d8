import type { Arithmetic, ConferencePlan, Inline, LooseSign, Month, Title } from '../generated/ast.ts';
import { type AgendaSlot, type EventTime, readAgenda, readEvent } from './agenda.ts';
import { type AgendaDays, readAgendaDays } from './agenda-days.ts';
import { isArithmetic, type ReadAmount, readAmount, statedBy } from './amounts.ts';
import { type Appendices, readAppendices } from './appendices.ts';
import { type Attendance, readAttendance } from './attendance.ts';
import { type Citation, type ReadBasis, readBases, readCitations, readIssueDate } from './bases.ts';
import { isItem } from './blocks.ts';
import { readBudget, type StatedBudget } from './budget.ts';
import { type DateReading, type ReadDate, readDates } from './dates.ts';
import { type Deadline, readDeadlines } from './deadlines.ts';
import { type DocumentMention, readDocuments } from './documents.ts';
import { type ReadEnding, readEnding } from './end-marks.ts';
import { type EventWindow, readEventWindow } from './event-window.ts';
import { type ReadFacts, readFacts } from './facts.ts';
import { type PlanForm, readForm, readTitle } from './form.ts';
import { headTotals } from './head-totals.ts';
import { type MissingSection, readMissingSections, readSlippedHeadings, type SlippedHeading } from './headings.ts';
import { type ReadIssuing, readIssuing } from './issuing.ts';
import { lineTotals, partsOf } from './line-totals.ts';
import { ItemValues, isTotalLine, offsetOf } from './lists.ts';
import { type InvertedLevels, type ReadMarker, readInversions, readMarkers } from './markers.ts';
import { type ReadNames, readNames } from './names.ts';
import { type Numbered, readNumbering } from './numbering.ts';
import { type LateBasis, type MisplacedPart, readLateBases, readMisplaced } from './order.ts';
import { type OutlineSection, type ReadField, readLetterhead, readOutline, readSubject } from './outline.ts';
import { type PersonPrice, readPersonPrices } from './prices.ts';
import { type ReadRange, readRanges } from './ranges.ts';
import { readUnreached } from './reach.ts';
import { type ReadRecipients, readRecipients } from './recipients.ts';
import { type ReadReference, readReferences } from './references.ts';
import { type ReadSignatory, readSignatories } from './signatory.ts';
import { type RowProduct, rowProducts } from './table-rows.ts';
import { tableTotals } from './table-totals.ts';
import { type ReadTable, readTable } from './tables.ts';
import { type ReadText, readText } from './text-runs.ts';
import type { Total } from './totals.ts';
import type { TaskedUnit } from './units.ts';
import { type LineNode, walk } from './walk.ts';
import { type Explanation, type ReadWords, readExplanations, readWords } from './words.ts';
import { type ReadYears, readYears } from './years.ts';

/** What a plan says: the one reading of it that rules, features, inspection and the formal document share. */
export interface PlanModel {
  readonly plan: ConferencePlan;
  readonly lines: readonly LineNode[];
  readonly form: PlanForm;
  /** Absent in a fragment. */
  readonly title: Title | undefined;
  readonly letterhead: readonly ReadField[];
  /** The date of the letterhead. */
  readonly issued: DateReading | undefined;
  readonly subject: string;
  readonly bases: readonly ReadBasis[];
  readonly citations: readonly Citation[];
  /** Every place that says which document it means. */
  readonly documents: readonly DocumentMention[];
  readonly sections: readonly OutlineSection[];
  readonly slippedHeadings: readonly SlippedHeading[];
  readonly missingSections: readonly MissingSection[];
  readonly markers: readonly ReadMarker[];
  readonly inversions: readonly InvertedLevels[];
  readonly misplaced: readonly MisplacedPart[];
  readonly lateBases: readonly LateBasis[];
  readonly ending: ReadEnding;
  readonly numbering: readonly Numbered[];
  readonly amounts: readonly ReadAmount[];
  readonly tables: readonly ReadTable[];
  readonly rowProducts: readonly RowProduct[];
  readonly prices: readonly PersonPrice[];
  readonly totals: readonly Total[];
  readonly words: readonly ReadWords[];
  /** Sums beside the computation in brackets that explains them. */
  readonly explanations: readonly Explanation[];
  readonly budget: readonly StatedBudget[];
  readonly attendance: Attendance;
  readonly event: EventTime | undefined;
  readonly eventWindow: EventWindow | undefined;
  readonly agenda: readonly AgendaSlot[];
  readonly agendaDays: AgendaDays;
  readonly dates: readonly ReadDate[];
  readonly deadlines: readonly Deadline[];
  readonly years: ReadYears;
  readonly ranges: readonly ReadRange[];
  readonly months: readonly Month[];
  /** Signs of arithmetic that belong to no computation that can be read. */
  readonly looseSigns: readonly LooseSign[];
  readonly references: readonly ReadReference[];
  readonly appendices: Appendices;
  /** Who issues the plan by its lead. */
  readonly issuing: ReadIssuing | undefined;
  readonly recipients: readonly ReadRecipients[];
  /** Units with a task that no recipient line reaches; none where the plan has no recipients. */
  readonly unreached: readonly TaskedUnit[];
  readonly signatories: readonly ReadSignatory[];
  /** What other plans are held against. */
  readonly facts: ReadFacts;
  /** The words as characters. */
  readonly text: ReadText;
  readonly names: ReadNames;
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
  const text = readText(plan, lines);
  const recipients = readRecipients(plan);
  const references = readReferences(inlines);
  const event = readEvent(lines);
  const eventWindow = readEventWindow(lines, event);
  const letterhead = readLetterhead(plan);
  const issued = readIssueDate(letterhead);
  const sections = readOutline(plan);
  const slippedHeadings = readSlippedHeadings(sections);
  return {
    plan,
    lines,
    form: readForm(letterhead),
    title: readTitle(plan),
    letterhead,
    issued,
    subject: readSubject(plan),
    bases: readBases(plan),
    citations: readCitations(inlines),
    documents: readDocuments(inlines),
    sections,
    slippedHeadings,
    missingSections: readMissingSections(lines, slippedHeadings),
    markers: readMarkers(lines),
    inversions: readInversions(plan, lines),
    misplaced: readMisplaced(plan),
    lateBases: readLateBases(plan),
    ending: readEnding(plan, lines),
    numbering: readNumbering(plan),
    amounts: inlines.filter(isArithmetic).map(readAmount),
    tables,
    rowProducts: tables.flatMap(rowProducts),
    prices: readPersonPrices(lines, tables),
    totals,
    words: readWords(lines, totals),
    explanations: readExplanations(lines),
    budget: readBudget(plan, lines, totals),
    attendance: readAttendance(lines, totals),
    event,
    eventWindow,
    agenda: readAgenda(lines),
    agendaDays: readAgendaDays(lines, eventWindow),
    dates: readDates(inlines),
    deadlines: readDeadlines(lines, eventWindow),
    years: readYears(plan, lines, issued, eventWindow),
    ranges: readRanges(lines),
    months: inlines.filter((inline) => inline.$type === 'Month'),
    looseSigns: readLooseSigns(lines),
    references,
    appendices: readAppendices(plan, lines),
    issuing: readIssuing(plan),
    recipients,
    unreached: readUnreached(plan, recipients, references, lines, letterhead),
    signatories: readSignatories(plan),
    facts: readFacts({ lines, letterhead, eventWindow }),
    text,
    names: readNames(text),
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
