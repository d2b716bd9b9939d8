import { DocumentState, type LangiumDocument } from 'langium';
import { createRequestHandler, type LangiumSharedServices, type RenameProvider } from 'langium/lsp';
import {
  type Connection,
  LSPErrorCodes,
  type PrepareRenamePlaceholder,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { PlanModel } from '../../language/model/plan.ts';
import type { Edit, Localized } from '../../language/rules/finding.ts';
import { squeeze } from '../../language/values/text.ts';
import type { Settings } from '../connection/settings.ts';
import { workspaceEdit } from './actions.ts';
import { modelIn } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { numberAt, renumberBlock } from './rename/numbers.ts';
import { fullNameOf, renameUnit } from './rename/units.ts';
import { type Subject, subjectAt } from './subjects.ts';

/** Why a name cannot be given. */
export interface Refusal {
  readonly refused: Localized;
}

/** A numbered block gets another number, a unit another name; every place that speaks of it follows. */
export class PlanRename implements RenameProvider {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Langium asks for the range alone; {@link answerPrepareRename} gives the name to begin with beside it. */
  prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
    return this.prepare(document, params)?.range;
  }

  /** What stands at a place that can be renamed, and its full name to begin with. */
  prepare(document: LangiumDocument, { position }: TextDocumentPositionParams): PrepareRenamePlaceholder | undefined {
    const found = this.renamable(document, position);
    return found && { range: rangeOf(found.span, document.textDocument), placeholder: found.name };
  }

  /** @throws a response error with what is wrong about the new name */
  rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit | undefined {
    const found = this.renamable(document, position);
    if (!found) return undefined;
    const edits = found.edits(squeeze(newName));
    if ('refused' in edits) throw new ResponseError(LSPErrorCodes.RequestFailed, this.settings.say(edits.refused));
    return workspaceEdit(edits, document.textDocument);
  }

  private renamable(document: LangiumDocument, position: RenameParams['position']): Renamable | undefined {
    const model = modelIn(document);
    const offset = document.textDocument.offsetAt(position);
    const subject = model && subjectAt(model, offset);
    return subject && renamableOf(subject, offset, model);
  }
}

/** Answers what can be renamed with the full name of a unit: `UBND` is shown as `Ủy ban nhân dân`. */
export function answerPrepareRename(connection: Connection, shared: LangiumSharedServices): void {
  connection.onPrepareRename(
    createRequestHandler(
      ({ lsp }, document, params: TextDocumentPositionParams) => {
        const provider = lsp?.RenameProvider;
        return provider instanceof PlanRename ? provider.prepare(document, params) : undefined;
      },
      shared,
      DocumentState.Linked,
    ),
  );
}

interface Renamable {
  readonly span: { readonly start: number; readonly end: number };
  /** What it is called now. */
  readonly name: string;
  readonly edits: (newName: string) => readonly Edit[] | Refusal;
}

function renamableOf(subject: Subject, offset: number, model: PlanModel): Renamable | undefined {
  switch (subject.kind) {
    case 'block': {
      const { target } = subject;
      const { name } = target;
      const span = numberAt(model, target, offset);
      if (name === undefined || !span) return undefined;
      return { span, name, edits: (wanted) => renumberBlock(model, target, wanted) };
    }
    case 'unit': {
      const { place, span } = subject;
      return { span, name: fullNameOf(model, place), edits: (wanted) => renameUnit(model, place, wanted) };
    }
    case 'appendices':
    case 'document':
      return undefined;
  }
}
