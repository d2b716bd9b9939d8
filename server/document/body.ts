import type { LeafCstNode } from 'langium';
import type {
  AppendixNote,
  Clause,
  Closing,
  DashItem,
  DisplayLine,
  Lead,
  LegalBasis,
  LetterheadField,
  Paragraph as ParagraphNode,
  PlusItem,
  Point,
  Section,
  SubClause,
  Table as TableNode,
  TableUnit,
} from '../../language/generated/ast.ts';
import { isDraftMark } from '../../language/model/order.ts';
import { is, lineOf, lineTokens, markerOf, runsOf } from './line.ts';
import { type Block, type Heading, type Paragraph, type ParagraphRole, type Run, textOfRuns } from './model.ts';
import { buildTable } from './table.ts';

type Marked = Clause | SubClause | Point | DashItem | PlusItem;
/** What the body, the preamble and an appendix are made of. */
export type BodyNode = Section | Marked | Plain | TableNode;
type Plain = ParagraphNode | TableUnit | DisplayLine | LegalBasis | Lead | Closing | AppendixNote | LetterheadField;

const LEVELS: Readonly<Record<Marked['$type'], number>> = {
  Clause: 2,
  SubClause: 3,
  Point: 4,
  DashItem: 5,
  PlusItem: 6,
};

const ROLES: Readonly<Record<Plain['$type'], ParagraphRole>> = {
  Paragraph: 'body',
  TableUnit: 'unit',
  DisplayLine: 'display',
  LegalBasis: 'basis',
  Lead: 'lead',
  Closing: 'closing',
  AppendixNote: 'note',
  // A field that stands away from the letterhead is a line like any other.
  LetterheadField: 'body',
};

type Depth = Heading['depth'];

/** The blocks of a node of the body, its own first, then those of its children. */
export function buildBody(node: BodyNode, depth: Depth): Block[] {
  switch (node.$type) {
    case 'Section':
      return [section(node, depth), ...node.children.flatMap((child) => buildBody(child, deeper(depth)))];
    case 'Clause':
    case 'SubClause':
    case 'Point':
    case 'DashItem':
    case 'PlusItem':
      return [marked(node, depth), ...node.children.flatMap((child) => buildBody(child, deeper(depth)))];
    case 'Table':
      return buildTable(node);
    default:
      return [plain(node)];
  }
}

function deeper(depth: Depth): Depth {
  return depth === 2 ? 3 : 4;
}

/** `IV. KINH PHÍ: Từ Quỹ …`: the heading ends at the colon, the rest is text. */
function section(node: Section, depth: Depth): Heading {
  const tokens = lineTokens(node);
  const colon = tokens.findIndex((token) => is(token, 'COLON'));
  const end = colon < 0 ? tokens.length : colon + 1;
  const [runs, rest] = [runsOf(tokens.slice(0, end)), runsOf(tokens.slice(end))];
  return { kind: 'heading', line: lineOf(node), of: 'section', depth, marker: markerOf(tokens), runs, rest };
}

function marked(node: Marked, depth: Depth): Heading | Paragraph {
  const tokens = lineTokens(node);
  const [line, marker, runs] = [lineOf(node), markerOf(tokens), runsOf(tokens)];
  if (node.$type === 'Clause' && isTitled(node, tokens, runs)) {
    return { kind: 'heading', line, of: 'clause', depth, marker, runs, rest: [] };
  }
  return { kind: 'paragraph', line, role: 'body', marker, level: LEVELS[node.$type], runs };
}

/** A clause is a title where it says nothing itself: no stop, nothing behind a colon, and its content below. */
function isTitled(clause: Clause, tokens: readonly LeafCstNode[], runs: readonly Run[]): boolean {
  const introduces = clause.intro !== undefined && clause.intro !== ':';
  const says = clause.colon || introduces || tokens.some((token) => is(token, 'NUMBER'));
  return clause.children.length > 0 && !says && !/[.;,]$/.test(textOfRuns(runs));
}

function plain(node: Plain): Paragraph {
  const tokens = lineTokens(node);
  const runs = node.$type === 'LetterheadField' ? strayField(node, tokens) : runsOf(tokens);
  const role = node.$type === 'Lead' && isDraftMark(node) ? 'draft' : ROLES[node.$type];
  return { kind: 'paragraph', line: lineOf(node), role, marker: '', level: 0, runs };
}

function strayField(node: LetterheadField, tokens: readonly LeafCstNode[]): Run[] {
  return [{ kind: 'text', text: `${node.field} ` }, ...runsOf(tokens)];
}
