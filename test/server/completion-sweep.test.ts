import type { LangiumDocument } from 'langium';
import { describe, expect, it, vi } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver';
import { EXAMPLES } from '../language/plan-files.ts';
import { EXAMPLES_KNOWN, editOf, offeredAt, read } from './completing.ts';

vi.setConfig({ testTimeout: 60_000 });

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** What is wrong with a proposal at an offset, as an editor would see it. */
function faultOf(
  { textDocument: document }: LangiumDocument,
  offset: number,
  item: CompletionItem,
): string | undefined {
  const { range, newText } = editOf(item);
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const text = document.getText();
  const typed = text.slice(from, offset);
  const behind = text.slice(offset, to);
  if (range.start.line !== range.end.line || document.positionAt(from).character !== range.start.character)
    return 'range';
  if (from > offset || to < offset) return 'away from the cursor';
  const isOfWord = WORD.test(typed.at(-1) ?? '') && /^[\p{L}\p{M}\p{N}]+$/u.test(behind);
  if (behind !== '' && !isOfWord && WORD.test(behind)) return `takes “${behind}” away`;
  if (item.filterText !== (typed === '' ? item.label : typed)) return 'filtered out';
  if (newText === text.slice(from, to)) return 'changes nothing';
  if (item.additionalTextEdits ?? item.command ?? item.commitCharacters ?? item.preselect)
    return 'does more than it says';
  return undefined;
}

function faultsIn(document: LangiumDocument): string[] {
  const { textDocument } = document;
  const faults: string[] = [];
  for (let offset = 0; offset <= textDocument.getText().length; offset++) {
    // Between the two units of a line end no cursor can stand.
    if (textDocument.offsetAt(textDocument.positionAt(offset)) !== offset) continue;
    for (const item of offeredAt(document, offset, { known: EXAMPLES_KNOWN })) {
      const fault = faultOf(document, offset, item);
      if (fault !== undefined) faults.push(`${offset} “${item.label}”: ${fault}`);
    }
  }
  return faults;
}

/** The labels that come by themselves behind each line of a text. */
function stealing(document: LangiumDocument): string[] {
  const { textDocument } = document;
  const text = textDocument.getText();
  return [...text.matchAll(/[ |(/](?=\r?\n|$)/g)].flatMap(({ index }) =>
    offeredAt(document, index + 1, { known: EXAMPLES_KNOWN, isTyped: true }).map(
      ({ label }) => `${textDocument.positionAt(index).line + 1}: ${label}`,
    ),
  );
}

describe.each(EXAMPLES)('in $name', ({ text }) => {
  it('every proposal at every place stands on the line, holds the cursor and takes no other word', async () => {
    expect(faultsIn(await read(text))).toEqual([]);
  });

  it('the same with Windows line ends and letters apart from their marks', async () => {
    expect(faultsIn(await read(text.replaceAll('\n', '\r\n').normalize('NFD')))).toEqual([]);
  });

  it('no list opens by itself behind a line that is complete, to take the Enter that ends it', async () => {
    expect(stealing(await read(text))).toEqual([]);
    expect(stealing(await read(text.replace(/(?<=[^\n])$/gm, ' ')))).toEqual([]);
  });
});
