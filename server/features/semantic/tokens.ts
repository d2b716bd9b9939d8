import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import { oncePerPlan } from '../../../language/model/once.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { UnitMention } from '../../../language/model/unit-mentions.ts';
import { kindOfToken } from './kinds.ts';
import { kind, type TokenKind, type TokenModifier } from './legend.ts';

/** A coloured stretch of one line; zero-based, in UTF-16 units. */
export interface ColouredToken extends TokenKind {
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** The coloured words of a plan in the order of the text, read once for each version of it. */
export const colouredTokens: (model: PlanModel) => readonly ColouredToken[] = oncePerPlan((model) =>
  new Painter(model).paint(),
);

const HEADING = kind('heading');
const ORGANIZATION = kind('organization');

/** Goes once over the tokens of the tree. */
class Painter {
  private readonly tokens: ColouredToken[] = [];
  private readonly model: PlanModel;
  private readonly mentions: readonly UnitMention[];
  private mention = 0;
  private readonly malformed = new Set<object>();
  private readonly results = new Set<object>();
  private readonly totals = new Set<object>();
  /** The letterhead's fields that name a body. */
  private readonly bodies: ReadonlySet<object>;
  /** The cells that head the columns of tables. */
  private readonly headings = new Set<object>();

  constructor(model: PlanModel) {
    this.model = model;
    this.mentions = model.names.mentions;
    this.bodies = bodiesIn(model);
    for (const { malformed, node, writtenNode } of model.amounts) {
      for (const { node: bad } of malformed) this.malformed.add(bad);
      if (node.$type === 'Computation' && writtenNode) this.results.add(writtenNode);
    }
    for (const { amount } of model.totals) if (amount?.writtenNode) this.totals.add(amount.writtenNode);
    for (const { heading } of model.tables) for (const cell of heading?.cells ?? []) this.headings.add(cell);
  }

  paint(): ColouredToken[] {
    const root = this.model.plan.$cstNode;
    if (root) this.visit(root);
    return this.tokens;
  }

  private visit(node: CstNode): void {
    if (isCompositeCstNode(node)) for (const child of node.content) this.visit(child);
    else if (isLeafCstNode(node) && node.length > 0) this.visitLeaf(node);
  }

  private visitLeaf(leaf: LeafCstNode): void {
    switch (leaf.tokenType.name) {
      case 'NUMBER':
        this.put(leaf, this.numberKind(leaf.astNode));
        return;
      case 'TEXT':
        if (this.isHeading(leaf.astNode)) this.put(leaf, HEADING);
        else if (leaf.astNode.$container && this.bodies.has(leaf.astNode.$container)) this.put(leaf, ORGANIZATION);
        else this.putUnits(leaf);
        return;
      case 'APPENDIX_LABEL':
        this.put(leaf, leaf.astNode.$type === 'Appendix' ? HEADING : kind('reference'));
        return;
      case 'INTRO':
        if (leaf.text.trim() !== ':') this.put(leaf, kind('keyword'));
        return;
      default: {
        const known = kindOfToken(leaf.tokenType.name);
        if (known) this.put(leaf, known);
      }
    }
  }

  private numberKind(node: AstNode): TokenKind {
    const modifiers: TokenModifier[] = [];
    if (node.$type === 'Money' || node.$type === 'MoneyPart' || node.$type === 'Rate') modifiers.push('money');
    if (node.$type === 'Count') modifiers.push('count');
    if (this.results.has(node)) modifiers.push('result');
    if (this.totals.has(node)) modifiers.push('total');
    if (this.malformed.has(node)) modifiers.push('malformed');
    return kind('number', ...modifiers);
  }

  /** The words of a heading, up to the colon behind which its text runs in. */
  private isHeading({ $container: line, $containerProperty: property }: AstNode): boolean {
    if (!line || property !== 'label') return false;
    if (line.$type === 'TextLine') return true;
    return line.$type === 'Section' || line.$type === 'Appendix' || this.headings.has(line);
  }

  /** The names of units inside a text; both stand in the order of the file. */
  private putUnits(leaf: LeafCstNode): void {
    for (; ; this.mention++) {
      const span = this.mentions[this.mention]?.span;
      if (!span || span.start >= leaf.end) return;
      if (span.start < leaf.offset || span.end > leaf.end) continue;
      const { line, character } = leaf.range.start;
      const length = span.end - span.start;
      this.tokens.push({ line, character: character + span.start - leaf.offset, length, ...ORGANIZATION });
    }
  }

  /** A token that goes on in the next line of the file is one for each line. */
  private put(leaf: LeafCstNode, { type, modifiers }: TokenKind): void {
    const { start, end } = leaf.range;
    if (start.line === end.line) {
      const { line, character } = start;
      this.tokens.push({ line, character, length: leaf.length, type, modifiers });
      return;
    }
    for (const [index, words] of leaf.text.split(/\r\n|\n|\r/).entries()) {
      const blank = index === 0 ? 0 : words.length - words.trimStart().length;
      const length = words.length - blank;
      const character = index === 0 ? start.character : blank;
      if (length > 0) this.tokens.push({ line: start.line + index, character, length, type, modifiers });
    }
  }
}

function bodiesIn({ letterhead }: PlanModel): ReadonlySet<object> {
  return new Set(letterhead.filter(({ name }) => name === 'issuer' || name === 'superior').map(({ node }) => node));
}
