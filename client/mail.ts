import * as vscode from 'vscode';
import { type MailResult, mailRequest } from '../server/protocol.ts';
import type { Ask } from './ask.ts';
import type { PreviewPanel } from './preview-panel.ts';
import { say } from './server.ts';

/** How long the status bar tells of a success, in milliseconds. */
const TOLD_FOR = 5000;

/**
 * Puts a plan's formal document on the clipboard, formatted. The editor's own clipboard holds text alone, the
 * preview's page can do more.
 */
export async function copyForMail(preview: PreviewPanel, ask: Ask): Promise<void> {
  await preview.ready;
  preview.panel.reveal(undefined, false);
  const mail = await ask<MailResult>(mailRequest, preview.plan);
  if (!mail) {
    await vscode.window.showWarningMessage(say('mailUnread'));
    return;
  }
  if (await preview.copy(mail.html, mail.text)) vscode.window.setStatusBarMessage(say('mailCopied'), TOLD_FOR);
  else await vscode.window.showWarningMessage(say('mailNotCopied'));
}
