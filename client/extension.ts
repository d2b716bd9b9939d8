import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ExportKind, explainRuleCommand } from '../server/protocol.ts';
import { asking } from './ask.ts';
import { explainRule } from './explain-rule.ts';
import { exportPlan } from './export.ts';
import { registerMoves } from './move.ts';
import { Previews } from './preview.ts';
import { createClient, startClient } from './server.ts';
import { registerTyping } from './typing.ts';

let client: LanguageClient | undefined;

/** Called by VS Code when a plan is opened. */
export function activate(context: vscode.ExtensionContext): void {
  const started = createClient(context);
  client = started;
  const ask = asking(started, startClient(started));
  const exporting = (to: ExportKind) => (uri?: vscode.Uri) => exportPlan(to, uri, ask);
  context.subscriptions.push(
    new Previews(context.extensionUri, ask),
    vscode.commands.registerCommand('kehoach.exportPdf', exporting('pdf')),
    vscode.commands.registerCommand('kehoach.exportDocx', exporting('docx')),
    vscode.commands.registerCommand('kehoach.exportHtml', exporting('html')),
    registerTyping(ask),
    registerMoves(ask),
    vscode.commands.registerCommand(explainRuleCommand, (code?: unknown) => explainRule(context.extensionUri, code)),
  );
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
