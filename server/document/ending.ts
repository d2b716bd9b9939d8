import type { Recipients as RecipientsNode, Signatory } from '../../language/generated/ast.ts';
import { buildBody } from './body.ts';
import { lineOf, lineTokens, runsOf } from './line.ts';
import { type Ending, type Line, type Recipients, type Signature, textOfRuns } from './model.ts';

/** Recipients and signatures that follow one another, side by side. */
export function buildEnding(nodes: readonly [RecipientsNode | Signatory, ...(RecipientsNode | Signatory)[]]): Ending {
  const parts = nodes.map((node) => (node.$type === 'Recipients' ? recipients(node) : signature(node)));
  return { kind: 'ending', line: lineOf(nodes[0]), parts };
}

function recipients(node: RecipientsNode): Recipients {
  return {
    kind: 'recipients',
    line: lineOf(node),
    heading: runsOf(lineTokens(node)),
    blocks: node.items.flatMap((item) => buildBody(item, 4)),
  };
}

function signature(node: Signatory): Signature {
  const lines: Line[] = [node, ...node.lines]
    .map((line) => ({ line: lineOf(line), runs: runsOf(lineTokens(line)) }))
    .filter((line) => line.runs.length > 0);
  const last = node.lines.at(-1);
  const signed = last !== undefined && last.authority === undefined && isName(textOfRuns(lines.at(-1)?.runs ?? []));
  return {
    kind: 'signature',
    line: lineOf(node),
    lines: lines.map((line, index) => ({ ...line, name: signed && index === lines.length - 1 })),
  };
}

/** Titles are written in capitals, a name is not. */
function isName(text: string): boolean {
  return text !== text.toUpperCase();
}
