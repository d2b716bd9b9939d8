import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { PlanModel } from '../../language/model/plan.ts';
import { type Span, spanOf } from '../../language/rules/finding.ts';
import { modelIn } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { blockAt, spanOfNumber } from './locate.ts';
import { mentionsOfBlock, mentionsOfDocument, placesOfUnit, type Subject, subjectAt } from './subjects.ts';

/**
 * Everywhere that the plan speaks of what the cursor stands on: a numbered block, a document, a unit in any of its
 * variants. On other words the block of the line is meant.
 */
export class PlanReferences implements ReferencesProvider {
  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const { textDocument } = document;
    const model = modelIn(document);
    if (!model) return [];
    const offset = textDocument.offsetAt(position);
    const subject = subjectAt(model, offset) ?? blockOfLine(model, offset);
    const spans = subject ? spansFor(subject, model, context.includeDeclaration) : [];
    return spans.map((span) => ({ uri: textDocument.uri, range: rangeOf(span, textDocument) }));
  }
}

function blockOfLine(model: PlanModel, offset: number): Subject | undefined {
  const target = blockAt(model, offset);
  return target && { kind: 'block', span: spanOfNumber(target), target, isReference: false };
}

/** A document or a unit has no declaration: all its mentions are alike. */
function spansFor(subject: Subject, model: PlanModel, withDeclaration: boolean): Span[] {
  switch (subject.kind) {
    case 'block': {
      const mentions = mentionsOfBlock(model, subject.target);
      return withDeclaration ? [spanOfNumber(subject.target), ...mentions] : mentions;
    }
    case 'appendices':
      return model.appendices.unnumbered.map(spanOf);
    case 'document':
      return mentionsOfDocument(model, subject.mention).map(({ node }) => spanOf(node));
    case 'unit':
      return placesOfUnit(model, subject.place).map(({ span }) => span);
  }
}
