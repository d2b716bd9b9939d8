import { DocumentState } from 'langium';
import {
  addCodeActionHandler,
  addCompletionHandler,
  addDocumentSymbolHandler,
  addDocumentUpdateHandler,
  addFindReferencesHandler,
  addFoldingRangeHandler,
  addGotoDefinitionHandler,
  addHoverHandler,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { Rule } from '../language/rules/finding.ts';
import { publishDiagnostics } from './features/diagnostics.ts';
import { answerRender } from './features/render.ts';
import type { RulePage } from './rule-pages.ts';
import { createServerServices } from './services.ts';
import type { WorkspaceStorage } from './storage.ts';

/** Serves plans over a connection until it closes, checked by all rules or by some, with what a disk holds or none. The same for Node and the browser. */
export function startServer(
  connection: Connection,
  rules?: readonly Rule[],
  storage?: WorkspaceStorage,
  rulePage?: RulePage,
): void {
  const services = createServerServices(connection, rules, storage, rulePage);
  const { shared } = services;
  addDocumentUpdateHandler(connection, shared);
  addCompletionHandler(connection, shared);
  addHoverHandler(connection, shared);
  addCodeActionHandler(connection, shared);
  // These read the model, which resolves references: parsed text alone is not enough.
  addDocumentSymbolHandler(connection, shared, DocumentState.Linked);
  addFoldingRangeHandler(connection, shared, DocumentState.Linked);
  addGotoDefinitionHandler(connection, shared, DocumentState.Linked);
  addFindReferencesHandler(connection, shared, DocumentState.Linked);
  publishDiagnostics(services);
  answerRender(services);
  connection.onInitialize((params) => shared.lsp.LanguageServer.initialize(params));
  connection.onInitialized((params) => shared.lsp.LanguageServer.initialized(params));
  shared.workspace.TextDocuments.listen(connection);
  connection.listen();
}
