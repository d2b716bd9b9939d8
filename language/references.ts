import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultLinker,
  EMPTY_STREAM,
  type LangiumCoreServices,
  MultiMap,
  type ReferenceDescription,
  type ReferenceDescriptionProvider,
  type ReferenceInfo,
  type Scope,
  type ScopeComputation,
  type ScopeProvider,
  stream,
} from 'langium';
import {
  type Appendix,
  type Block,
  type Clause,
  type ConferencePlan,
  isAppendix,
  isClause,
  isConferencePlan,
  isPlanReference,
  isPoint,
  isSection,
  isSubClause,
  type PlanReference,
  type Point,
  type Section,
  type SubClause,
} from './generated/ast.ts';
import { readRoman } from './values/roman.ts';

type Target = Section | Clause | Point | SubClause | Appendix;

/** A reference reads from the narrow to the wide: its section says which clauses it can mean, they which points. */
export class PlanScopeProvider implements ScopeProvider {
  private readonly services: LangiumCoreServices;

  constructor(services: LangiumCoreServices) {
    this.services = services;
  }

  getScope(info: ReferenceInfo): Scope {
    const { container, property } = info;
    const plan = AstUtils.findRootNode(container);
    if (!isPlanReference(container) || !isConferencePlan(plan)) return new TargetScope([], this.describe);
    return new TargetScope(candidates(plan, container, property, info.reference.$refText), this.describe);
  }

  private readonly describe = (target: Target, name: string): AstNodeDescription =>
    this.services.workspace.AstNodeDescriptionProvider.createDescription(target, name);
}

class TargetScope implements Scope {
  private readonly targets: readonly Target[];
  private readonly describe: (target: Target, name: string) => AstNodeDescription;

  constructor(targets: readonly Target[], describe: (target: Target, name: string) => AstNodeDescription) {
    this.targets = targets;
    this.describe = describe;
  }

  getElement(name: string): AstNodeDescription | undefined {
    const target = this.targets.find((candidate) => isNamed(candidate, name));
    return target && this.describe(target, name);
  }

  getElements(name: string) {
    const target = this.getElement(name);
    return target ? stream([target]) : EMPTY_STREAM;
  }

  getAllElements() {
    return stream(this.targets.map((target) => this.describe(target, target.name ?? '')));
  }
}

/** Whether a label means a target: `Phụ lục 2` means `PHỤ LỤC II`. */
export function isNamed(target: Target, name: string): boolean {
  if (!isAppendix(target)) return target.name === name;
  return target.name !== undefined && ordinal(target.name) === ordinal(name);
}

function ordinal(label: string): number {
  return readRoman(label) ?? Number(label);
}

function candidates(plan: ConferencePlan, reference: PlanReference, property: string, name: string): readonly Target[] {
  switch (property) {
    case 'appendix':
      return plan.parts.filter(isAppendix);
    case 'sections':
      return byDepth(plan, reference);
    case 'clauses':
      return sectionsNamed(plan, reference).flatMap((section) => clausesNamed(section).get(name) ?? []);
    case 'points':
      return pointsOf(plan, reference);
    default:
      return [];
  }
}

const sectionsOfPlans = new WeakMap<ConferencePlan, readonly Section[]>();
const clausesOfSections = new WeakMap<Section, ReadonlyMap<string, readonly Clause[]>>();

/** The sections of the body. */
export function sectionsOf(plan: ConferencePlan): readonly Section[] {
  const known = sectionsOfPlans.get(plan) ?? plan.parts.filter(isSection);
  sectionsOfPlans.set(plan, known);
  return known;
}

/** The clauses of a section by their numbers; a number may stand twice. */
export function clausesNamed(section: Section): ReadonlyMap<string, readonly Clause[]> {
  const known = clausesOfSections.get(section);
  if (known) return known;
  const named = new Map<string, Clause[]>();
  for (const clause of section.children.filter(isClause)) {
    const namesakes = named.get(clause.name);
    if (namesakes) namesakes.push(clause);
    else named.set(clause.name, [clause]);
  }
  clausesOfSections.set(section, named);
  return named;
}

function sectionsNamed(plan: ConferencePlan, reference: PlanReference): Section[] {
  const names = new Set(reference.sections.map((section) => section.$refText));
  return sectionsOf(plan).filter((section) => names.has(section.name));
}

/** Where a number stands twice, the section that has what the reference names comes first. */
function byDepth(plan: ConferencePlan, reference: PlanReference): Section[] {
  const has = (section: Section) => reference.clauses.some((clause) => clausesNamed(section).has(clause.$refText));
  const sections = sectionsNamed(plan, reference);
  return [...sections.filter(has), ...sections.filter((section) => !has(section))];
}

function pointsOf(plan: ConferencePlan, reference: PlanReference): (Point | SubClause)[] {
  const sections = sectionsNamed(plan, reference);
  if (reference.clauses.length === 0) return sections.flatMap(pointsBelow);
  const names = reference.clauses.map((clause) => clause.$refText);
  return sections.flatMap((section) =>
    names.flatMap((name) => clausesNamed(section).get(name) ?? []).flatMap(pointsBelow),
  );
}

/** The points and sub-clauses that a reference to a point can mean, those in clauses included. */
export function pointsBelow(block: { readonly children: Block[] }): (Point | SubClause)[] {
  return block.children.flatMap((child) => {
    if (isPoint(child)) return [child];
    if (isSubClause(child)) return [child, ...pointsBelow(child)];
    return isClause(child) ? pointsBelow(child) : [];
  });
}

/** References are resolved when they are asked for: a walk over the whole plan would cost as much as half its parse. */
export class PlanLinker extends DefaultLinker {
  override async link(): Promise<void> {}
}

/** Nothing of a plan is visible by name in another, and inside it {@link PlanScopeProvider} looks for itself. */
export class PlanScopeComputation implements ScopeComputation {
  async collectExportedSymbols(): Promise<AstNodeDescription[]> {
    return [];
  }

  async collectLocalSymbols(): Promise<MultiMap<AstNode, AstNodeDescription>> {
    return new MultiMap();
  }
}

/** No reference crosses a file, so none needs a place in the workspace's index. */
export class PlanReferenceDescriptions implements ReferenceDescriptionProvider {
  async createDescriptions(): Promise<ReferenceDescription[]> {
    return [];
  }
}
