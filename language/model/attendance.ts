import type { Item, StatingLine } from './blocks.ts';
import { isItem } from './blocks.ts';
import { topicsOf } from './outline.ts';
import { isPeople, type Statement, statementsOf } from './statements.ts';
import type { Total } from './totals.ts';
import type { LineNode } from './walk.ts';

/** A number of delegates that the plan declares and no list breaks down. */
export interface DeclaredAttendance {
  readonly node: StatingLine;
  readonly statement: Statement;
}

/** The people who attend (thành phần tham dự): what is declared, and the totals that break it down. */
export interface Attendance {
  /** Totals of people, in order; a breakdown inside a breakdown follows its parent. */
  readonly totals: readonly Total[];
  /** Numbers declared under the topic of participants that no list breaks down. */
  readonly unbroken: readonly DeclaredAttendance[];
  /** The largest number of delegates declared or listed; the measure for what the budget pays. */
  readonly largest: bigint | undefined;
}

/** Reads who attends from the lines of a plan and its totals. */
export function readAttendance(lines: readonly LineNode[], totals: readonly Total[]): Attendance {
  const people = totals.filter((total) => isPeople(total.dimension));
  const listed = new Set<object>(people.flatMap((total) => [total.node, ...total.items.map((item) => item.node)]));
  const unbroken = declarations(lines).filter(({ node }) => !listed.has(node) && !isBelow(node, listed));
  return {
    totals: people,
    unbroken,
    largest: largestOf(people, unbroken),
  };
}

/** The separate lists together, or one number that says more. */
function largestOf(totals: readonly Total[], unbroken: readonly DeclaredAttendance[]): bigint | undefined {
  const inner = new Set<object>(totals.flatMap((total) => total.items.map((item) => item.node)));
  const numberOf = (total: Total) => larger(total.declared ?? 0n, total.sum ?? 0n);
  const together = totals.filter((total) => !inner.has(total.node)).reduce((sum, total) => sum + numberOf(total), 0n);
  const single = [...totals.map(numberOf), ...unbroken.map(({ statement }) => statement.value)];
  return single.reduce(larger, together) || undefined;
}

function larger(one: bigint, other: bigint): bigint {
  return one < other ? other : one;
}

/** The total of which another one's line is an item, if any. */
export function parentOf(total: Total, totals: readonly Total[]): Total | undefined {
  return totals.find((other) => other !== total && other.items.some((item) => item.node === total.node));
}

function declarations(lines: readonly LineNode[]): DeclaredAttendance[] {
  return lines.flatMap((node) => {
    if (!isStating(node) || !isAboutParticipants(node)) return [];
    const statement = statementsOf(node).find(({ dimension }) => isPeople(dimension));
    return statement ? [{ node, statement }] : [];
  });
}

function isStating(node: LineNode): node is StatingLine {
  return isItem(node) || node.$type === 'Paragraph';
}

/** A label or a paragraph right under the topic; items of lists say who comes, not how many in all. */
function isAboutParticipants(node: StatingLine): boolean {
  if (node.$type === 'Paragraph') return isItem(node.$container) && topicsOf(node.$container).includes('participants');
  if (!isItem(node) || node.$type === 'DashItem' || node.$type === 'PlusItem') return false;
  return topicsOf(node).includes('participants') && (node.colon || node.$type === 'Section');
}

function isBelow(node: StatingLine, listed: ReadonlySet<object>): boolean {
  let container: Item['$container'] | StatingLine['$container'] = node.$container;
  while (container.$type !== 'ConferencePlan') {
    if (listed.has(container)) return true;
    container = container.$container;
  }
  return false;
}
