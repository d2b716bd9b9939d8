import * as vscode from 'vscode';
import {
  type ErrorsResponse,
  type ExportKind,
  type ExportResult,
  errorsRequest,
  exportRequest,
} from '../server/protocol.ts';
import type { Ask } from './ask.ts';
import { EXPORT_FORMATS } from './export-formats.ts';
import { currentPlan } from './plans.ts';
import { say } from './server.ts';
import { writeWhole } from './write-file.ts';

/**
 * Exports a plan, the one given or the one that is being edited: asks where the plan has errors, asks for the file,
 * writes it whole or not at all, and offers to open it.
 */
export async function exportPlan(to: ExportKind, asked: vscode.Uri | undefined, ask: Ask): Promise<void> {
  const plan = asked ?? currentPlan();
  if (plan === undefined) {
    await vscode.window.showInformationMessage(say('openPlanFirst'));
    return;
  }
  await vscode.workspace.openTextDocument(plan);
  if (!(await mayExport(plan, ask))) return;
  const target = await chooseTarget(plan, to);
  if (target === undefined) return;
  const content = await rendered(plan, to, ask);
  if (content !== undefined && (await written(target, content))) await offerFile(target);
}

/** The bytes of the file; undefined where the user has cancelled or it could not be made, which is said. */
async function rendered(plan: vscode.Uri, to: ExportKind, ask: Ask): Promise<Uint8Array | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: say('exporting', EXPORT_FORMATS[to].name),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      const response = await ask<ExportResult>(exportRequest, plan, { to }, token);
      if (token.isCancellationRequested) return undefined;
      if (response) return Buffer.from(response.content, 'base64');
      await vscode.window.showErrorMessage(say('exportUnread'));
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      await vscode.window.showErrorMessage(say('exportFailed', reasonOf(error)));
    }
    return undefined;
  });
}

/** A plan with errors is exported only if the user says so. */
async function mayExport(plan: vscode.Uri, ask: Ask): Promise<boolean> {
  // The server is asked, not the editor: that one knows nothing of plans in no tab.
  const found = await ask<NonNullable<ErrorsResponse>>(errorsRequest, plan);
  if (!found || found.errors === 0) return true;
  const [anyway, show] = [say('exportAnyway'), say('showErrors')];
  const options = { modal: true, detail: say('exportErrorsDetail') };
  const chosen = await vscode.window.showWarningMessage(
    say('exportErrors', String(found.errors)),
    options,
    anyway,
    show,
  );
  if (chosen === show) await showErrors(plan);
  return chosen === anyway;
}

async function showErrors(plan: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(plan);
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function chooseTarget(plan: vscode.Uri, to: ExportKind): Thenable<vscode.Uri | undefined> {
  const { name, extension } = EXPORT_FORMATS[to];
  const path = plan.path.replace(/\.kehoach$/i, '');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = plan.scheme === 'untitled' && folder ? vscode.Uri.joinPath(folder, path) : plan.with({ path });
  return vscode.window.showSaveDialog({
    defaultUri: beside.with({ path: `${beside.path}.${extension}` }),
    filters: { [name]: [extension] },
    title: say('exportTitle', name),
  });
}

/** Writes the file; where it is locked, tells why and tries again when the user says so. */
async function written(target: vscode.Uri, content: Uint8Array): Promise<boolean> {
  for (;;) {
    try {
      await writeWhole(vscode.workspace.fs, target, content);
      return true;
    } catch (error) {
      const again = say('tryAgain');
      const name = target.path.split('/').at(-1) ?? '';
      const chosen = await vscode.window.showErrorMessage(say('exportLocked', name, reasonOf(error)), again);
      if (chosen !== again) return false;
    }
  }
}

async function offerFile(target: vscode.Uri): Promise<void> {
  const [open, reveal] = [say('openFile'), say('revealFile')];
  const name = target.path.split('/').at(-1) ?? '';
  const chosen = await vscode.window.showInformationMessage(say('exported', name), open, reveal);
  if (chosen === open) await openFile(target);
  else if (chosen === reveal) await vscode.commands.executeCommand(isHere(target) ? REVEAL : REVEAL_HERE, target);
}

const REVEAL = 'revealFileInOS';
const REVEAL_HERE = 'revealInExplorer';

/** With the program that the system has for it; where the file lies on another machine, in the editor. */
async function openFile(target: vscode.Uri): Promise<void> {
  if (isHere(target)) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}

/** Whether the file lies on the machine that the user sits at. */
function isHere(target: vscode.Uri): boolean {
  return target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
