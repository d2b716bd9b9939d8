import type { ConferencePlan } from '../../language/generated/ast.ts';
import { buildDocument } from '../document/build.ts';
import type { RenderResult } from '../protocol.ts';
import { htmlBlocks } from '../render/html.ts';
import { sheetStyle } from '../render/style.ts';

/** The answer to `kehoach/render`: the plan as a formal document in HTML. */
export function renderPlan(plan: ConferencePlan, uri: string, version: number): RenderResult {
  const document = buildDocument(plan);
  return { uri, version, title: document.title, style: sheetStyle, blocks: htmlBlocks(document) };
}
