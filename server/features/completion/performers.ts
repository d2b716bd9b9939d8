import { oncePerPlan } from '../../../language/model/once.ts';
import { cellText, columnsOf } from '../../../language/model/tables.ts';
import { readTaskedUnits } from '../../../language/model/units.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { fold } from '../../../language/values/text.ts';
import type { Candidate } from './candidates.ts';
import type { Place } from './place.ts';

const HERE: Localized = { vi: 'Trong kế hoạch này', en: 'In this plan' };
const ELSEWHERE: Localized = { vi: 'Trong kế hoạch khác', en: 'In other plans' };
const LONGEST = 100;

interface Performer {
  readonly name: string;
  /** Where it stands; what stands at the cursor alone is being typed. */
  readonly starts: readonly number[];
}

const performersHere = oncePerPlan(({ plan, tables }): Performer[] => {
  const named = tables.flatMap((table) => {
    const [column] = columnsOf(table, 'performer');
    if (!column) return [];
    return table.rows.flatMap((row) => {
      const cell = row.cell(column);
      return cell && !cell.above ? [{ name: cellText(cell), start: spanOf(cell).start }] : [];
    });
  });
  const tasked = readTaskedUnits(plan).map(({ name, node }) => ({ name, start: spanOf(node).start }));
  const byName = new Map<string, { readonly name: string; readonly starts: number[] }>();
  for (const { name, start } of [...tasked, ...named]) {
    if (name === '' || name.length > LONGEST) continue;
    const known = byName.get(fold(name));
    if (known) known.starts.push(start);
    else byName.set(fold(name), { name, starts: [start] });
  }
  return [...byName.values()];
});

/** Who may be responsible for something: who is so elsewhere in the plan, then units of other plans. */
export function performers({ model, known, lineStart, offset }: Place): Candidate[] {
  const elsewhere = performersHere(model).filter(({ starts }) =>
    starts.some((start) => start < lineStart || start > offset),
  );
  return [
    ...elsewhere.map(({ name }): Candidate => ({ words: name, detail: HERE })),
    ...known.units.map((words): Candidate => ({ words, detail: ELSEWHERE })),
  ];
}
