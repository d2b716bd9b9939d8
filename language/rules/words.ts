import type { ReadWords } from '../model/words.ts';
import { formatMoney } from '../values/money.ts';
import { moneyInWords, readNumberWords } from '../values/number-words.ts';
import { fold } from '../values/text.ts';
import { type Finding, type Rule, spanOf, spanOfProperty } from './finding.ts';

/** An amount in words is the number of the figures. */
export const budgetWords: Rule = {
  code: 'budget.words',
  severity: 'error',
  title: { vi: 'Số tiền bằng chữ phải khớp số tiền bằng số', en: 'The amount in words is that of the figures' },
  check: (model) => model.words.flatMap(wordsFinding),
};

/** A draft leaves the words to be written: `… đồng`. */
function isBlank(words: string): boolean {
  return fold(words).replace(/dong|[^a-z]/g, '') === '';
}

function wordsFinding({ node, figures }: ReadWords): Finding[] {
  if (!figures || isBlank(node.words)) return [];
  const said = readNumberWords(node.words);
  if (said === figures.value) return [];
  const right = moneyInWords(figures.value);
  const shown = formatMoney(figures.value);
  const span = spanOfProperty(node, 'words');
  return [
    {
      span,
      message:
        said === undefined
          ? {
              vi: `“${node.words}” không đọc được thành số; ${shown} viết bằng chữ là: ${right}.`,
              en: `“${node.words}” is no number in words; ${shown} reads: ${right}.`,
            }
          : {
              vi: `Bằng chữ là ${formatMoney(said)} nhưng bằng số là ${shown}; viết đúng là: ${right}.`,
              en: `The words say ${formatMoney(said)}, the figures ${shown}; in words: ${right}.`,
            },
      related: [{ span: spanOf(figures.amount.node), message: { vi: 'Số tiền bằng số', en: 'The figures' } }],
      fixes: [{ title: { vi: `Ghi “${right}”`, en: `Write “${right}”` }, edits: () => [{ ...span, text: right }] }],
    },
  ];
}
