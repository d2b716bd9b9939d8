import * as vscode from 'vscode';
import { type MoveParams, type MoveResult, moveRequest } from '../server/protocol.ts';
import type { Ask } from './ask.ts';
import { say } from './server.ts';

/** The keys that move the section, clause, point or item at the cursor past its neighbour. */
export function registerMoves(ask: Ask): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('kehoach.moveUp', () => moveBlock(ask, -1)),
    vscode.commands.registerCommand('kehoach.moveDown', () => moveBlock(ask, 1)),
  );
}

/** Moves the block at the cursor; the cursor goes along. */
async function moveBlock(ask: Ask, by: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'kehoach') return;
  const { document } = editor;
  const { line, character } = editor.selection.active;
  const params: Omit<MoveParams, 'uri'> = { position: { line, character }, by };
  const move = await ask<MoveResult>(moveRequest, document.uri, params);
  // Typed on meanwhile: the answer is about a text that is no more.
  if (!move || move.version !== document.version) return;
  const isMade = await editor.edit((builder) => {
    for (const { range, newText } of move.edits) {
      const { start, end } = range;
      builder.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
  });
  if (!isMade) return;
  const cursor = new vscode.Position(move.position.line, move.position.character);
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(editor.selection);
  if (move.unsure > 0) vscode.window.showInformationMessage(say('referencesKept'));
}
