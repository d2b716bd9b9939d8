import { DocumentState, isOperationCancelled, URI } from 'langium';
import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { newestReaches } from '../reading/plan-builder.ts';
import type { ServerServices } from '../services.ts';

/** Names what was found, so that an editor that has it already is told no more than that. */
export class DiagnosticReports {
  /** No number of an earlier run of the server is met again. */
  private readonly run = Date.now().toString(36);
  private readonly last = new Map<string, { readonly id: string; readonly found: string }>();
  private count = 0;

  /** What is to be said of a plan to an editor that has the result `known` of it. */
  report(uri: string, items: Diagnostic[], known: string | undefined): DocumentDiagnosticReport {
    const resultId = this.idOf(uri, JSON.stringify(items));
    return resultId === known
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  forget(uri: string): void {
    this.last.delete(uri);
  }

  private idOf(uri: string, found: string): string {
    const last = this.last.get(uri);
    if (last?.found === found) return last.id;
    const id = `${this.run}.${++this.count}`;
    this.last.set(uri, { id, found });
    return id;
  }
}

/** Answers editors that ask for diagnostics instead of being sent them; always about the newest text. */
export function answerDiagnostics(services: ServerServices, reports: DiagnosticReports): void {
  const { connection, shared } = services;
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const parsed = URI.parse(uri);
    const items = await openDiagnostics(services, parsed, token);
    return reports.report(parsed.toString(), items, previousResultId);
  });
  shared.workspace.DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) reports.forget(uri.toString());
  });
}

/** What was found in an open plan; nothing in one that is closed. */
export async function openDiagnostics(
  { shared }: ServerServices,
  uri: URI,
  token: CancellationToken,
): Promise<Diagnostic[]> {
  const { DocumentBuilder: builder, LangiumDocuments: documents, WorkspaceManager: manager } = shared.workspace;
  await manager.ready;
  if (!documents.hasDocument(uri)) return [];
  try {
    await newestReaches(builder, DocumentState.Validated, uri, token);
  } catch (error) {
    if (!isOperationCancelled(error)) throw error;
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer asked for.');
  }
  return documents.getDocument(uri)?.diagnostics ?? [];
}
