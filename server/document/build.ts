import {
  type ConferencePlan,
  isLetterheadField,
  isRecipients,
  isSignatory,
  type Part,
  type Recipients,
  type Signatory,
  type Title as TitleNode,
} from '../../language/generated/ast.ts';
import { readIssueDate } from '../../language/model/bases.ts';
import { readLetterhead } from '../../language/model/outline.ts';
import type { PlainDate } from '../../language/values/dates.ts';
import { buildAppendix } from './appendix.ts';
import { buildBody } from './body.ts';
import { buildEnding } from './ending.ts';
import { buildLetterhead } from './letterhead.ts';
import { lineOf, lineTokens, runsOf } from './line.ts';
import { type Block, type FormalDocument, type Letterhead, type Run, type Title, textOfRuns } from './model.ts';

/**
 * The formal document of a plan. It holds every word of the plan once, in the order of the source, wherever the
 * parts stand. Not words, and not printed: names of fields but `Số:`, `Người ký:`, the field `Thể thức`, and the marks
 * `>`, `|`, `^`, `\` and `//`. The date of the field `Ngày` is printed in its long form.
 */
export function buildDocument(plan: ConferencePlan): FormalDocument {
  const head = plan.parts.findIndex(isLetterheadField);
  const letterhead = buildLetterhead(following(plan.parts, Math.max(head, 0), isLetterheadField));
  const blocks: Block[] = head < 0 ? [letterhead] : [];
  for (let index = 0; index < plan.parts.length; ) {
    const read = blocksAt(plan.parts, index, letterhead, head);
    blocks.push(...read.blocks);
    index += read.length;
  }
  return { title: titleOf(blocks), issued: issueDate(plan), blocks };
}

function issueDate(plan: ConferencePlan): PlainDate | undefined {
  const reading = readIssueDate(readLetterhead(plan));
  return reading?.kind === 'full' ? reading.date : undefined;
}

/** The blocks of the part at an index, or of the parts from there that stand side by side; and how many those are. */
function blocksAt(
  parts: readonly Part[],
  index: number,
  letterhead: Letterhead,
  head: number,
): { readonly blocks: readonly Block[]; readonly length: number } {
  if (index === head) return { blocks: [letterhead], length: following(parts, index, isLetterheadField).length };
  const [first, ...others] = following(parts, index, isEnding);
  if (first) return { blocks: [buildEnding([first, ...others])], length: 1 + others.length };
  const part = parts[index];
  return { blocks: part && !isEnding(part) ? blocksOf(part, letterhead) : [], length: 1 };
}

function blocksOf(part: Exclude<Part, Recipients | Signatory>, letterhead: Letterhead): Block[] {
  switch (part.$type) {
    case 'Title':
      return [title(part)];
    case 'Appendix':
      return buildAppendix(part, letterhead);
    default:
      return buildBody(part, 2);
  }
}

function following<T extends Part>(parts: readonly Part[], from: number, is: (part: Part) => part is T): T[] {
  const found: T[] = [];
  for (let part = parts[from]; part && is(part); part = parts[from + found.length]) found.push(part);
  return found;
}

function isEnding(part: Part): part is Recipients | Signatory {
  return isRecipients(part) || isSignatory(part);
}

function title(node: TitleNode): Title {
  const lines = node.subject.map((line) => runsOf(lineTokens(line)));
  const subject = lines.flatMap((runs, index): Run[] => (index === 0 ? runs : [{ kind: 'text', text: ' ' }, ...runs]));
  return { kind: 'title', line: lineOf(node), name: runsOf(lineTokens(node)), subject };
}

function titleOf(blocks: readonly Block[]): string {
  const found = blocks.find((block) => block.kind === 'title');
  return found ? `${textOfRuns(found.name)} ${textOfRuns(found.subject)}`.trim() : 'Kế hoạch';
}
