import type { SlippedHeading } from '../model/headings.ts';
import { type Finding, type Rule, type Span, spanOf } from './finding.ts';

/** A heading that means a standard one is written like it. */
export const heading: Rule = {
  code: 'structure.heading',
  severity: 'information',
  title: { vi: 'Tiêu đề mục viết đúng như tiêu đề thường dùng', en: 'Headings are spelt like the standard ones' },
  check: (model) => model.slippedHeadings.map(findingOf),
};

function findingOf({ node, written, meant }: SlippedHeading): Finding {
  const span = headingSpan(node);
  return {
    span,
    message: {
      vi: `Tiêu đề “${written}” gần giống “${meant}”. Có phải viết nhầm?`,
      en: `The heading “${written}” is almost “${meant}”. Is it a slip?`,
    },
    fixes: [
      {
        title: { vi: `Ghi “${meant}”`, en: `Write “${meant}”` },
        isGuess: true,
        edits: () => [{ ...span, text: meant }],
      },
    ],
  };
}

/** The words of the heading without the marks behind them and the text that runs in. */
function headingSpan(node: SlippedHeading['node']): Span {
  const first = node.label[0];
  const last = node.label.at(-1);
  if (!first || !last) return spanOf(node);
  const { start } = spanOf(first);
  const { end } = spanOf(last);
  const text = (node.$cstNode?.root.fullText ?? '').slice(start, end);
  let length = text.length;
  while (length > 0 && '.,;: '.includes(text.charAt(length - 1))) length--;
  return { start, end: start + length };
}
