import * as vscode from 'vscode';
import type { WordPlace } from './webview/protocol.ts';
import { findWord } from './webview/words.ts';

/** Lines beyond this are not searched for a word. */
const LONGEST_BLOCK = 500;

/** The editor in which a plan is seen, if it is. */
export function editorOf(plan: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === plan.toString());
}

/** Shows a place of a plan in the editor, where it is open already if it is. */
export async function showSource(plan: vscode.Uri, range?: vscode.Range): Promise<void> {
  const viewColumn = editorOf(plan)?.viewColumn ?? columnOf(plan) ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(plan, { viewColumn });
  if (!range) return;
  const at = editor.document.validateRange(range);
  editor.selection = new vscode.Selection(at.start, at.end);
  editor.revealRange(at, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where a word of the preview stands in the source: the word itself, else the beginning of its line. */
export async function rangeOfWord(
  plan: vscode.Uri,
  lines: { readonly line: number; readonly until: number },
  place: WordPlace,
): Promise<vscode.Range> {
  const document = await vscode.workspace.openTextDocument(plan);
  const { line, until } = lines;
  const end = Math.min(Math.max(until, line + 1), line + LONGEST_BLOCK, document.lineCount);
  const block = document.validateRange(new vscode.Range(line, 0, end, 0));
  const found = findWord(document.getText(block), place);
  if (!found) return new vscode.Range(line, 0, line, 0);
  const from = document.offsetAt(block.start);
  return new vscode.Range(document.positionAt(from + found.start), document.positionAt(from + found.end));
}

/** Scrolls the editor of a plan, if it is seen, so that a line is at the top. */
export function scrollSource(plan: vscode.Uri, line: number): void {
  const editor = editorOf(plan);
  if (!editor) return;
  const at = editor.document.validateRange(new vscode.Range(line, 0, line, 0));
  editor.revealRange(at, vscode.TextEditorRevealType.AtTop);
}

function columnOf(plan: vscode.Uri): vscode.ViewColumn | undefined {
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === plan.toString()),
  );
  return group?.viewColumn;
}
