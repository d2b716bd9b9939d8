import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Asks the server something of our own about a plan (`server/protocol.ts`); null where the server does not run. */
export type Ask = <Answer>(
  method: string,
  plan: vscode.Uri,
  params?: object,
  token?: vscode.CancellationToken,
) => Promise<Answer | null>;

/** Asks once the server has started. */
export function asking(client: LanguageClient, started: Promise<void>): Ask {
  return async <Answer>(method: string, plan: vscode.Uri, params: object = {}, token?: vscode.CancellationToken) => {
    await started;
    if (!client.isRunning()) return null;
    const asked = { ...params, uri: client.code2ProtocolConverter.asUri(plan) };
    // A token that is absent would be sent as a second parameter, and stand where the server expects its own.
    return token
      ? client.sendRequest<Answer | null>(method, asked, token)
      : client.sendRequest<Answer | null>(method, asked);
  };
}
