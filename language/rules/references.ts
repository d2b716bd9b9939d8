import type { ReadReference, ReferenceStep } from '../model/references.ts';
import type { Finding, Localized, Rule } from './finding.ts';

/** A reference points to a place that the plan has. */
export const referenceUnresolved: Rule = {
  code: 'reference.unresolved',
  severity: 'error',
  title: { vi: 'Dẫn chiếu phải trỏ tới chỗ có thật', en: 'A reference points to a place that the plan has' },
  check: (model) => model.references.flatMap(unresolved),
};

const WORDS: Readonly<Record<ReferenceStep['word'], Localized>> = {
  point: { vi: 'điểm', en: 'point' },
  clause: { vi: 'khoản', en: 'clause' },
  section: { vi: 'mục', en: 'section' },
  appendix: { vi: 'Phụ lục', en: 'appendix' },
};

/** The widest step that fails is the fault: what it should hold cannot be found either. */
function unresolved({ steps }: ReadReference): Finding[] {
  const failed = steps.filter((step) => step.target === undefined);
  const widest = failed.at(-1)?.word;
  return failed
    .filter((step) => step.word === widest)
    .map((step) => {
      const word = WORDS[step.word];
      const within = steps.slice(steps.indexOf(step) + 1).filter((other) => other.word !== step.word);
      const place = within.map((other) => `${WORDS[other.word].vi} ${other.label}`).join(' ');
      const inside = within.map((other) => `${WORDS[other.word].en} ${other.label}`).join(' of ');
      return {
        span: stepSpan(step),
        message: {
          vi: `Không có ${word.vi} ${step.label}${place === '' ? '' : ` trong ${place}`} của kế hoạch này.`,
          en: `This plan has no ${word.en} ${step.label}${inside === '' ? '' : ` in ${inside}`}.`,
        },
      };
    });
}

function stepSpan(step: ReferenceStep): { readonly start: number; readonly end: number } {
  const node = step.reference.$refNode;
  return { start: node?.offset ?? 0, end: node?.end ?? 0 };
}
