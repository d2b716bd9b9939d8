import * as vscode from 'vscode';
import {
  type ChangeLevelParams,
  type ChangeLevelResult,
  changeLevelRequest,
  type LayOutParams,
  type LayOutResponse,
  layOutRequest,
} from '../server/protocol.ts';
import type { Ask } from './ask.ts';
import { say } from './server.ts';

/** Help while a plan is typed: Tab changes the level of an item, a paste can be laid out, a new row is entered. */
export function registerTyping(ask: Ask): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('kehoach.itemDeeper', () => changeLevel(ask, 1)),
    vscode.commands.registerCommand('kehoach.itemHigher', () => changeLevel(ask, -1)),
    vscode.languages.registerDocumentPasteEditProvider(
      { language: 'kehoach' },
      { provideDocumentPasteEdits: (document, _ranges, data, _context, token) => laidOut(ask, document, data, token) },
      { providedPasteEditKinds: [LAID_OUT], pasteMimeTypes: ['text/plain'] },
    ),
    enterNewRows(),
  );
}

/** Takes the items at the cursor or in the selection to another level; elsewhere the key does what it always does. */
async function changeLevel(ask: Ask, by: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const usual = by === 1 ? 'tab' : 'outdent';
  if (editor?.document.languageId !== 'kehoach' || editor.selections.length > 1) {
    await vscode.commands.executeCommand(usual);
    return;
  }
  const { document } = editor;
  const { version } = document;
  const { start, end } = editor.selection;
  const params: Omit<ChangeLevelParams, 'uri'> = { range: { start, end }, by };
  const answer = await ask<ChangeLevelResult>(changeLevelRequest, document.uri, params);
  // Typed on meanwhile: neither the answer nor the key is about what stands there now.
  if (document.version !== version) return;
  if (!answer) await vscode.commands.executeCommand(usual);
  else if (answer.version === version) await make(editor, answer);
}

async function make(editor: vscode.TextEditor, { edits }: ChangeLevelResult): Promise<void> {
  await editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      builder.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
  });
}

const LAID_OUT = vscode.DocumentDropOrPasteEditKind.Empty.append('kehoach', 'layOut');

/** The pasted text as lines of a plan, offered beside the paste as it is. */
async function laidOut(
  ask: Ask,
  { uri }: vscode.TextDocument,
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentPasteEdit[]> {
  const text = await data.get('text/plain')?.asString();
  if (!text) return [];
  const params: Omit<LayOutParams, 'uri'> = { text };
  const laid = await ask<NonNullable<LayOutResponse>>(layOutRequest, uri, params, token);
  if (!laid || token.isCancellationRequested) return [];
  const edit = new vscode.DocumentPasteEdit(laid.text, say('layOutPasted'), LAID_OUT);
  edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  return [edit];
}

/** An empty row, as Enter brings it behind another one. */
const NEW_ROW = /^[ \t]*\|(?: {2}\|)+$/;

/** The cursor that stands behind a new row goes into its first cell. */
function enterNewRows(): vscode.Disposable {
  let fresh:
    | { readonly document: vscode.TextDocument; readonly end: vscode.Position; readonly cell: vscode.Position }
    | undefined;
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const [change, ...others] = contentChanges;
      fresh = undefined;
      if (document.languageId !== 'kehoach' || !change || others.length > 0 || reason !== undefined) return;
      if (!NEW_ROW.test(change.text)) return;
      const { start } = change.range;
      const end = start.translate(0, change.text.length);
      fresh = { document, end, cell: start.translate(0, change.text.indexOf('|') + '| '.length) };
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const [selection] = selections;
      const row = fresh;
      if (!row || textEditor.document !== row.document) return;
      fresh = undefined;
      if (selections.length > 1 || !selection?.isEmpty || !selection.active.isEqual(row.end)) return;
      textEditor.selection = new vscode.Selection(row.cell, row.cell);
    }),
  );
}
