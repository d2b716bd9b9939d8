import { DocumentState, type LangiumDocument } from 'langium';
import { createRequestHandler, type Formatter, type LangiumServices, type LangiumSharedServices } from 'langium/lsp';
import type {
  Connection,
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  DocumentRangesFormattingParams,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import type { PlanModel } from '../../language/model/plan.ts';
import type { Edit } from '../../language/rules/finding.ts';
import { formatPlan, type LineRange } from '../formatting/format.ts';
import { beginLine } from '../formatting/next-line.ts';
import type { PlanChecker } from '../reading/checker.ts';
import { modelIn } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';

/** What is typed before the server is asked how to go on. */
export const ON_TYPE: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '\n' };

/** Brings a plan into its usual form, all of it or some lines, and goes on with its lists while it is typed. */
export class PlanFormatter implements Formatter {
  readonly formatOnTypeOptions = ON_TYPE;
  private readonly services: LangiumServices;
  private readonly checker: PlanChecker;

  constructor(services: LangiumServices, checker: PlanChecker) {
    this.services = services;
    this.checker = checker;
  }

  formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
    return this.format(document);
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    return this.format(document, [linesOf(range)]);
  }

  formatDocumentRanges(document: LangiumDocument, { ranges }: DocumentRangesFormattingParams): TextEdit[] {
    return this.format(document, ranges.map(linesOf));
  }

  formatDocumentOnType(document: LangiumDocument, { ch, position }: DocumentOnTypeFormattingParams): TextEdit[] {
    const model = currentModel(document);
    const edit = model && ch === '\n' ? beginLine(model, document.textDocument.offsetAt(position)) : undefined;
    return toTextEdits(edit ? [edit] : [], document);
  }

  private format(document: LangiumDocument, within?: readonly LineRange[]): TextEdit[] {
    const model = currentModel(document);
    if (!model) return [];
    const findings = this.checker.findings(model.plan);
    return toTextEdits(formatPlan(model, findings, this.services.parser.Lexer, within), document);
  }
}

/** The model of a document's newest text: edits of an older one would spoil it. */
function currentModel(document: LangiumDocument): PlanModel | undefined {
  const model = modelIn(document);
  return model?.text.source === document.textDocument.getText() ? model : undefined;
}

/** A range that ends before the first character of a line does not reach into it. */
function linesOf({ start, end }: Range): LineRange {
  const reaches = end.character > 0 || end.line === start.line;
  return { first: start.line, last: reaches ? end.line : end.line - 1 };
}

function toTextEdits(edits: readonly Edit[], { textDocument }: LangiumDocument): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(edit, textDocument), newText: edit.text }));
}

/** Answers `textDocument/rangesFormatting`: several ranges at once, such as all that has changed since the last commit. */
export function answerRangesFormatting(connection: Connection, shared: LangiumSharedServices): void {
  connection.onDocumentRangesFormatting(
    createRequestHandler(
      ({ lsp }, document, params: DocumentRangesFormattingParams) => {
        const formatter = lsp?.Formatter;
        return formatter instanceof PlanFormatter ? formatter.formatDocumentRanges(document, params) : [];
      },
      shared,
      DocumentState.Linked,
    ),
  );
}
