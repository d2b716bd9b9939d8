import { CompletionItemKind } from 'vscode-languageserver';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { formatDate } from '../../../language/values/dates.ts';
import { readRoman, writeRoman } from '../../../language/values/roman.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { issuerOf } from './issuer.ts';
import { isUnmarked, lastBefore, type Place, typedSpan } from './place.ts';
import { blank, type Proposal, type Template } from './proposal.ts';

const ABOUT: Localized = {
  vi: 'Phụ lục đứng sau chữ ký; nội dung kế hoạch phải nhắc tới nó.',
  en: 'An appendix stands behind the signature; the plan must mention it.',
};

const TITLES = ['DỰ TOÁN KINH PHÍ', 'CHƯƠNG TRÌNH HỘI NGHỊ', 'DANH SÁCH ĐẠI BIỂU', 'PHÂN CÔNG NHIỆM VỤ'];

/** A new appendix, behind the signature: with its number, its title and what it is enclosed with. */
export function proposeAppendices(place: Place): Proposal[] {
  if (place.region === 'appendix-title') return titleLines(place);
  if (place.region !== 'signature' && place.region !== 'appendix') return [];
  if (!isUnmarked(place) || (place.before === '' && !place.afterBlank)) return [];
  const number = numberOf(place);
  const isBegun = place.region === 'appendix' && place.before !== '';
  const note: Candidate[] = isBegun ? [{ words: noteOf(place) }] : [];
  const candidates = TITLES.map(
    (title): Candidate => ({
      words: `PHỤ LỤC${number} ${title}`,
      label: `PHỤ LỤC${number}: ${title}`,
      template: [`PHỤ LỤC${number}\n`, blank(title), '\n', ...behind(place)],
    }),
  );
  const common = {
    kind: CompletionItemKind.Snippet,
    span: typedSpan(place),
    base: number === '' ? 300 : 800,
    about: ABOUT,
  };
  return [...proposalsFor(place.before, candidates, common), ...proposalsFor(place.before, note, common)];
}

/** What stands below `PHỤ LỤC`: its title, then what it is enclosed with. */
function titleLines(place: Place): Proposal[] {
  if (place.rest.trim() !== '') return [];
  const { model, document, lineStart } = place;
  const appendix = lastBefore(model.plan.parts, lineStart);
  const above = appendix ? document.getText().slice(spanOf(appendix).start, lineStart).trim() : '';
  const titles = above.includes('\n') ? [] : TITLES.map((words): Candidate => ({ words }));
  const notes: Candidate[] = place.before === '' ? [] : [{ words: noteOf(place) }];
  const common = { kind: CompletionItemKind.Snippet, span: typedSpan(place), base: 300, about: ABOUT };
  return proposalsFor(place.before, [...titles, ...notes], common);
}

/** The only appendix has no number; the one that is being written at the cursor is not counted. */
function numberOf({ model, start }: Place): string {
  const all = model.appendices.all.filter(({ node }) => spanOf(node).start !== start);
  if (all.length === 0) return '';
  const numbers = all.map(({ node }) => readRoman(node.name ?? '') ?? Number(node.name ?? 0));
  return ` ${writeRoman(Math.max(all.length, ...numbers.filter(Number.isInteger)) + 1)}`;
}

function behind(place: Place): Template {
  const event = place.model.subject.replace(/^tổ chức\s+/i, '');
  const lines = event === '' ? [] : [`${event}\n`];
  return [...lines, `\n${noteOf(place)}\n`];
}

function noteOf(place: Place): string {
  const { letterhead, issued } = place.model;
  const number = letterhead.find(({ name }) => name === 'number')?.value || '/KH-…';
  const day = issued?.kind === 'full' ? formatDate(issued.date) : '…';
  return `(Kèm theo Kế hoạch số ${number} ngày ${day} của ${issuerOf(place) || '…'})`;
}
