import type { CodeAction } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../language/rules/finding.ts';
import { rangeOf } from './diagnostics.ts';

/** Whether the editor wants a kind: by naming it or a wider one, or, where it names none, by default. */
export function asksFor(kind: string, only: readonly string[] | undefined, byDefault: boolean): boolean {
  if (!only) return byDefault;
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Edits of the version that they were made for; an editor whose text has moved on refuses them. */
export function workspaceEdit(edits: readonly Edit[], document: TextDocument): NonNullable<CodeAction['edit']> {
  const { uri, version } = document;
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: edits.map((edit) => ({ range: rangeOf(edit, document), newText: edit.text })),
      },
    ],
  };
}
