import { type TextRun, wordsAround } from '../model/text-runs.ts';
import type { Finding, Rule } from './finding.ts';

/** Every dash that is no hyphen, and minus signs that stand for one. Three and more draw a line. */
const DASHES = /[\u2010-\u2015\u2212]+/g;
const MOST = 2;

/** The form of Decree 30/2020/NĐ-CP parts words with hyphens: `Độc lập - Tự do - Hạnh phúc`. */
export const textDash: Rule = {
  code: 'text.dash',
  severity: 'information',
  title: { vi: 'Dùng gạch nối thay cho gạch ngang dài', en: 'A hyphen is used, not an en or em dash' },
  check: (model) => model.text.runs.flatMap(dashes),
};

function dashes(run: TextRun): Finding[] {
  return [...run.text.matchAll(DASHES)]
    .filter(({ 0: dash }) => dash.length <= MOST)
    .map(({ 0: dash, index }) => {
      const end = index + dash.length;
      const span = run.span(index, end);
      const quoted = wordsAround(run.text, index, end);
      return {
        span,
        message: {
          vi: `“${quoted}” dùng gạch ngang “${dash}”; thay bằng gạch nối “-”.`,
          en: `“${quoted}” has the dash “${dash}”; use the hyphen “-”.`,
        },
        fixes: [
          {
            title: { vi: 'Thay bằng gạch nối “-”', en: 'Write the hyphen “-”' },
            edits: () => [{ ...span, text: '-' }],
          },
        ],
      };
    });
}
