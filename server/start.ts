import { DocumentState } from 'langium';
import {
  addCodeActionHandler,
  addCodeLensHandler,
  addCompletionHandler,
  addDocumentHighlightHandler,
  addDocumentLinkHandler,
  addDocumentSymbolHandler,
  addDocumentUpdateHandler,
  addFindReferencesHandler,
  addFoldingRangeHandler,
  addFormattingHandler,
  addGotoDefinitionHandler,
  addHoverHandler,
  addInlayHintHandler,
  addRenameHandler,
  addSemanticTokenHandler,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { Rule } from '../language/rules/finding.ts';
import { forEveryEditor } from './connection/older-editors.ts';
import { answerChangeLevel } from './features/change-level.ts';
import { answerLensResolve } from './features/code-lens.ts';
import { answerCompletionResolve } from './features/completion.ts';
import { publishDiagnostics } from './features/diagnostics.ts';
import { answerExport } from './features/export.ts';
import { answerRangesFormatting } from './features/formatting.ts';
import { answerLayOut } from './features/lay-out.ts';
import { answerMail } from './features/mail.ts';
import { answerMove } from './features/move.ts';
import { answerPages } from './features/pages.ts';
import { answerDiagnostics, DiagnosticReports } from './features/pull-diagnostics.ts';
import { answerResolve } from './features/refactorings.ts';
import { answerPrepareRename } from './features/rename.ts';
import { answerRender } from './features/render.ts';
import type { RulePage } from './features/rule-pages.ts';
import { answerSelectionRanges } from './features/selection-range.ts';
import { answerWorkspaceDiagnostics } from './features/workspace-diagnostics.ts';
import { answerWorkspaceSymbols } from './features/workspace-symbols.ts';
import { createServerServices, type ServerServices } from './services.ts';
import type { WorkspaceStorage } from './workspace/storage.ts';

/**
 * Serves plans over a connection until it closes, checked by all rules or by some, with what a disk holds or none. The
 * same for Node and the browser.
 */
export function startServer(
  channel: Connection,
  rules?: readonly Rule[],
  storage?: WorkspaceStorage,
  rulePage?: RulePage,
): void {
  const connection = forEveryEditor(channel);
  const services = createServerServices(connection, rules, storage, rulePage);
  const { shared } = services;
  addDocumentUpdateHandler(connection, shared);
  answerReading(services);
  answerWriting(services);
  answerAboutFindings(services);
  answerOwnRequests(services);
  connection.onInitialize((params) => shared.lsp.LanguageServer.initialize(params));
  connection.onInitialized((params) => shared.lsp.LanguageServer.initialized(params));
  shared.workspace.TextDocuments.listen(connection);
  connection.listen();
}

/** What shows the plan. It reads the model, which resolves references: parsed text alone is not enough. */
function answerReading(services: ServerServices): void {
  const { connection, shared } = services;
  addHoverHandler(connection, shared);
  addDocumentSymbolHandler(connection, shared, DocumentState.Linked);
  answerWorkspaceSymbols(services);
  addFoldingRangeHandler(connection, shared, DocumentState.Linked);
  answerSelectionRanges(services);
  addGotoDefinitionHandler(connection, shared, DocumentState.Linked);
  addFindReferencesHandler(connection, shared, DocumentState.Linked);
  addDocumentHighlightHandler(connection, shared, DocumentState.Linked);
  addDocumentLinkHandler(connection, shared, DocumentState.Linked);
  addInlayHintHandler(connection, shared, DocumentState.Linked);
  addCodeLensHandler(connection, shared, DocumentState.Linked);
  answerLensResolve(services);
  addSemanticTokenHandler(connection, shared, DocumentState.Linked);
}

/** What changes the text. */
function answerWriting(services: ServerServices): void {
  const { connection, shared } = services;
  addCompletionHandler(connection, shared);
  answerCompletionResolve(services);
  addCodeActionHandler(connection, shared);
  answerResolve(services);
  addFormattingHandler(connection, shared, DocumentState.Linked);
  answerRangesFormatting(connection, shared);
  addRenameHandler(connection, shared, DocumentState.Linked);
  answerPrepareRename(connection, shared);
}

function answerAboutFindings(services: ServerServices): void {
  publishDiagnostics(services);
  const reports = new DiagnosticReports();
  answerDiagnostics(services, reports);
  answerWorkspaceDiagnostics(services, reports);
}

/** What is our own beside the protocol (`protocol.ts`). */
function answerOwnRequests(services: ServerServices): void {
  answerRender(services);
  answerPages(services);
  answerExport(services);
  answerMail(services);
  answerMove(services);
  answerChangeLevel(services);
  answerLayOut(services);
}
