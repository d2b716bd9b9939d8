import type { AstNode } from 'langium';
import type { Appendix, Table } from '../generated/ast.ts';
import { accountOf } from './accounts.ts';
import type { AgendaSlot } from './agenda.ts';
import type { AgendaDay } from './agenda-days.ts';
import { countDimension, type Dimension } from './amounts.ts';
import { childrenOf, enclosingPart, type Item, isItem } from './blocks.ts';
import { lastOfLists } from './budget.ts';
import { ItemValues, isMember } from './lists.ts';
import { oncePerPlan } from './once.ts';
import { topicsOf } from './outline.ts';
import type { PlanModel } from './plan.ts';
import { isPeople } from './statements.ts';
import { isRight, type Total } from './totals.ts';

/** What a part of the plan comes to: what its totals say, or what its items add up to. */
export interface Figures {
  /** đồng. */
  readonly money: bigint | undefined;
  readonly people: bigint | undefined;
  readonly agenda: AgendaSpan | undefined;
}

/** The agenda of a part; times are minutes since midnight. */
export interface AgendaSpan {
  readonly slots: number;
  /** How many days it names; 0 where it names none. */
  readonly days: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export type Part = Item | Appendix | Table;

const MONEY: Dimension = { kind: 'money' };
const PEOPLE: Dimension = countDimension('đại biểu');

/** What a block, an appendix or a table comes to. */
export function figuresOf(model: PlanModel, part: Part): Figures {
  return gathered(model).of(part);
}

/** The outermost totals of a part: of its budget, then of who attends. */
export function totalsIn(model: PlanModel, part: Part): Total[] {
  return gathered(model).totalsIn(part);
}

/** The slots of the agenda in a part. */
export function slotsIn(model: PlanModel, part: Part): readonly AgendaSlot[] {
  return gathered(model).slotsIn(part);
}

const gathered = oncePerPlan((model: PlanModel) => new PlanFigures(model));

/** The figures of one plan, gathered once from its totals and its agenda. */
class PlanFigures {
  private readonly money = new Map<object, Total[]>();
  private readonly people = new Map<object, Total[]>();
  /** The budget where a line states it. */
  private readonly stated = new Map<object, bigint[]>();
  private readonly slots = new Map<object, AgendaSlot[]>();
  private readonly days = new Map<object, AgendaDay[]>();
  private readonly values = new ItemValues();

  constructor({ totals, budget, agenda, agendaDays }: PlanModel) {
    const items = new Set<object>(totals.flatMap((total) => total.items.map(({ node }) => node)));
    const outer = totals.filter((total) => !items.has(total.node));
    const money = outer.filter(({ dimension }) => dimension.kind === 'money');
    for (const total of lastOfLists(money)) addToAll(this.money, partsOf(total), total);
    for (const total of totals.filter(({ dimension }) => isPeople(dimension))) {
      addToAll(this.people, partsOf(total), total);
    }
    for (const stated of budget) addToAll(this.stated, partsAround(stated.node), stated.value);
    for (const slot of agenda) addToAll(this.slots, partsAround(slot.line), slot);
    for (const day of agendaDays.days) addToAll(this.days, partsAround(day.node), day);
  }

  of(part: Part): Figures {
    return { money: this.moneyOf(part), people: this.peopleOf(part), agenda: this.agendaOf(part) };
  }

  totalsIn(part: Part): Total[] {
    return [...(this.money.get(part) ?? []), ...this.listsOfPeople(part)];
  }

  slotsIn(part: Part): readonly AgendaSlot[] {
    return this.slots.get(part) ?? [];
  }

  /** Several totals side by side are parts of a whole that nobody states. */
  private moneyOf(part: Part): bigint | undefined {
    const totals = this.money.get(part) ?? [];
    const [only] = totals;
    if (totals.length > 1) return undefined;
    if (only) return figureOf(only, only.scale);
    if (!isItem(part)) return this.stated.get(part)?.at(-1);
    return (isInBudget(part) ? this.ownValue(part, MONEY) : undefined) ?? this.stated.get(part)?.at(-1);
  }

  /** A breakdown inside a breakdown is counted there; lists side by side are different people. */
  private peopleOf(part: Part): bigint | undefined {
    const values = this.listsOfPeople(part).flatMap((total) => figureOf(total, 1n) ?? []);
    if (values.length > 0) return values.reduce((sum, value) => sum + value, 0n);
    return isItem(part) && topicsOf(part).includes('participants') ? this.ownValue(part, PEOPLE) : undefined;
  }

  private listsOfPeople(part: Part): Total[] {
    const totals = this.people.get(part) ?? [];
    const inner = new Set<object>(totals.flatMap((total) => total.items.map(({ node }) => node)));
    return totals.filter(({ node }) => !inner.has(node));
  }

  private ownValue(item: Item, dimension: Dimension): bigint | undefined {
    const value = this.values.of(item, dimension);
    if (value.kind === 'summed') return accountOf(this.values.list(childrenOf(item).filter(isMember), dimension));
    return value.kind === 'stated' ? value.value : undefined;
  }

  private agendaOf(part: Part): AgendaSpan | undefined {
    const slots = this.slotsIn(part);
    if (slots.length < 2) return undefined;
    const starts = slots.flatMap(({ start }) => start ?? []);
    const ends = slots.flatMap(({ start, end }) => end ?? start ?? []);
    return {
      slots: slots.length,
      days: this.days.get(part)?.length ?? 0,
      from: starts.length > 0 ? starts.reduce((one, other) => Math.min(one, other)) : undefined,
      to: ends.length > 0 ? ends.reduce((one, other) => Math.max(one, other)) : undefined,
    };
  }
}

/** As the plan writes it, else as its items add up; of a range what they come to. */
function figureOf(total: Total, scale: bigint): bigint | undefined {
  const { declared, least, sum } = total;
  const value = least !== undefined && isRight(total) ? (sum ?? declared) : (declared ?? sum);
  return value === undefined ? undefined : value * scale;
}

/** Whether a sum of money in an item is one of the budget. */
export function isInBudget(item: Item): boolean {
  return topicsOf(item).includes('budget') || enclosingPart(item)?.$type === 'Appendix';
}

function addToAll<T>(map: Map<object, T[]>, parts: Iterable<object>, value: T): void {
  for (const part of parts) {
    const values = map.get(part);
    if (values) values.push(value);
    else map.set(part, [value]);
  }
}

/** What a total is the total of: its own head, and what holds the whole list. A total line may stand in the last item. */
function partsOf({ node, items }: Total): ReadonlySet<AstNode> {
  const list = items[0]?.node.$container;
  return new Set([...(isItem(node) && node.total === undefined ? [node] : []), ...(list ? partsAround(list) : [])]);
}

/** The blocks, tables and appendices around a node, the node itself among them. */
function partsAround(node: AstNode): AstNode[] {
  const parts: AstNode[] = [];
  for (let part: AstNode | undefined = node; part; part = part.$container) {
    if (isItem(part) || part.$type === 'Table' || part.$type === 'Appendix') parts.push(part);
  }
  return parts;
}
