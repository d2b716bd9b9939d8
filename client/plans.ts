import * as vscode from 'vscode';

/** The plan that is being edited, if one is. */
export function currentPlan(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return isPlan(document) ? document.uri : undefined;
}

/** Whether a document is a plan. */
export function isPlan(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === 'kehoach';
}
