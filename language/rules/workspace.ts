import { type OtherPlan, sharedTime, shareNumber } from '../model/collisions.ts';
import type { FileRange, HallTime } from '../model/facts.ts';
import type { LineNode } from '../model/walk.ts';
import { type Elsewhere, type Finding, type Localized, type Rule, type Span, spanOf, spanOfLine } from './finding.ts';

/** No other plan of the workspace is in the same hall at the same time. */
export const workspaceVenue: Rule = {
  code: 'workspace.venue',
  severity: 'warning',
  title: {
    vi: 'Hai kế hoạch không dùng một hội trường trong cùng thời gian',
    en: 'No two plans are in one hall at one time',
  },
  check: ({ facts: { facts, hall: line } }, { others }) => {
    const { hall } = facts;
    if (!hall || !line) return [];
    return others.flatMap((other) => {
      const time = sharedTime(facts, other.facts);
      return time && other.facts.hall ? [venueFinding(line, hall.shown, time, other, other.facts.hall.range)] : [];
    });
  },
};

/** No other plan of the same body has the same number in the same year. */
export const workspaceNumber: Rule = {
  code: 'workspace.number',
  severity: 'warning',
  title: {
    vi: 'Hai kế hoạch của một cơ quan trong một năm không mang cùng một số',
    en: 'No two plans of one body have one number in one year',
  },
  check: ({ facts: { facts, number: field } }, { others }) => {
    const { number } = facts;
    if (!number || !field) return [];
    return others.flatMap((other): Finding[] => {
      if (!shareNumber(facts, other.facts) || !other.facts.number) return [];
      const message = {
        vi: `Số ${number.shown} năm ${number.year} đã có ở kế hoạch khác của cùng cơ quan: ${other.name}. Lấy số khác cho một trong hai kế hoạch.`,
        en: `The number ${number.shown} of ${number.year} is taken by another plan of this body: ${other.name}. Give one of the two another number.`,
      };
      return [{ span: wordsOf(field), message, elsewhere: [there(other, other.facts.number.range, SAME_NUMBER)] }];
    });
  },
};

const SAME_NUMBER: Localized = { vi: 'Cùng số ở đây', en: 'The same number here' };
const SAME_HALL: Localized = { vi: 'Cùng địa điểm ở đây', en: 'The same place here' };

function venueFinding(line: LineNode, hall: string, time: HallTime, other: OtherPlan, range: FileRange): Finding {
  return {
    span: wordsOf(line),
    message: {
      vi: `“${hall}” ngày ${time.day} còn được dùng trong cùng thời gian ở kế hoạch khác: ${other.name}. Đổi địa điểm hoặc giờ của một kế hoạch.`,
      en: `“${hall}” is taken at the same time on ${time.day} by another plan: ${other.name}. Change the place or the hours of one of them.`,
    },
    elsewhere: [there(other, range, SAME_HALL)],
  };
}

function there({ uri, name }: OtherPlan, range: FileRange, message: Localized): Elsewhere {
  return { uri, name, range, message };
}

/** The words behind the label, or all of the line. */
function wordsOf(line: LineNode): Span {
  const [first] = line.text;
  const last = line.text.at(-1);
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : spanOfLine(line);
}
