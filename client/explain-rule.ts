import * as vscode from 'vscode';
import { isRuleCode, ruleFragment } from './rule-page.ts';

/** Shows the documentation that comes with the extension: the section of a rule, or without a code its beginning. */
export async function explainRule(extension: vscode.Uri, code: unknown): Promise<void> {
  const page = vscode.Uri.joinPath(extension, 'docs', 'rules.md');
  const about = isRuleCode(code) ? code : ruleAtCursor();
  const section = about === undefined ? page : page.with({ fragment: ruleFragment(about) });
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', section);
  } catch {
    // The editor has no Markdown preview, or it is turned off.
    await showSource(page, about);
  }
}

/** The rule of the first finding at the cursor. */
function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const found = vscode.languages.getDiagnostics(editor.document.uri).find(({ source, range }) => {
    return source === 'kehoach' && range.intersection(editor.selection) !== undefined;
  });
  return isRuleCode(found?.code) ? found.code : undefined;
}

async function showSource(page: vscode.Uri, code: string | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(page);
  const heading = code === undefined ? 0 : document.getText().indexOf(`## ${code}`);
  const at = document.positionAt(Math.max(heading, 0));
  const selection = new vscode.Range(at, at);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, selection });
}
