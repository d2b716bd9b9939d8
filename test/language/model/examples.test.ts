import { describe, expect, it } from 'vitest';
import { type CheckedPlan, check } from '../checked-plan.ts';
import { EXAMPLES } from '../plan-files.ts';

/** A figure of a budget or of a list of who attends. */
const FIGURE =
  /(?<![\p{L}\d.,/-])\d[\d.]*(?=%|\s*(?:đồng|đại biểu|người|đồng chí|buổi|ngày|suất|bộ|bó|xe|tỉnh|chiếc|xã)(?!\p{L})| x )/gu;
const CELL = /(?<=\| )\d[\d.]*(?= \|)/g;

describe.each(EXAMPLES)('$name', ({ text }) => {
  it('lets no figure of its lists and tables be changed without a word', async () => {
    const before = messagesOf(await check(text));
    const silent: string[] = [];
    for (const { start, end } of figuresOf(text)) {
      for (const wrong of wrongFigures(text.slice(start, end))) {
        const after = messagesOf(await check(text.slice(0, start) + wrong + text.slice(end)));
        if (after.some((message) => !before.includes(message))) continue;
        silent.push(`${lineAt(text, start)} with ${wrong} for ${text.slice(start, end)}`);
      }
    }
    expect(silent).toEqual([]);
  });
});

describe('the clean examples', () => {
  it.each(EXAMPLES.filter(({ name }) => !name.startsWith('loi-')))('$name brings no finding', async ({ text }) => {
    expect(messagesOf(await check(text))).toEqual([]);
  });

  it('has one beside them with faults', async () => {
    const faulty = EXAMPLES.find(({ name }) => name === 'loi-so-lieu.kehoach');
    const { found } = await check(faulty?.text ?? '');
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error structure.numbering',
      'error attendance.total',
    ]);
    expect(found[1]?.message.vi).toMatch(/108 .*118 .*120 .*110/);
  });
});

function messagesOf({ found }: CheckedPlan): string[] {
  return found.map(({ code, message }) => `${code} ${message.vi}`);
}

/** Where figures stand in lines that lists and tables are made of; what is in brackets is a remark. */
function figuresOf(text: string): { readonly start: number; readonly end: number }[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    return patternsOf(line).map((match) => ({ start: at + match.index, end: at + match.index + match[0].length }));
  });
}

function patternsOf(line: string): RegExpExecArray[] {
  if (line.startsWith('|'))
    return /\d[\d.]* \|$/.test(line) ? [...line.matchAll(CELL)].filter(({ index }) => index > 4) : [];
  const isItem = /^(?:\d+\.|[-+]) .*: .*\d|^- Tổng cộng|^Tổng|gồm:$|trong đó:$/.test(line);
  if (!isItem || !/đồng|đại biểu|người/.test(line)) return [];
  const colon = line.indexOf(':');
  const from = colon > 0 && /\d/.test(line.slice(colon)) ? colon : 0;
  const masked = line.replace(/\([^()]*\)/g, (remark) => ' '.repeat(remark.length));
  return [...masked.matchAll(FIGURE)].filter(({ index }) => index >= from);
}

/** One more, and two digits that changed places. */
function wrongFigures(figure: string): string[] {
  const more = figure.replace(/\d(?=[.0]*$)/, (digit) => String((Number(digit) + 1) % 10 || 1));
  const swapped = figure.replace(/([1-9])([.]?)(?!\1)(\d)/, '$3$2$1');
  return [...new Set([more, swapped])].filter((wrong) => wrong !== figure && !/^0+$/.test(wrong));
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset) + 1, text.indexOf('\n', offset));
}
