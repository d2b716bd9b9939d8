import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { explainRuleCommand, type RenderParams, type RenderResponse, renderRequest } from '../server/protocol.ts';
import { explainRule } from './explain-rule.ts';
import { PREVIEW_TYPE, Preview } from './preview.ts';
import { createClient, startClient } from './server.ts';

let client: LanguageClient | undefined;

/** Called by VS Code when a plan is opened. */
export function activate(context: vscode.ExtensionContext): void {
  const started = createClient(context);
  client = started;
  const ready = startClient(started);
  const preview = new Preview(context.extensionUri, async (uri) => {
    await ready;
    if (!started.isRunning()) return null;
    const params: RenderParams = { uri: started.code2ProtocolConverter.asUri(uri) };
    return started.sendRequest<RenderResponse>(renderRequest, params);
  });
  context.subscriptions.push(
    preview,
    vscode.commands.registerCommand('kehoach.preview', (uri?: vscode.Uri) => preview.open(uri)),
    vscode.commands.registerCommand(explainRuleCommand, (code?: unknown) => explainRule(context.extensionUri, code)),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, preview),
  );
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
