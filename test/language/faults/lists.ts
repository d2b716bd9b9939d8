import type { CleanPlan } from './fault.ts';

const MARKERS: readonly RegExp[] = [/^(?:[IVX]+\. |PHỤ LỤC)/, /^\d+\. /, /^\d+\.\d+\.? /, /^[a-zđ]\) /, /^- /, /^\+ /];
const UNMARKED = MARKERS.length;
const TOTAL = /^(?:- )?(?:Tổng cộng|Tổng|Cộng)(?: \([\d+]+\))?:|^\|[ |]*Tổng cộng/;
const HEAD = /\d.*(?:gồm|bao gồm|trong đó|cụ thể|đồng):$/;

/** How deep a line stands: 0 for a section, more for less; an unmarked line is deepest. */
export function levelOf(line: string): number {
  const level = MARKERS.findIndex((marker) => marker.test(line));
  return level < 0 ? UNMARKED : level;
}

/** The lines that state the sum of the list in which a line stands, the nearest head first. */
export function totalsOver(plan: CleanPlan, at: number): number[] {
  const own = levelOf(plan.lines[at] ?? '');
  const head = headOver(plan, at, own);
  const end = plan.lines.findIndex((line, index) => index > at && (levelOf(line) === 0 || line === ''));
  const total = plan.lines.findIndex((line, index) => index > at && index < end && TOTAL.test(line));
  return [...head, ...(total < 0 ? lastTotal(plan, at) : [total])].slice(0, 1);
}

/** The line above that is less deep, where it states a sum. */
function headOver({ lines }: CleanPlan, at: number, own: number): number[] {
  for (let above = at - 1; above >= 0; above--) {
    const line = lines[above] ?? '';
    const level = levelOf(line);
    if (line.startsWith('|')) continue;
    if (level < own || (level === UNMARKED && HEAD.test(line))) return HEAD.test(line) ? [above] : [];
  }
  return [];
}

/** A plan that ends with its appendix has no line behind the total. */
function lastTotal({ lines }: CleanPlan, at: number): number[] {
  const total = lines.findIndex((line, index) => index > at && TOTAL.test(line));
  return total < 0 ? [] : [total];
}
