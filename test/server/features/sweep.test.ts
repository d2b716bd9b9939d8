import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { type LangiumDocument, URI } from 'langium';
import { describe, expect, it, vi } from 'vitest';
import type { CompletionItem, Range } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { createServerServices } from '../../../server/services.ts';

vi.setConfig({ testTimeout: 60_000 });

const EXAMPLES = path.join(import.meta.dirname, '../../../examples');
const { shared, plan, settings } = createServerServices(createConnection(new PassThrough(), new PassThrough()));
settings.snippets = true;
const { CompletionProvider: completion, HoverProvider: hover } = plan.lsp;

let opened = 0;

async function read(text: string): Promise<LangiumDocument> {
  const uri = URI.parse(`file:///${++opened}.kehoach`);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  await shared.workspace.DocumentBuilder.build([document]);
  return document;
}

/** What is wrong with a range: it must lie in the text, and editors want a completion's on the cursor's line. */
function faultOf(
  { textDocument }: LangiumDocument,
  { start, end }: Range,
  offset: number | undefined,
): string | undefined {
  const from = textDocument.offsetAt(start);
  const to = textDocument.offsetAt(end);
  const same = (position: Range['start'], at: number) =>
    JSON.stringify(textDocument.positionAt(at)) === JSON.stringify(position);
  if (from > to || !same(start, from) || !same(end, to)) return 'out of the text';
  if (offset === undefined) return undefined;
  return start.line === end.line && from <= offset && offset <= to ? undefined : 'away from the cursor';
}

async function faultsAt(document: LangiumDocument, offset: number): Promise<string[]> {
  const { textDocument } = document;
  const params = { textDocument: { uri: textDocument.uri }, position: textDocument.positionAt(offset) };
  const shown = await hover?.getHoverContent(document, params);
  const offered = await completion?.getCompletion(document, params);
  const ranges = (offered?.items ?? []).flatMap(rangesOf).map((range) => faultOf(document, range, offset));
  const faults = shown?.range ? [faultOf(document, shown.range, undefined), ...ranges] : ranges;
  return faults.flatMap((fault) => (fault === undefined ? [] : [`${offset}: ${fault}`]));
}

function rangesOf({ textEdit }: CompletionItem): Range[] {
  return textEdit && 'range' in textEdit ? [textEdit.range] : [];
}

async function faultsIn(document: LangiumDocument): Promise<string[]> {
  const faults: string[] = [];
  const length = document.textDocument.getText().length;
  for (let offset = 0; offset <= length; offset++) {
    // Between the two units of a line end no cursor can stand.
    if (document.textDocument.offsetAt(document.textDocument.positionAt(offset)) === offset) {
      faults.push(...(await faultsAt(document, offset)));
    }
  }
  return faults;
}

describe('hover and completion', () => {
  const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.kehoach'));

  it.each(examples)('answer everywhere in %s', async (name) => {
    expect(await faultsIn(await read(readFileSync(path.join(EXAMPLES, name), 'utf8')))).toEqual([]);
  });

  it('answer everywhere in any text', async () => {
    const pieces = [
      'KẾ HOẠCH',
      'Số:',
      'Độ mật:',
      'I.',
      ' ',
      '1.',
      'a)',
      '-',
      '+',
      '|',
      '\n',
      '\r\n',
      '2 người',
      'gồm:',
      'x',
      '5.000 đồng',
      '=',
      'Tổng cộng:',
      '(',
      ')',
      'mục I',
      'Nơi nhận:',
      'Người ký:',
      'PHỤ LỤC',
      '//',
      '>',
      '\\',
      '^',
      '12/13/2024',
      '7h99',
      'e\u0323',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        expect(await faultsIn(await read(source))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
