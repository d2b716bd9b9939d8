import { isAppendix, isClause, isPoint, isSection, isSubClause } from '../../language/generated/ast.ts';
import type { DocumentMention } from '../../language/model/documents.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { ReferenceTarget } from '../../language/model/references.ts';
import { type UnitPlace, unitPlacesOf } from '../../language/model/unit-places.ts';
import type { LineNode } from '../../language/model/walk.ts';
import { type Span, spanOf } from '../../language/rules/finding.ts';
import { holds, lineAt } from './cursor.ts';
import { referenceAt, spanOfNumber, spanOfStep, stepsTo } from './locate.ts';

/** What the words at a place name, of which the plan may speak elsewhere; `span` is these words. */
export type Subject =
  /** A numbered block, by its own number or by a reference to it. */
  | { readonly kind: 'block'; readonly span: Span; readonly target: ReferenceTarget; readonly isReference: boolean }
  /** `Phụ lục kèm theo`, where the plan has several. */
  | { readonly kind: 'appendices'; readonly span: Span; readonly targets: readonly ReferenceTarget[] }
  | { readonly kind: 'document'; readonly span: Span; readonly mention: DocumentMention }
  | { readonly kind: 'unit'; readonly span: Span; readonly place: UnitPlace };

/** What is named at an offset; undefined on other words, and on a reference that leads nowhere. */
export function subjectAt(model: PlanModel, offset: number): Subject | undefined {
  return blockNamedAt(model, offset) ?? documentAt(model, offset) ?? unitAt(model, offset);
}

function blockNamedAt(model: PlanModel, offset: number): Subject | undefined {
  const located = referenceAt(model, offset);
  if (located) {
    const { span, step } = located;
    return step.target && { kind: 'block', span, target: step.target, isReference: true };
  }
  return appendixNamedAt(model, offset) ?? numberAt(model, offset);
}

/** A mention of an appendix without a number means the only one, or all of them. */
function appendixNamedAt(model: PlanModel, offset: number): Subject | undefined {
  const { all, unnumbered } = model.appendices;
  const mention = unnumbered.find((node) => holds(spanOf(node), offset));
  if (!mention) return undefined;
  const span = spanOf(mention);
  const [first, ...more] = all.map(({ node }) => node);
  if (!first) return undefined;
  if (more.length > 0) return { kind: 'appendices', span, targets: [first, ...more] };
  return { kind: 'block', span, target: first, isReference: true };
}

/** An appendix without a number is named by its word alone. */
function numberAt(model: PlanModel, offset: number): Subject | undefined {
  const line = lineAt(model, offset);
  if (!line || !isTarget(line)) return undefined;
  const span = spanOfNumber(line);
  return holds(span, offset) ? { kind: 'block', span, target: line, isReference: false } : undefined;
}

function isTarget(line: LineNode): line is ReferenceTarget {
  return isSection(line) || isClause(line) || isSubClause(line) || isPoint(line) || isAppendix(line);
}

function documentAt({ documents }: PlanModel, offset: number): Subject | undefined {
  const mention = documents.find(({ node }) => holds(spanOf(node), offset));
  return mention && { kind: 'document', span: spanOf(mention.node), mention };
}

function unitAt(model: PlanModel, offset: number): Subject | undefined {
  const place = unitPlacesOf(model).find(({ span }) => holds(span, offset));
  return place && { kind: 'unit', span: place.span, place };
}

/** Where the plan refers to a block, in the order of the text. */
export function mentionsOfBlock(model: PlanModel, target: ReferenceTarget): Span[] {
  const spans = stepsTo(model, target).map(spanOfStep);
  const { all, unnumbered } = model.appendices;
  const isOnlyAppendix = all.length === 1 && all[0]?.node === target;
  if (!isOnlyAppendix) return spans;
  return [...spans, ...unnumbered.map(spanOf)].sort((one, other) => one.start - other.start);
}

/** Every place that names a document. */
export function mentionsOfDocument({ documents }: PlanModel, { document }: DocumentMention): DocumentMention[] {
  return documents.filter((mention) => mention.document === document);
}

/** Every place that names a unit, in whatever variant. */
export function placesOfUnit(model: PlanModel, { unit }: UnitPlace): UnitPlace[] {
  return unitPlacesOf(model).filter((place) => place.unit === unit);
}
