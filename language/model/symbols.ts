import type { AstNode } from 'langium';
import { type ConferencePlan, isAppendix, isSection, isTitle } from '../generated/ast.ts';
import { squeeze } from '../values/text.ts';
import { headingOf, readLetterhead, readSubject } from './outline.ts';
import { textOfAll } from './text.ts';
import { readTaskedUnits } from './units.ts';

/** Positions of a file, zero-based, in UTF-16 units. */
interface SymbolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A place of a plan that is looked for by its name. */
export interface PlanSymbol {
  readonly kind: 'plan' | 'section' | 'appendix' | 'unit';
  readonly name: string;
  readonly range: SymbolRange;
}

const LONGEST_NAME = 200;

/** The plan by its subject, its sections and appendices, and its units: plain data that keeps nothing of it alive. */
export function symbolsOf(plan: ConferencePlan): PlanSymbol[] {
  const title = plan.parts.find(isTitle);
  const issuer = readLetterhead(plan).find(({ name }) => name === 'issuer');
  return [
    ...(title ? [symbol('plan', `KẾ HOẠCH ${readSubject(plan)}`, title.subject[0] ?? title)] : []),
    ...plan.parts.filter(isSection).map((node) => symbol('section', `${node.name}. ${headingOf(node)}`, node)),
    ...plan.parts.filter(isAppendix).map((node) => {
      const words = textOfAll(node.title.flatMap((line) => line.label));
      return symbol('appendix', `PHỤ LỤC ${node.name ?? ''} ${words}`, node);
    }),
    ...(issuer && issuer.value !== '' ? [symbol('unit', issuer.value, issuer.node)] : []),
    ...readTaskedUnits(plan).map(({ name, node }) => symbol('unit', name, node)),
  ];
}

/** Names are short: a heading that somebody forgot to end is cut. */
function symbol(kind: PlanSymbol['kind'], words: string, node: AstNode): PlanSymbol {
  return { kind, name: squeeze(words).slice(0, LONGEST_NAME), range: firstLine(node) };
}

/** The first line of a block, without what stands below it. */
function firstLine(node: AstNode): SymbolRange {
  const start = node.$cstNode?.range.start ?? { line: 0, character: 0 };
  const length = (node.$cstNode?.text ?? '').search(/\s*(?:[\r\n]|$)/);
  return { start, end: { line: start.line, character: start.character + Math.max(0, length) } };
}
