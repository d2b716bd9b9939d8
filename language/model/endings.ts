import type { Clause, DashItem, PlusItem, Point, SubClause } from '../generated/ast.ts';
import { childrenOf } from './blocks.ts';
import type { TextRun } from './text-runs.ts';
import type { LineNode } from './walk.ts';

/** What items of a list are here: sections are headings. */
type ListItem = Clause | SubClause | Point | DashItem | PlusItem;

/** How an item ends; `none` is without a mark. */
export type EndMark = ';' | '.' | ',' | 'none';

/** An item whose end is to be like that of its neighbours. */
export interface EndedItem {
  readonly item: ListItem;
  /** The item's last stretch of words; the mark is its last character. */
  readonly run: TextRun;
  readonly mark: EndMark;
}

/** Items of one kind that stand right behind each other. */
export interface EndedList {
  /** Without heads, items with items, bare titles and totals. */
  readonly items: readonly EndedItem[];
  /** The list's last item, whether it counts or not; no total. */
  readonly last: ListItem;
  /** A total line stands behind it. */
  readonly isTotalled: boolean;
}

interface OpenList {
  readonly items: EndedItem[];
  last: ListItem;
  previous: ListItem;
  isTotalled: boolean;
}

/** Reads how the items of every list end. */
export function readEndings(runs: readonly TextRun[]): EndedList[] {
  const lists: OpenList[] = [];
  const open = new Map<object, OpenList>();
  for (const run of runs) {
    if (!run.isLast || !isListItem(run.line)) continue;
    const item = run.line;
    const known = open.get(item.$container);
    const isSame = known !== undefined && isNext(item, known.previous);
    const list = isSame ? known : { items: [], last: item, previous: item, isTotalled: false };
    if (!isSame) {
      lists.push(list);
      open.set(item.$container, list);
    }
    list.previous = item;
    list.isTotalled = item.total !== undefined;
    if (!list.isTotalled) list.last = item;
    const mark = markOf(run, item);
    if (mark) list.items.push({ item, run, mark });
  }
  return lists;
}

function isListItem(line: LineNode): line is ListItem {
  switch (line.$type) {
    case 'Clause':
    case 'SubClause':
    case 'Point':
    case 'DashItem':
    case 'PlusItem':
      return true;
    default:
      return false;
  }
}

function isNext(item: ListItem, last: ListItem): boolean {
  return item.$type === last.$type && item.$containerIndex === (last.$containerIndex ?? 0) + 1;
}

/** Undefined for what does not count. */
function markOf({ text }: TextRun, item: ListItem): EndMark | undefined {
  if (item.children.length > 0 || item.intro !== undefined || item.total !== undefined) return undefined;
  if (/(?:[:…!?]|\.\.|\.\/\.)$/.test(text)) return undefined;
  const end = text.charAt(text.length - 1);
  if (end === ';' || end === '.' || end === ',') return end;
  return isTitle(text, item) ? undefined : 'none';
}

const LONGEST_TITLE = 12;

/** `1. Văn phòng huyện`: a numbered title whose text follows, or stands alone. */
function isTitle(text: string, item: ListItem): boolean {
  const isNumbered = item.$type !== 'DashItem' && item.$type !== 'PlusItem';
  return isNumbered && item.text.length === 0 && text.split(/\s+/).length <= LONGEST_TITLE;
}

/** Whether the list, or what it belongs to, goes on behind its last item, so that this may end in `;` as well. */
export function goesOn({ last, isTotalled }: EndedList): boolean {
  if (isTotalled) return true;
  const parent = last.$container;
  if (parent.$type !== 'Point' && parent.$type !== 'DashItem' && parent.$type !== 'PlusItem') return false;
  const siblings = parent.$container.$type === 'Recipients' ? [] : childrenOf(parent.$container);
  return siblings.length > (parent.$containerIndex ?? 0) + 1;
}
