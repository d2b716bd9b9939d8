import { signalOf } from '../connection/cancellation.ts';
import { buildDocument } from '../document/build.ts';
import { exported } from '../export/export.ts';
import {
  type ErrorsParams,
  type ErrorsResponse,
  type ExportParams,
  type ExportResponse,
  errorsRequest,
  exportKinds,
  exportRequest,
} from '../protocol.ts';
import { readOpenPlan } from '../reading/open-plan.ts';
import type { ServerServices } from '../services.ts';

/** Answers {@link errorsRequest} and {@link exportRequest}: what is wrong with an open plan, and the plan as a file. */
export function answerExport(services: ServerServices): void {
  const { connection, settings, checker, typesetter } = services;

  connection.onRequest(errorsRequest, async ({ uri }: ErrorsParams, token): Promise<ErrorsResponse> => {
    await checker.ready;
    const open = await readOpenPlan(services, uri, token);
    return open ? { errors: checker.findings(open.plan).filter(({ severity }) => severity === 'error').length } : null;
  });

  connection.onRequest(exportRequest, async ({ uri, to }: ExportParams, token): Promise<ExportResponse> => {
    if (!exportKinds.includes(to)) throw new Error(`Documents are exported as ${exportKinds.join(', ')}, not as ${to}`);
    const open = await readOpenPlan(services, uri, token);
    if (!open) return null;
    const job = { document: buildDocument(open.plan), measures: settings.measures, source: open.text };
    const content = await exported(to, job, typesetter, signalOf(token));
    return { version: open.version, content: Buffer.from(content).toString('base64') };
  });
}
