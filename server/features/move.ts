import { TextDocument } from 'vscode-languageserver-textdocument';
import { modelOf } from '../../language/model/plan.ts';
import { type MoveParams, type MoveResponse, moveRequest } from '../protocol.ts';
import { readOpenPlan } from '../reading/open-plan.ts';
import type { ServerServices } from '../services.ts';
import { rangeOf } from './diagnostics.ts';
import { moveAt } from './refactorings/move.ts';

/** Answers {@link moveRequest}: the block at a place past its neighbour, and where the place goes with it. */
export function answerMove(services: ServerServices): void {
  services.connection.onRequest(
    moveRequest,
    async ({ uri, position, by }: MoveParams, token): Promise<MoveResponse> => {
      const open = await readOpenPlan(services, uri, token);
      if (!open) return null;
      const { text, version, plan } = open;
      const document = TextDocument.create(uri, 'kehoach', version, text);
      const offset = document.offsetAt(position);
      const move = moveAt(modelOf(plan), offset, by);
      if (!move) return null;
      const edits = move.edits.map((edit) => ({ range: rangeOf(edit, document), newText: edit.text }));
      const moved = TextDocument.create(uri, 'kehoach', version, TextDocument.applyEdits(document, edits));
      return { version, edits, position: moved.positionAt(move.follow(offset)), unsure: move.unsure };
    },
  );
}
