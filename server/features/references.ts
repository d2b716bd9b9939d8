import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { modelIn } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { blockAt, referenceAt, spanOfNumber, spanOfStep, stepsTo } from './locate.ts';

/** Where the plan refers to the block at the cursor, or to the one that the reference there means. */
export class PlanReferences implements ReferencesProvider {
  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const { textDocument } = document;
    const model = modelIn(document);
    if (!model) return [];
    const offset = textDocument.offsetAt(position);
    const located = referenceAt(model, offset);
    const target = located ? located.step.target : blockAt(model, offset);
    if (!target) return [];
    const spans = stepsTo(model, target).map(spanOfStep);
    const all = context.includeDeclaration ? [spanOfNumber(target), ...spans] : spans;
    return all.map((span) => ({ uri: textDocument.uri, range: rangeOf(span, textDocument) }));
  }
}
