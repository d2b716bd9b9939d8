import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReadMarker } from '../../language/model/markers.ts';
import { modelOf, type PlanModel } from '../../language/model/plan.ts';
import { type ChangeLevelParams, type ChangeLevelResponse, changeLevelRequest } from '../protocol.ts';
import { readOpenPlan } from '../reading/open-plan.ts';
import { changeLevel, itemsIn } from '../refactoring/levels.ts';
import type { ServerServices } from '../services.ts';
import { rangeOf } from './diagnostics.ts';

/** Answers {@link changeLevelRequest}. A cursor asks only at the beginning of an item: elsewhere its key means another thing. */
export function answerChangeLevel(services: ServerServices): void {
  services.connection.onRequest(
    changeLevelRequest,
    async ({ uri, range, by }: ChangeLevelParams, token): Promise<ChangeLevelResponse> => {
      const open = await readOpenPlan(services, uri, token);
      if (!open) return null;
      const { text, version, plan } = open;
      const document = TextDocument.create(uri, 'kehoach', version, text);
      const start = document.offsetAt(range.start);
      const selection = { start, end: document.offsetAt(range.end) };
      const model = modelOf(plan);
      const isCursor = selection.start === selection.end;
      const marker = isCursor ? markerAround(model, start) : undefined;
      if (isCursor && !marker) return null;
      const items = itemsIn(model, marker ? { start: marker.start, end: marker.start } : selection);
      const edits = changeLevel(model, items, by);
      if (!edits) return null;
      return { version, edits: edits.map((edit) => ({ range: rangeOf(edit, document), newText: edit.text })) };
    },
  );
}

/** The marker at a place before the first word of its item: in the indent, in the marker, or right behind it. */
function markerAround({ markers, text: { source } }: PlanModel, offset: number): ReadMarker | undefined {
  let from = offset;
  while (from > 0 && !/[\r\n]/.test(source.charAt(from - 1))) from--;
  const marker = markers.find(({ start }) => start >= from);
  if (!marker || marker.start !== behindBlanks(source, from)) return undefined;
  return offset <= behindBlanks(source, marker.start + marker.written.length) ? marker : undefined;
}

function behindBlanks(source: string, offset: number): number {
  let at = offset;
  while (/[^\S\r\n]/.test(source.charAt(at))) at++;
  return at;
}
