import type { PlanModel } from '../../../language/model/plan.ts';
import { addsUp } from '../../../language/model/statements.ts';
import type { ItemValue, Total, TotalItem } from '../../../language/model/totals.ts';
import type { PlanFile } from '../read-plan.ts';
import { type InspectedLine, sourceLine } from './source.ts';

/** A total as it is written beside what its items come to. Numbers are whole, in digits; null where there is none. */
interface InspectedTotal extends InspectedLine {
  /** Where it is declared: over its list, in a line below it, or in a row of a table. */
  readonly form: Total['form'];
  readonly kind: 'money' | 'count' | 'number';
  readonly unit: string | null;
  readonly written: string | null;
  /** The sum of the items, each as it is written. */
  readonly computed: string | null;
  /** The sum with every item that has a list of its own taken as that list comes to. */
  readonly recomputed: string | null;
  /** `computed` less `written`. */
  readonly difference: string | null;
  readonly approximate: boolean;
  /** What one of the numbers is in đồng: 1000 in a table under `Đơn vị tính: 1.000 đồng`, else 1. */
  readonly scale: string;
}

interface InspectedItem extends InspectedLine {
  readonly kind: Exclude<ItemValue['kind'], 'malformed'> | 'unreadable';
  readonly value: string | null;
}

/** An item of the attendance tree; one that is broken down further is a total with items of its own. */
export interface AttendanceItem extends InspectedItem {
  readonly breakdown: AttendanceTotal | null;
}

export interface AttendanceTotal extends InspectedTotal {
  readonly items: readonly AttendanceItem[];
}

/** Every declared total of the plan with its list. */
export function inspectTotals(file: PlanFile, { totals }: PlanModel) {
  const byNode = groupedByNode(totals);
  return totals.map((total) => ({
    ...inspectTotal(file, total, byNode),
    items: total.items.map((item) => inspectItem(file, item)),
  }));
}

/** Who attends: the declared numbers as a tree, heads over their items, and those that no list breaks down. */
export function inspectAttendance(file: PlanFile, { attendance }: PlanModel) {
  const byNode = groupedByNode(attendance.totals);
  const inner = new Set<object>(attendance.totals.flatMap((total) => total.items.map(({ node }) => node)));
  return {
    largest: attendance.largest?.toString() ?? null,
    totals: attendance.totals
      .filter((total) => !inner.has(total.node))
      .map((total) => attendanceTotal(file, total, byNode)),
    unbroken: attendance.unbroken.map(({ node, statement }) => ({
      ...sourceLine(file, node),
      value: statement.value.toString(),
      unit: statement.dimension.kind === 'count' ? statement.dimension.unit : null,
    })),
  };
}

type TotalsByNode = ReadonlyMap<object, readonly Total[]>;

function groupedByNode(totals: readonly Total[]): TotalsByNode {
  const byNode = new Map<object, Total[]>();
  for (const total of totals) byNode.set(total.node, [...(byNode.get(total.node) ?? []), total]);
  return byNode;
}

function attendanceTotal(file: PlanFile, total: Total, byNode: TotalsByNode): AttendanceTotal {
  const items = total.items.map((item): AttendanceItem => {
    const below = breakdownOf(item, total, byNode);
    return { ...inspectItem(file, item), breakdown: below ? attendanceTotal(file, below, byNode) : null };
  });
  return { ...inspectTotal(file, total, byNode), items };
}

function inspectTotal(file: PlanFile, total: Total, byNode: TotalsByNode): InspectedTotal {
  const { form, dimension, declared, sum } = total;
  return {
    ...sourceLine(file, total.node),
    form,
    kind: dimension.kind,
    unit: dimension.kind === 'count' ? dimension.unit : null,
    written: digits(declared),
    computed: digits(sum),
    recomputed: digits(recompute(total, byNode)),
    difference: sum === undefined || declared === undefined ? null : digits(sum - declared),
    approximate: total.approximate,
    scale: total.scale.toString(),
  };
}

function inspectItem(file: PlanFile, { node, value }: TotalItem): InspectedItem {
  const counted = value.kind === 'stated' || value.kind === 'summed' ? value.value : undefined;
  return {
    ...sourceLine(file, node),
    kind: value.kind === 'malformed' ? 'unreadable' : value.kind,
    value: digits(counted),
  };
}

function recompute(total: Total, byNode: TotalsByNode): bigint | undefined {
  if (total.sum === undefined) return undefined;
  return total.items.reduce((sum, item) => {
    const below = breakdownOf(item, total, byNode);
    const own = item.value.kind === 'stated' || item.value.kind === 'summed' ? item.value.value : 0n;
    return sum + ((below && recompute(below, byNode)) ?? own);
  }, 0n);
}

/** The total that an item declares over a list of its own, of the same kind. */
function breakdownOf({ node }: TotalItem, total: Total, byNode: TotalsByNode): Total | undefined {
  const declared = byNode.get(node) ?? [];
  return declared.find((other) => other !== total && other.form !== 'line' && addsUp(other.dimension, total.dimension));
}

function digits(value: bigint | undefined): string | null {
  return value?.toString() ?? null;
}
