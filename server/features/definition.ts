import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanModel } from '../../language/model/plan.ts';
import type { ReferenceTarget } from '../../language/model/references.ts';
import type { UnitPlace } from '../../language/model/unit-places.ts';
import { readTaskedUnits } from '../../language/model/units.ts';
import { type Span, spanOf } from '../../language/rules/finding.ts';
import { extentOf, modelIn, trimmedSpan } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { spanOfNumber } from './locate.ts';
import { mentionsOfBlock, mentionsOfDocument, placesOfUnit, type Subject, subjectAt } from './subjects.ts';

/**
 * From `khoản 3 mục II` to the clause, from a clause's number to the references to it, from a document to where it is
 * cited first, from a unit to the task that it is given.
 */
export class PlanDefinition implements DefinitionProvider {
  getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const { textDocument } = document;
    const model = modelIn(document);
    const subject = model && subjectAt(model, textDocument.offsetAt(position));
    const places = subject ? placesFor(subject, model) : [];
    if (!subject || places.length === 0) return undefined;
    return places.map((place) => linkTo(place, subject.span, textDocument));
  }
}

/** Where something stands: all of it, and the words that name it. */
interface Place {
  readonly whole: Span;
  readonly name: Span;
}

function placesFor(subject: Subject, model: PlanModel): Place[] {
  switch (subject.kind) {
    case 'block':
      if (subject.isReference) return [placeOfBlock(subject.target)];
      return mentionsOfBlock(model, subject.target).map((span) => ({ whole: span, name: span }));
    case 'appendices':
      return subject.targets.map(placeOfBlock);
    case 'document': {
      const [first] = mentionsOfDocument(model, subject.mention);
      const span = first ? spanOf(first.node) : subject.span;
      return [{ whole: span, name: span }];
    }
    case 'unit':
      return taskOf(subject.place, model);
  }
}

function placeOfBlock(target: ReferenceTarget): Place {
  return { whole: trimmedSpan(target), name: spanOfNumber(target) };
}

/** The first item of the assignment that the unit's name stands in. */
function taskOf(place: UnitPlace, model: PlanModel): Place[] {
  const items = new Set<object>(readTaskedUnits(model.plan).map(({ node }) => node));
  const task = placesOfUnit(model, place).find(({ run }) => items.has(run.line));
  return task ? [{ whole: extentOf(task.run.line), name: task.span }] : [];
}

function linkTo({ whole, name }: Place, origin: Span, document: TextDocument): LocationLink {
  return {
    targetUri: document.uri,
    targetRange: rangeOf(whole, document),
    targetSelectionRange: rangeOf(name, document),
    originSelectionRange: rangeOf(origin, document),
  };
}
