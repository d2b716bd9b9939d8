/**
 * A fixture is a plan whose comments announce what the rules find:
 *
 *     //! error budget.total "600.000" "650.000"
 *     Tổng cộng: »650.000 đồng«
 *
 * An announcement is about the next line that is no comment. It gives severity and code, and texts that the
 * Vietnamese message holds; `»` and `«` around the exact range are taken out before the plan is read. Several
 * announcements above a line belong to its marks in order. A comment with marks in it is announced like any line.
 * What is not announced must not be found.
 */

/** A finding that a fixture announces; line and columns from 1. */
export interface Announced {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly severity: string;
  readonly code: string;
  /** What the message says among other things. */
  readonly says: readonly string[];
}

export interface Fixture {
  /** The plan without the marks. */
  readonly text: string;
  /** In the order of the text. */
  readonly announced: readonly Announced[];
}

const ANNOUNCEMENT = /^\/\/! (error|warning|information) ([a-z]+\.[a-z-]+)((?: "[^"]*")*)\s*$/;

/** Takes a fixture apart; throws where an announcement and its marks do not fit. */
export function readFixture(source: string): Fixture {
  const announced: Announced[] = [];
  let pending: Pick<Announced, 'severity' | 'code' | 'says'>[] = [];
  const lines = source.split('\n').map((line, index) => {
    if (line.startsWith('//!')) pending.push(readAnnouncement(line, index));
    if (line.trimStart().startsWith('//') && !line.includes('»')) return line;
    const { words, ranges } = takeMarks(line);
    if (ranges.length !== pending.length) {
      throw new Error(`Line ${index + 1} has ${ranges.length} marks for ${pending.length} announcements.`);
    }
    for (const [place, range] of ranges.entries()) {
      const what = pending[place];
      if (what) announced.push({ line: index + 1, ...range, ...what });
    }
    pending = [];
    return words;
  });
  if (pending.length > 0) throw new Error('An announcement stands above no line.');
  return { text: lines.join('\n'), announced };
}

function readAnnouncement(line: string, index: number): Pick<Announced, 'severity' | 'code' | 'says'> {
  const match = ANNOUNCEMENT.exec(line);
  if (!match) throw new Error(`Line ${index + 1} is no announcement: ${line}`);
  const [, severity = '', code = '', texts = ''] = match;
  return { severity, code, says: [...texts.matchAll(/"([^"]*)"/g)].map((text) => text[1] ?? '') };
}

/** The words of a line and the ranges of its marks, in the order in which they open. */
function takeMarks(line: string): { readonly words: string; readonly ranges: readonly { from: number; to: number }[] } {
  const ranges: { from: number; to: number }[] = [];
  const open: { from: number; to: number }[] = [];
  let words = '';
  for (const character of line) {
    if (character === '»') {
      const range = { from: words.length + 1, to: 0 };
      ranges.push(range);
      open.push(range);
    } else if (character === '«') {
      const range = open.pop();
      if (!range) throw new Error(`A mark closes and was never opened: ${line}`);
      range.to = words.length + 1;
    } else {
      words += character;
    }
  }
  if (open.length > 0) throw new Error(`A mark is not closed: ${line}`);
  return { words, ranges };
}
