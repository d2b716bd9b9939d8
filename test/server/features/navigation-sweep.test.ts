import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { type LangiumDocument, URI } from 'langium';
import { describe, expect, it, vi } from 'vitest';
import { type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PlanRename } from '../../../server/features/rename.ts';
import { createServerServices } from '../../../server/services.ts';
import { EXAMPLES } from '../../language/plan-files.ts';

vi.setConfig({ testTimeout: 60_000 });

const { shared, plan } = createServerServices(createConnection(new PassThrough(), new PassThrough()));
const { DefinitionProvider, ReferencesProvider, DocumentHighlightProvider, RenameProvider, InlayHintProvider } =
  plan.lsp;

let opened = 0;

async function read(text: string): Promise<LangiumDocument> {
  const uri = URI.parse(`file:///${++opened}.kehoach`);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  await shared.workspace.DocumentBuilder.build([document]);
  return document;
}

/** What is wrong with a range: it must lie in the text, and hold the cursor where it is about the words there. */
function faultOf({ textDocument }: LangiumDocument, { start, end }: Range, cursor?: number): string[] {
  const from = textDocument.offsetAt(start);
  const to = textDocument.offsetAt(end);
  const isWhole = [start, end].every(
    (position, index) => JSON.stringify(textDocument.positionAt([from, to][index] ?? 0)) === JSON.stringify(position),
  );
  if (!isWhole || from >= to) return ['out of the text or empty'];
  return cursor === undefined || (from <= cursor && cursor <= to) ? [] : ['away from the cursor'];
}

async function faultsAt(document: LangiumDocument, offset: number): Promise<string[]> {
  const { textDocument } = document;
  const params = { textDocument: { uri: textDocument.uri }, position: textDocument.positionAt(offset) };
  const context = { includeDeclaration: true };
  const links = (await DefinitionProvider?.getDefinition(document, params)) ?? [];
  const places = (await ReferencesProvider?.findReferences(document, { ...params, context })) ?? [];
  const highlights = (await DocumentHighlightProvider?.getDocumentHighlight(document, params)) ?? [];
  const faults = [
    ...links.flatMap(({ targetRange, targetSelectionRange: selected, originSelectionRange: origin }) => [
      ...faultOf(document, targetRange),
      ...faultOf(document, selected),
      ...(origin ? faultOf(document, origin, offset) : ['no origin']),
    ]),
    ...[...places, ...highlights].flatMap(({ range }) => faultOf(document, range)),
    ...renameFaults(document, params, offset),
  ];
  return faults.map((fault) => `${offset}: ${fault}`);
}

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: Range['start'];
}

/** What is shown for change is at the cursor; given back as it is, it changes nothing, and another name fits in. */
function renameFaults(document: LangiumDocument, params: Place, offset: number): string[] {
  const rename = RenameProvider instanceof PlanRename ? RenameProvider : undefined;
  const shown = rename?.prepare(document, params);
  if (!rename || !shown) return [];
  const same = rename.rename(document, { ...params, newName: shown.placeholder });
  const edits = (same?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
  const isFirst = document.textDocument.offsetAt(shown.range.start) === offset;
  for (const newName of isFirst ? NEW_NAMES : [])
    applied(() => rename.rename(document, { ...params, newName }), document);
  return [...faultOf(document, shown.range, offset), ...edits.map((edit) => `becomes ${JSON.stringify(edit)}`)];
}

const NEW_NAMES = ['Sở Tài chính', 'Ủy ban nhân dân xã Tân An', '99', 'XC', 'y'];

/** Makes the edits of a renaming, unless it is refused: no two of them may overlap. */
function applied(rename: () => WorkspaceEdit | undefined, { textDocument }: LangiumDocument): void {
  let edit: WorkspaceEdit | undefined;
  try {
    edit = rename();
  } catch (error) {
    expect(error).toBeInstanceOf(ResponseError);
  }
  const changes = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
  TextDocument.applyEdits(
    textDocument,
    changes.flatMap((change) => ('newText' in change ? [change] : [])),
  );
}

async function faultsIn(document: LangiumDocument): Promise<string[]> {
  const faults: string[] = [];
  const { textDocument } = document;
  for (let offset = 0; offset <= textDocument.getText().length; offset++) {
    // Between the two units of a line end no cursor can stand.
    if (textDocument.offsetAt(textDocument.positionAt(offset)) !== offset) continue;
    faults.push(...(await faultsAt(document, offset)));
  }
  return faults;
}

/** Accepting every hint at once is possible, whatever the text. */
async function hintFaults(document: LangiumDocument): Promise<string[]> {
  const { textDocument } = document;
  const range = { start: { line: 0, character: 0 }, end: textDocument.positionAt(textDocument.getText().length) };
  const hints = (await InlayHintProvider?.getInlayHints(document, { textDocument, range })) ?? [];
  const edits: TextEdit[] = hints.flatMap(({ textEdits }) => textEdits ?? []);
  TextDocument.applyEdits(textDocument, edits);
  return hints.flatMap(({ position }) => {
    const offset = textDocument.offsetAt(position);
    return JSON.stringify(textDocument.positionAt(offset)) === JSON.stringify(position) ? [] : [`${offset}: no place`];
  });
}

describe('navigation and renaming', () => {
  it.each(EXAMPLES)('answer everywhere in $name', async ({ text }) => {
    const document = await read(text);
    expect(await faultsIn(document)).toEqual([]);
    expect(await hintFaults(document)).toEqual([]);
  });

  it('answer everywhere in any text', async () => {
    const pieces =
      'KẾ HOẠCH|Số: 7/KH-UBND|I.|1.|1.1.|a)|-|+|\n|\n|\n\n|\r\n| | UBND huyện |Sở KH&ĐT|Ủy ban nhân dân xã Tân An|khoản 1 mục I|điểm 1.1 khoản 1 mục I|Phụ lục|PHỤ LỤC II|Phụ lục 2|Nghị định số 7/2023/NĐ-CP|12/3/2024|từ ngày 1 đến ngày 2/3/2024|2 người x 5.000 đồng|=|5.000 đồng|Tổng cộng:|gồm:|(|)|Kinh phí|Thành phần|Nơi nhận:|//|\\|e\u0323'.split(
        '|',
      );
    const table = ['| TT | Nội dung | Thành tiền |', '| 1 | Nước | 5.000 |', '| | Tổng cộng | |'];
    const text = fc.array(fc.constantFrom(...pieces, ...table), { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const document = await read(source);
        expect(await faultsIn(document)).toEqual([]);
        expect(await hintFaults(document)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
