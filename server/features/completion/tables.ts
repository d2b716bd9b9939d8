import { CompletionItemKind } from 'vscode-languageserver';
import { type ColumnKind, columnKind, STANDARD_COLUMNS, type Topic } from '../../../language/headings.ts';
import { topicsOf } from '../../../language/model/outline.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import { matchQuality } from './matching.ts';
import { type Place, typedSpan } from './place.ts';
import type { Proposal } from './proposal.ts';

interface HeadingRow {
  readonly topic: Topic;
  readonly columns: readonly string[];
  readonly detail: Localized;
}

const AGENDA: Localized = { vi: 'Bảng chương trình', en: 'Agenda table' };
const BUDGET: Localized = { vi: 'Bảng dự toán kinh phí', en: 'Budget table' };

const HEADING_ROWS: readonly HeadingRow[] = [
  { topic: 'agenda', columns: ['Thời gian', 'Nội dung', 'Thực hiện'], detail: AGENDA },
  { topic: 'agenda', columns: ['TT', 'Thời gian', 'Nội dung', 'Thực hiện'], detail: AGENDA },
  { topic: 'budget', columns: ['TT', 'Nội dung chi', 'Số lượng', 'Đơn giá', 'Thành tiền'], detail: BUDGET },
  {
    topic: 'budget',
    columns: ['TT', 'Nội dung chi', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Ghi chú'],
    detail: BUDGET,
  },
];

/** The heading row of a table: whole, and column by column. */
export function proposeTables(place: Place): Proposal[] {
  if (place.region !== 'body' && place.region !== 'appendix') return [];
  if (place.before === '') return place.after.trim() === '' ? emptyLine(place) : [];
  if (!place.before.startsWith('|') || !isHeadingRow(place)) return [];
  return [...wholeRows(place), ...columns(place)];
}

/** On an empty line only where a table is usual. */
function emptyLine(place: Place): Proposal[] {
  const topics = topicsHere(place);
  if (insideTable(place)) return [];
  return rows(place, '')
    .filter(({ topic }) => topics.includes(topic) || place.region === 'appendix')
    .map(({ proposal }) => proposal);
}

function wholeRows(place: Place): Proposal[] {
  const cells = place.before.split('|').slice(1);
  if (cells.length > 1 || place.after.replaceAll('|', '').trim() !== '') return [];
  return rows(place, cells[0] ?? '').map(({ proposal }) => proposal);
}

function rows(place: Place, typed: string): { readonly topic: Topic; readonly proposal: Proposal }[] {
  const topics = topicsHere(place);
  const span = { ...typedSpan(place), end: place.offset + place.after.trimEnd().length };
  return HEADING_ROWS.flatMap(({ topic, columns, detail }, index) => {
    const quality = matchQuality(typed, columns[0] ?? '');
    if (quality === undefined) return [];
    const label = `| ${columns.join(' | ')} |`;
    const rank = quality * 1000 + index + (topics.includes(topic) ? 0 : 50) + (place.before === '' ? 600 : 0);
    return [
      { topic, proposal: { label, kind: CompletionItemKind.Struct, template: [`${label}\n`], span, rank, detail } },
    ];
  });
}

/** The columns that the row has not yet, for the cell at the cursor. */
function columns(place: Place): Proposal[] {
  const cells = [...place.before.split('|').slice(1, -1), ...place.after.split('|').slice(1)];
  const present = new Set(cells.map((cell) => columnKind(cell)));
  const cell = place.before.slice(place.before.lastIndexOf('|') + 1);
  const typed = cell.trimStart();
  const span = { start: place.offset - typed.length, end: place.offset };
  const before = cell === typed ? ' ' : '';
  const behind = place.after.trim() === '' ? ' |' : '';
  return STANDARD_COLUMNS.flatMap(({ heading, kind }, index) => {
    const quality = matchQuality(typed, heading);
    if (quality === undefined || (present.has(kind) && !REPEATED.has(kind))) return [];
    const rank = quality * 1000 + 200 + index;
    return [{ label: heading, kind: CompletionItemKind.Field, template: [before + heading + behind], span, rank }];
  });
}

/** Kinds that one table may have several columns of. */
const REPEATED: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['factor']);

/** Whether the cursor's row is the first of its table. */
function isHeadingRow(place: Place): boolean {
  return place.model.tables.some(({ node }) => {
    const first = node.rows[0];
    return first !== undefined && spanOf(first).start === place.start;
  });
}

function insideTable(place: Place): boolean {
  return !place.afterBlank && place.model.tables.some(({ node }) => spanOf(node).end === lineStartOf(place));
}

function lineStartOf({ document, offset }: Place): number {
  return document.offsetAt({ line: document.positionAt(offset).line, character: 0 });
}

function topicsHere({ open }: Place): readonly Topic[] {
  return open.flatMap((item) => topicsOf(item));
}
