import {
  type ClientCapabilities,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from '../features/code-actions.ts';
import { TRIGGER_CHARACTERS } from '../features/completion.ts';
import { ON_TYPE } from '../features/formatting.ts';
import { pullsDiagnostics } from '../features/refresh.ts';
import { SEMANTIC_TOKENS } from '../features/semantic/legend.ts';

/** What the server can do for an editor, and no more. Positions count UTF-16 units, which every editor knows. */
export function serverCapabilities(editor: ClientCapabilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    // A plan in the same hall or of the same number is found in another one as well.
    ...(pullsDiagnostics(editor) && {
      diagnosticProvider: { identifier: 'kehoach', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: true },
    documentSymbolProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: { rangesSupport: true },
    documentOnTypeFormattingProvider: ON_TYPE,
    selectionRangeProvider: true,
    foldingRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: editor.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    semanticTokensProvider: SEMANTIC_TOKENS,
    workspaceSymbolProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
