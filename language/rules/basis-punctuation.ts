import type { ReadBasis } from '../model/bases.ts';
import { fold } from '../values/text.ts';
import type { Finding, Rule } from './finding.ts';
import { lineEnd } from './line-end.ts';

/** Legal bases end in `;`, the last in `.` or `;` (Decree 30/2020/NĐ-CP, Appendix I). */
export const basisPunctuation: Rule = {
  code: 'basis.punctuation',
  severity: 'information',
  title: {
    vi: 'Mỗi căn cứ kết thúc bằng dấu “;”, căn cứ cuối có thể bằng dấu “.”',
    en: 'Each legal basis ends in “;”, the last may end in “.”',
  },
  check: ({ bases, form }) => (form === 'administrative' ? bases.flatMap(punctuation) : []),
};

function punctuation({ node, words, isLast }: ReadBasis): Finding[] {
  if (words.endsWith(';') || (isLast && isComplete(words)) || words.endsWith('…')) return [];
  const { words: span, tail } = lineEnd(node);
  const last = words.split(' ').at(-1) ?? '';
  return [
    {
      span,
      message: {
        vi: `Căn cứ này kết thúc bằng “${last}”; cuối mỗi căn cứ là dấu “;”${isLast ? ' hoặc, ở căn cứ cuối, dấu “.”' : ''}.`,
        en: `This legal basis ends in “${last}”; each ends in “;”${isLast ? ' or, if it is the last, in “.”' : ''}.`,
      },
      fixes: [{ title: { vi: 'Ghi dấu “;”', en: 'Write “;”' }, edits: () => [{ ...tail, text: ';' }] }],
    },
  ];
}

/** The last basis may end the sentence, or be the lead itself, whose colon was forgotten. */
function isComplete(words: string): boolean {
  return words.endsWith('.') || fold(words).endsWith('nhu sau') || fold(words).endsWith('sau day');
}
