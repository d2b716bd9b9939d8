import { type EndedItem, type EndedList, type EndMark, goesOn, readEndings } from '../model/endings.ts';
import type { TextRun } from '../model/text-runs.ts';
import { commonOpening } from '../values/common-openings.ts';
import type { Finding, Fix, Localized, Rule } from './finding.ts';

/** The items of a list end alike: all in `;` and the last in a full stop, or all in full stops. */
export const textPunctuation: Rule = {
  code: 'text.punctuation',
  severity: 'information',
  title: {
    vi: 'Các dòng của một danh sách kết thúc cùng một cách; sau dấu “;” không viết hoa từ thường',
    en: 'The items of a list end alike; common words have no capital behind “;”',
  },
  check: ({ text }) => {
    const runs = text.runs.filter((run) => !text.legacy?.runs.has(run));
    return [...readEndings(runs).flatMap(unlike), ...runs.flatMap(capitals)];
  },
};

type Style = ';' | '.';

function unlike(list: EndedList): Finding[] {
  const style = styleOf(list);
  if (!style || list.items.length < 2) return [];
  const models = modelsOf(list);
  return list.items.flatMap((ended) => {
    const isLast = ended.item === list.last;
    const right = isLast ? '.' : style;
    if (ended.mark === right || (isLast && ended.mark === ';' && style === ';' && goesOn(list))) return [];
    return [unlikeFinding(ended, right, isLast, models)];
  });
}

/** What most items but the last end in, the first of them where they are level; none in a list of bare words. */
function styleOf({ items, last }: EndedList): Style | undefined {
  const marks = items.filter(({ item }) => item !== last).map(({ mark }) => mark);
  const count = (wanted: EndMark) => marks.filter((mark) => mark === wanted).length;
  const semicolons = count(';');
  const stops = count('.');
  if (semicolons + stops === 0 || count('none') > Math.max(semicolons, stops)) return undefined;
  if (semicolons !== stops) return semicolons > stops ? ';' : '.';
  return marks.find((mark): mark is Style => mark === ';' || mark === '.');
}

/** The items of a list by what they end in. */
type Models = Readonly<Record<Style, readonly EndedItem[]>>;

function modelsOf({ items }: EndedList): Models {
  return { ';': items.filter(({ mark }) => mark === ';'), '.': items.filter(({ mark }) => mark === '.') };
}

const TAIL = 24;

function unlikeFinding({ run, mark }: EndedItem, right: Style, isLast: boolean, models: Models): Finding {
  const { text } = run;
  const stop = mark === 'none' ? text.length : text.length - 1;
  const start = mark === 'none' ? text.lastIndexOf(' ') + 1 : stop;
  const tail = text.length > TAIL ? `… ${text.slice(-TAIL).replace(/^\S*\s*/, '')}` : text;
  return {
    span: run.span(start, text.length),
    message: isLast ? lastMessage(tail, right) : otherMessage(tail, right, models[right].length),
    related: relatedTo(right, models[right]),
    fixes: isSentences(text) && right === ';' ? [] : [writeMark(run, stop, right)],
  };
}

function lastMessage(tail: string, right: Style): Localized {
  return {
    vi: `Dòng cuối của danh sách (“${tail}”) phải kết thúc bằng “${right}”.`,
    en: `The last item of the list (“${tail}”) ends in “${right}”.`,
  };
}

function otherMessage(tail: string, right: Style, count: number): Localized {
  return {
    vi: `Dòng này (“${tail}”) kết thúc khác các dòng cùng danh sách: ${count} dòng kết thúc bằng “${right}”. Viết thống nhất.`,
    en: `This item (“${tail}”) ends unlike the others of its list: ${count} end in “${right}”. Let them end alike.`,
  };
}

function relatedTo(right: Style, [other]: readonly EndedItem[]): NonNullable<Finding['related']> {
  if (!other) return [];
  const { text } = other.run;
  const message = { vi: `kết thúc bằng “${right}”`, en: `ends in “${right}”` };
  return [{ span: other.run.span(text.length - 1, text.length), message }];
}

/** An item of several sentences cannot simply end in `;`. */
function isSentences(text: string): boolean {
  return /[.!?] \S/.test(text);
}

function writeMark(run: TextRun, stop: number, right: Style): Fix {
  return {
    title: { vi: `Kết thúc bằng “${right}”`, en: `End in “${right}”` },
    edits: () => [{ ...run.span(stop, run.text.length), text: right }],
  };
}

const BEHIND_SEMICOLON = /;\s+([A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ][^\s;,.]*(?:\s[^\s;,.]+)?)/g;

function capitals(run: TextRun): Finding[] {
  return [...run.text.matchAll(BEHIND_SEMICOLON)].flatMap(({ 0: all, 1: words = '', index }) => {
    const opening = commonOpening(words);
    if (!opening) return [];
    const start = index + all.length - words.length;
    const small = words.charAt(0).toLowerCase();
    return [
      {
        span: run.span(start, start + opening.length),
        message: {
          vi: `Sau dấu “;” không viết hoa từ thường “${opening}”. Viết “${small}${opening.slice(1)}”, hoặc tách thành câu mới bằng dấu “.”.`,
          en: `The common word “${opening}” has no capital behind “;”. Write “${small}${opening.slice(1)}”, or begin a new sentence.`,
        },
        fixes: [
          {
            title: { vi: `Ghi “${small}${opening.slice(1)}”`, en: `Write “${small}${opening.slice(1)}”` },
            edits: () => [{ ...run.span(start, start + 1), text: small }],
          },
        ],
      },
    ];
  });
}
