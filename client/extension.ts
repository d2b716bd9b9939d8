import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ExportKind, explainRuleCommand, type RenderResult, renderRequest } from '../server/protocol.ts';
import { asking } from './ask.ts';
import { explainRule } from './explain-rule.ts';
import { exportPlan } from './export.ts';
import { PREVIEW_TYPE, Preview } from './preview.ts';
import { createClient, startClient } from './server.ts';

let client: LanguageClient | undefined;

/** Called by VS Code when a plan is opened. */
export function activate(context: vscode.ExtensionContext): void {
  const started = createClient(context);
  client = started;
  const ask = asking(started, startClient(started));
  const preview = new Preview(context.extensionUri, (uri) => ask<RenderResult>(renderRequest, uri));
  const exporting = (to: ExportKind) => (uri?: vscode.Uri) => exportPlan(to, uri, ask);
  context.subscriptions.push(
    preview,
    vscode.commands.registerCommand('kehoach.preview', (uri?: vscode.Uri) => preview.open(uri)),
    vscode.commands.registerCommand('kehoach.exportPdf', exporting('pdf')),
    vscode.commands.registerCommand('kehoach.exportDocx', exporting('docx')),
    vscode.commands.registerCommand('kehoach.exportHtml', exporting('html')),
    vscode.commands.registerCommand(explainRuleCommand, (code?: unknown) => explainRule(context.extensionUri, code)),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, preview),
  );
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
