import * as vscode from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { messageLanguage, message as text } from './messages.ts';

const DEBUG_PORT = 6009;

/** The client of the language server in `dist/server.js`, not yet started. */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } },
  };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: 'kehoach' }],
    initializationOptions: { explainRule: true, commands: true, filtersSymbols: true },
  };
  return new LanguageClient('kehoach', 'Kế hoạch Hội nghị', server, options);
}

/** Starts the client; where the server does not start, says so and offers the log. */
export async function startClient(client: LanguageClient): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    client.outputChannel.appendLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const showLog = say('showLog');
    const chosen = await vscode.window.showErrorMessage(say('serverFailed'), showLog);
    if (chosen === showLog) client.outputChannel.show();
  }
}

/** A message in the language that the user has chosen. */
export function say(key: Parameters<typeof text>[0], ...values: readonly string[]): string {
  return text(key, currentLanguage(), ...values);
}

/** The language that the user has chosen. */
export function currentLanguage(): ReturnType<typeof messageLanguage> {
  const setting = vscode.workspace.getConfiguration('kehoach').get<string>('language');
  return messageLanguage(setting, vscode.env.language);
}
