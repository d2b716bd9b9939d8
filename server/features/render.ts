import { buildDocument } from '../document/build.ts';
import { type RenderParams, type RenderResponse, renderRequest } from '../protocol.ts';
import { readOpenPlan } from '../reading/open-plan.ts';
import { htmlBlocks } from '../render/html.ts';
import { sheetStyle } from '../render/style.ts';
import type { ServerServices } from '../services.ts';

/** Answers {@link renderRequest}: an open plan as a formal document in HTML. */
export function answerRender(services: ServerServices): void {
  services.connection.onRequest(renderRequest, async ({ uri }: RenderParams, token): Promise<RenderResponse> => {
    const open = await readOpenPlan(services, uri, token);
    if (!open) return null;
    const document = buildDocument(open.plan);
    const { measures } = services.settings;
    const style = sheetStyle(measures);
    return { uri, version: open.version, title: document.title, style, blocks: htmlBlocks(document, measures) };
  });
}
