import { labelOf } from '../../../language/model/outline.ts';
import { modelOf } from '../../../language/model/plan.ts';
import { candidatesOf } from '../../../language/model/reference-doubts.ts';
import type { ReferenceTarget } from '../../../language/model/references.ts';
import { textOfAll } from '../../../language/model/text.ts';
import type { CheckedPlan } from '../../language/checked-plan.ts';

/** What each reference points to, by its words and without an end mark; one that is not sure is left out. */
export function targetsOf({ plan }: CheckedPlan): string[] {
  const { references } = modelOf(plan);
  return references
    .flatMap((reference) => {
      const candidates = candidatesOf(plan, reference);
      const isSure = reference.steps.every((step) => candidates.get(step)?.length === 1);
      return isSure ? reference.steps.map(({ target }) => (target ? wordsOfTarget(target) : 'nothing')) : [];
    })
    .sort();
}

function wordsOfTarget(target: ReferenceTarget): string {
  const words = target.$type === 'Appendix' ? textOfAll(target.title) : textOfAll([...target.label, ...target.text]);
  return withoutNumbers(words).replace(/[\s.;,/]+$/, '') || labelOfTarget(target);
}

function labelOfTarget(target: ReferenceTarget): string {
  return target.$type === 'Appendix' ? '' : labelOf(target);
}

/** The lines of a text without what moving and renumbering may change: numbers of blocks and references, end marks. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^(\s*)(?:[IVXLC]+|[\d.]*\d|[a-zđ])(?=[)./-])/, '$1#'))
    .map((line) => withoutNumbers(line).replace(/[\s.;,/]+$/, ''));
}

function withoutNumbers(line: string): string {
  return line.replace(/(điểm|khoản|mục|phụ lục|các|và|,)(\s+)(?:[IVXL\d.]*[IVXL\d]|[a-zđ])(?![\p{L}\d])/giu, '$1$2#');
}

/** How often each rule found something. */
export function countsOf({ found }: CheckedPlan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of found) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
