import { signalOf } from '../connection/cancellation.ts';
import { buildDocument } from '../document/build.ts';
import {
  type PageParams,
  type PageResponse,
  type PagesParams,
  type PagesResponse,
  pageRequest,
  pagesRequest,
} from '../protocol.ts';
import { readOpenPlan } from '../reading/open-plan.ts';
import type { ServerServices } from '../services.ts';
import type { SetPages } from '../typesetting/typesetter.ts';

/** So many plans are looked at side by side. */
const MOST_PLANS = 4;

/** A version of a plan that has been set into pages. */
interface SetVersion {
  readonly version: number;
  readonly pages: SetPages;
}

/** Answers {@link pagesRequest} and {@link pageRequest}: an open plan as it falls into pages, and their pictures. */
export function answerPages(services: ServerServices): void {
  const { connection, settings, typesetter } = services;
  const sets = new Map<string, SetVersion>();

  connection.onRequest(pagesRequest, async ({ uri }: PagesParams, token): Promise<PagesResponse> => {
    const open = await readOpenPlan(services, uri, token);
    if (!open) return null;
    const document = buildDocument(open.plan);
    const setter = await typesetter();
    const pages = await setter.pages(document, settings.measures, signalOf(token), uri);
    if (!pages) return null;
    keep(sets, uri, { version: open.version, pages });
    return { uri, version: open.version, title: document.title, pages: pages.pages, places: pages.places };
  });

  connection.onRequest(pageRequest, async ({ uri, version, page }: PageParams, token): Promise<PageResponse> => {
    const set = sets.get(uri);
    if (set?.version !== version) return null;
    const setter = await typesetter();
    const svg = await setter.svg(set.pages, page, signalOf(token));
    return svg === undefined ? null : { svg };
  });
}

/** Keeps the version set last of the plans that were set last. */
function keep(sets: Map<string, SetVersion>, uri: string, set: SetVersion): void {
  sets.delete(uri);
  sets.set(uri, set);
  const [oldest] = sets.keys();
  if (sets.size > MOST_PLANS && oldest !== undefined) sets.delete(oldest);
}
