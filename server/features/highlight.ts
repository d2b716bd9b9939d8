import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { type ReadAmount, statedBy } from '../../language/model/amounts.ts';
import type { DateReading } from '../../language/model/dates.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { addsUp } from '../../language/model/statements.ts';
import { type Span, spanOf } from '../../language/rules/finding.ts';
import { compareDates } from '../../language/values/dates.ts';
import { holds, modelIn } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { spanOfNumber } from './locate.ts';
import { mentionsOfBlock, mentionsOfDocument, placesOfUnit, type Subject, subjectAt } from './subjects.ts';

/** What the cursor stands on, wherever the plan has it: a block and its references, a document, a unit, a date, a sum. */
export class PlanHighlight implements DocumentHighlightProvider {
  getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
    const { textDocument } = document;
    const model = modelIn(document);
    if (!model) return [];
    const offset = textDocument.offsetAt(position);
    return placesAt(model, offset).map(({ span, kind }) => ({ range: rangeOf(span, textDocument), kind }));
  }
}

interface Place {
  readonly span: Span;
  readonly kind: DocumentHighlightKind;
}

function placesAt(model: PlanModel, offset: number): Place[] {
  // A date inside the reference to a document is a date first.
  const dates = datesLike(model, offset);
  if (dates.length > 0) return alike(dates);
  const subject = subjectAt(model, offset);
  return subject ? ofSubject(subject, model) : alike(amountsLike(model, offset));
}

function ofSubject(subject: Subject, model: PlanModel): Place[] {
  switch (subject.kind) {
    case 'block':
      return [
        { span: spanOfNumber(subject.target), kind: DocumentHighlightKind.Write },
        ...mentionsOfBlock(model, subject.target).map((span) => ({ span, kind: DocumentHighlightKind.Read })),
      ];
    case 'appendices':
      return alike(model.appendices.unnumbered.map(spanOf));
    case 'document':
      return alike(mentionsOfDocument(model, subject.mention).map(({ node }) => spanOf(node)));
    case 'unit':
      return alike(placesOfUnit(model, subject.place).map(({ span }) => span));
  }
}

function alike(spans: readonly Span[]): Place[] {
  return spans.map((span) => ({ span, kind: DocumentHighlightKind.Text }));
}

/** The day at an offset, however it is written: `21/02/2024`, `ngày 21 tháng 02 năm 2024`. */
function datesLike({ dates }: PlanModel, offset: number): Span[] {
  const here = dates.find(({ node }) => holds(spanOf(node), offset));
  if (!here) return [];
  return dates.filter(({ reading }) => isSameDay(reading, here.reading)).map(({ node }) => spanOf(node));
}

function isSameDay(one: DateReading, other: DateReading): boolean {
  return one.kind === 'full' && other.kind === 'full' && compareDates(one.date, other.date) === 0;
}

/** The same sum of money, or the same number of the same things; a bare number is like no other. */
function amountsLike({ amounts }: PlanModel, offset: number): Span[] {
  const here = amounts.find((amount) => holds(spanOfAmount(amount), offset));
  const stated = here && statedBy(here);
  if (!stated || stated.dimension.kind === 'number') return [];
  return amounts.flatMap((amount) => {
    const other = statedBy(amount);
    const isLike =
      other?.dimension.kind === stated.dimension.kind &&
      other.value === stated.value &&
      addsUp(other.dimension, stated.dimension);
    return isLike ? [spanOfAmount(amount)] : [];
  });
}

/** The result of a computation where it has one. */
function spanOfAmount({ node, writtenNode }: ReadAmount): Span {
  return spanOf(writtenNode ?? node);
}
