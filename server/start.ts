import { DocumentState, isOperationCancelled, URI } from 'langium';
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
import { isConferencePlan } from '../language/generated/ast.ts';
import type { Rule } from '../language/rules/finding.ts';
import { publishDiagnostics } from './features/diagnostics.ts';
import { renderPlan } from './features/render.ts';
import { type RenderParams, type RenderResponse, renderRequest } from './protocol.ts';
import type { RulePage } from './rule-pages.ts';
import { createServerServices, type ServerServices } from './services.ts';
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

/** The formal document for the preview: see {@link renderRequest}. */
function answerRender({ connection, shared }: ServerServices): void {
  const { DocumentBuilder: builder, LangiumDocuments: documents, WorkspaceManager: manager } = shared.workspace;
  connection.onRequest(renderRequest, async ({ uri }: RenderParams, token): Promise<RenderResponse> => {
    await manager.ready;
    const document = documents.getDocument(URI.parse(uri));
    if (!document) return null;
    try {
      await builder.waitUntil(DocumentState.Linked, document.uri, token);
    } catch (error) {
      // Closed while it was read, or no longer wanted.
      if (isOperationCancelled(error)) return null;
      throw error;
    }
    const plan = document.parseResult.value;
    return isConferencePlan(plan) ? renderPlan(plan, uri, document.textDocument.version) : null;
  });
}
