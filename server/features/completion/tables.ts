import { CompletionItemKind } from 'vscode-languageserver';
import { type ColumnKind, columnKind, STANDARD_COLUMNS, type Topic } from '../../../language/headings.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { type Candidate, proposalsFor, rankOf } from './candidates.ts';
import { matchQuality } from './matching.ts';
import { type Place, spanOfLast, typedSpan } from './place.ts';
import { blank, type Proposal, type Template } from './proposal.ts';
import { isAboveRow, rowAbove, rowAt } from './table-place.ts';
import { topicsHere } from './topics.ts';

interface Skeleton {
  readonly topic: Topic;
  readonly columns: readonly string[];
  readonly detail: Localized;
  /** The rows below the heading; none where the row alone is offered. */
  readonly rows: Template;
}

const AGENDA: Localized = { vi: 'Bảng chương trình', en: 'Agenda table' };
const BUDGET: Localized = { vi: 'Bảng dự toán kinh phí', en: 'Budget table' };
const ABOUT: Localized = {
  vi: 'Dòng đầu của bảng nói mỗi cột là gì; cột được hiểu qua tên của nó.',
  en: 'The first row says what the columns are; a column is known by its name.',
};

const ABOUT_UNIT: Localized = {
  vi: 'Đứng trên bảng: đơn vị của mọi con số tiền trong bảng.',
  en: 'Above a table: the unit of all sums of money in it.',
};

const AGENDA_ROWS: Template = [
  '| ',
  blank('7h30'),
  ' - ',
  blank('8h00'),
  ' | ',
  blank('Đón tiếp đại biểu'),
  ' | ',
  blank('…'),
  ' |\n',
];

const BUDGET_ROWS: Template = [
  '| 1 | ',
  blank('Nước uống'),
  ' | ',
  blank('…'),
  ' | ',
  blank('…'),
  ' | ',
  blank('…'),
  ' |\n| | Tổng cộng | | | |\n',
];

const SKELETONS: readonly Skeleton[] = [
  { topic: 'agenda', columns: ['Thời gian', 'Nội dung', 'Thực hiện'], detail: AGENDA, rows: AGENDA_ROWS },
  { topic: 'agenda', columns: ['TT', 'Thời gian', 'Nội dung', 'Thực hiện'], detail: AGENDA, rows: [] },
  {
    topic: 'budget',
    columns: ['TT', 'Nội dung chi', 'Số lượng', 'Đơn giá', 'Thành tiền'],
    detail: BUDGET,
    rows: BUDGET_ROWS,
  },
  {
    topic: 'budget',
    columns: ['TT', 'Nội dung chi', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền', 'Ghi chú'],
    detail: BUDGET,
    rows: [],
  },
];

/** The heading row of a table: whole, with first rows, and column by column. */
export function proposeTables(place: Place): Proposal[] {
  if (place.region === 'appendix-title') return place.rest.trim() === '' ? unitLine(place, place.before) : [];
  if (place.region !== 'body' && place.region !== 'appendix') return [];
  if (place.before === '') return place.after.trim() === '' ? emptyLine(place) : [];
  if (!place.before.startsWith('|')) return place.rest.trim() === '' ? byName(place) : [];
  return rowAt(place)?.index === 0 ? [...wholeRows(place), ...columns(place)] : [];
}

/** On an empty line only where a table is usual. */
function emptyLine(place: Place): Proposal[] {
  const topics = topicsHere(place);
  if (rowAbove(place)) return [];
  const usual = SKELETONS.filter(
    ({ topic }) => topics.includes(topic) || (place.region === 'appendix' && topics.length === 0),
  );
  return [...rows(place, '', usual), ...whole(place, '', usual), ...unitLine(place, '')];
}

/** `bang du toan` on a line of its own. */
function byName(place: Place): Proposal[] {
  return /^[\p{L}\p{M}]{2}[\p{L}\p{M}\d ]*$/u.test(place.before)
    ? [...whole(place, place.before, SKELETONS), ...unitLine(place, place.before)]
    : [];
}

/** What one of the figures of a table is, above it. */
function unitLine(place: Place, typed: string): Proposal[] {
  if (!topicsHere(place).includes('budget')) return [];
  const candidates = ['Đơn vị tính: đồng', 'Đơn vị tính: 1.000 đồng'].map((words): Candidate => ({ words }));
  const common = { kind: CompletionItemKind.Unit, span: typedSpan(place), base: 660, about: ABOUT_UNIT };
  return proposalsFor(typed, candidates, common);
}

/** A table by its name, with its first rows. */
function whole(place: Place, typed: string, skeletons: readonly Skeleton[]): Proposal[] {
  const candidates = skeletons
    .filter(({ rows: below }) => below.length > 0)
    .map(
      ({ columns: names, detail, rows: below }): Candidate => ({
        words: detail.vi,
        template: [`${rowOf(names)}\n`, ...below],
        detail,
      }),
    );
  const common = { kind: CompletionItemKind.Snippet, span: typedSpan(place), base: 650, about: ABOUT };
  return proposalsFor(typed, candidates, common);
}

function wholeRows(place: Place): Proposal[] {
  const cells = place.before.split('|').slice(1);
  if (cells.length > 1 || place.rest.replaceAll('|', '').trim() !== '') return [];
  return rows(place, cells[0] ?? '', SKELETONS);
}

function rows(place: Place, typed: string, skeletons: readonly Skeleton[]): Proposal[] {
  const topics = topicsHere(place);
  const span = { ...typedSpan(place), end: place.offset + place.after.trimEnd().length };
  return skeletons.flatMap(({ topic, columns: names, detail }, index) => {
    const quality = matchQuality(typed, names[0] ?? '');
    if (quality === undefined) return [];
    const label = rowOf(names);
    const base = (topics.includes(topic) ? 0 : 50) + (place.before === '' ? 600 : 0);
    const rank = rankOf(quality, base, index);
    const template = [isAboveRow(place) ? label : `${label}\n`];
    const eager = place.before !== '';
    return [{ label, kind: CompletionItemKind.Struct, template, span, rank, detail, about: ABOUT, eager }];
  });
}

function rowOf(names: readonly string[]): string {
  return `| ${names.join(' | ')} |`;
}

/** The columns that the row has not yet, for the cell at the cursor. */
function columns(place: Place): Proposal[] {
  const cells = [...place.before.split('|').slice(1, -1), ...place.after.split('|').slice(1)];
  const present = new Set(cells.map((cell) => columnKind(cell)));
  const cell = place.before.slice(place.before.lastIndexOf('|') + 1);
  const typed = cell.trimStart();
  if (!/^\s*(?:\||$)/.test(place.rest)) return [];
  const before = cell === typed ? ' ' : '';
  const behind = place.rest.trim() === '' ? ' |' : '';
  const candidates = STANDARD_COLUMNS.flatMap(({ heading, kind }): Candidate[] =>
    present.has(kind) && !REPEATED.has(kind) ? [] : [{ words: heading, template: [before + heading + behind] }],
  );
  const span = spanOfLast(place, typed.length);
  return proposalsFor(typed, candidates, { kind: CompletionItemKind.Field, span, base: 200, about: ABOUT });
}

/** Kinds that one table may have several columns of. */
const REPEATED: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['factor']);
