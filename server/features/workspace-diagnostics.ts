import { DocumentState, URI } from 'langium';
import {
  type CancellationToken,
  LSPErrorCodes,
  type PreviousResultId,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ServerServices } from '../services.ts';
import type { ClosedPlans } from '../workspace/closed-plans.ts';
import { type DiagnosticReports, openDiagnostics } from './pull-diagnostics.ts';

type Send = (report: WorkspaceDocumentDiagnosticReport) => void;

/**
 * Answers editors that ask for the diagnostics of the whole workspace: the open plans, and the closed ones where the
 * user wants them checked. An editor that knows everything already waits for the next change, and needs not ask again
 * and again. Each report is sent as it is made, where the editor takes them one by one.
 */
export function answerWorkspaceDiagnostics(services: ServerServices, reports: DiagnosticReports): void {
  const { connection, shared, closedPlans } = services;
  shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => closedPlans.changed([]));
  shared.workspace.DocumentBuilder.onUpdate(() => closedPlans.changed([]));
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _work, partial) => {
    const pass = new Pass(services, reports, previousResultIds, token);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    let count = 0;
    const send: Send = (report) => {
      count++;
      if (partial) partial.report({ items: [report] });
      else items.push(report);
    };
    for (;;) {
      const changed = nextChange(closedPlans, token);
      await pass.run(send);
      if (count > 0 || previousResultIds.length === 0) return { items };
      await changed;
    }
  });
}

/** One look at all plans for an editor that knows some results. */
class Pass {
  private readonly services: ServerServices;
  private readonly reports: DiagnosticReports;
  private readonly known: ReadonlyMap<string, string>;
  private readonly token: CancellationToken;

  constructor(
    services: ServerServices,
    reports: DiagnosticReports,
    previous: readonly PreviousResultId[],
    token: CancellationToken,
  ) {
    this.services = services;
    this.reports = reports;
    this.known = new Map(previous.map(({ uri, value }) => [URI.parse(uri).toString(), value]));
    this.token = token;
  }

  /** Sends what the editor does not know yet. */
  async run(send: Send): Promise<void> {
    const { closedPlans, shared } = this.services;
    const open = shared.workspace.LangiumDocuments.all.toArray();
    const seen = new Set<string>();
    for (const { uri } of open) {
      const items = await openDiagnostics(this.services, uri, this.token);
      const version = shared.workspace.TextDocuments.get(uri)?.version ?? null;
      seen.add(uri.toString());
      this.report(uri.toString(), version, items, send);
    }
    for (const uri of await closedPlans.uris()) {
      if (seen.has(uri)) continue;
      if (this.token.isCancellationRequested) throw cancelled();
      const items = await closedPlans.diagnostics(uri);
      if (!items) continue;
      seen.add(uri);
      this.report(uri, null, [...items], send);
    }
    // Of what is no longer there, nothing is found.
    for (const uri of this.known.keys()) if (!seen.has(uri)) this.report(uri, null, [], send);
  }

  private report(uri: string, version: number | null, items: Parameters<DiagnosticReports['report']>[1], send: Send) {
    const report = this.reports.report(uri, items, this.known.get(uri));
    if (report.kind === 'full') send({ ...report, uri, version });
  }
}

function nextChange(plans: ClosedPlans, token: CancellationToken): Promise<void> {
  const changed = new Promise<void>((resolve, reject) => {
    const listeners = [
      plans.onChange(() => done(resolve)),
      token.onCancellationRequested(() => done(() => reject(cancelled()))),
    ];
    const done = (settle: () => void) => {
      for (const listener of listeners) listener.dispose();
      settle();
    };
  });
  // Where nobody waits for it any more.
  changed.catch(() => {});
  return changed;
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'No longer asked for.');
}
