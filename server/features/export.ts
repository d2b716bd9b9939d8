import { signalOf } from '../cancellation.ts';
import { buildDocument } from '../document/build.ts';
import { exported } from '../export/export.ts';
import { readOpenPlan } from '../open-plan.ts';
import { type ExportParams, type ExportResponse, exportKinds, exportRequest } from '../protocol.ts';
import type { ServerServices } from '../services.ts';

/** Answers {@link exportRequest}: an open plan as a file. Fails where the form is none that is known. */
export function answerExport(services: ServerServices): void {
  const { connection, settings, typesetter } = services;
  connection.onRequest(exportRequest, async ({ uri, to }: ExportParams, token): Promise<ExportResponse> => {
    if (!exportKinds.includes(to)) throw new Error(`Documents are exported as ${exportKinds.join(', ')}, not as ${to}`);
    const open = await readOpenPlan(services, uri, token);
    if (!open) return null;
    const job = { document: buildDocument(open.plan), measures: settings.measures, source: open.text };
    const content = await exported(to, job, typesetter, signalOf(token));
    return { version: open.version, content: Buffer.from(content).toString('base64') };
  });
}
