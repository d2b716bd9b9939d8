import { type ConferencePlan, isLead, isLegalBasis, type Lead, type LegalBasis, type Part } from '../generated/ast.ts';
import { fold } from '../values/text.ts';
import { textOf } from './text.ts';

/** The parts of a plan in their order (Decree 30/2020/NĐ-CP, Article 8 and Appendix I). */
export type Place = 'letterhead' | 'title' | 'preamble' | 'body' | 'closing' | 'recipients' | 'signatory' | 'appendix';

/** The first of some neighbouring parts that stand where they do not belong. */
export interface MisplacedPart {
  readonly node: Part;
  readonly place: Place;
  /** The nearest part that it should not stand behind, or that should not stand behind it. */
  readonly against: Part;
  readonly againstPlace: Place;
  /** It stands too late; else too early. */
  readonly isLate: boolean;
}

const ORDER: readonly Place[] = [
  'letterhead',
  'title',
  'preamble',
  'body',
  'closing',
  'recipients',
  'signatory',
  'appendix',
];

/** A legal basis behind the end of the lead. */
export interface LateBasis {
  readonly node: LegalBasis;
  readonly lead: Part;
}

/** How much it takes to call a part misplaced: of two parts in each other's way, the lighter one is. */
const WEIGHTS: Readonly<Record<Place, number>> = {
  letterhead: 1,
  title: 100,
  preamble: 1,
  body: 2,
  closing: 3,
  recipients: 3,
  signatory: 3,
  appendix: 3,
};

/** Finds the fewest parts that would have to move for all to stand in order. */
export function readMisplaced(plan: ConferencePlan): MisplacedPart[] {
  const { parts } = plan;
  const kept = heaviestOrder(parts);
  return parts.flatMap((node, index) => {
    if (kept.has(index)) return [];
    // Neighbours that are out of place together are one finding.
    const previous = parts[index - 1];
    if (previous && !kept.has(index - 1) && placeOf(previous) === placeOf(node)) return [];
    const found = misplaced(parts, kept, index);
    return found ? [found] : [];
  });
}

function misplaced(parts: readonly Part[], kept: ReadonlySet<number>, index: number): MisplacedPart | undefined {
  const node = parts[index];
  if (!node) return undefined;
  const place = placeOf(node);
  const rank = ORDER.indexOf(place);
  const before = parts.findIndex((part, at) => at < index && kept.has(at) && rankOf(part) > rank);
  const isLate = before >= 0;
  const at = isLate
    ? before
    : parts.findLastIndex((part, other) => other > index && kept.has(other) && rankOf(part) < rank);
  const against = parts[at];
  return against && { node, place, against, againstPlace: placeOf(against), isLate };
}

interface Chain {
  readonly weight: number;
  readonly last: Link | undefined;
}

interface Link {
  readonly index: number;
  readonly before: Link | undefined;
}

/** The heaviest run of parts in order, in time proportional to their number. */
function heaviestOrder(parts: readonly Part[]): ReadonlySet<number> {
  // By rank: the heaviest chain so far whose last part has that rank or a lower one.
  const best: Chain[] = ORDER.map(() => ({ weight: 0, last: undefined }));
  for (const [index, part] of parts.entries()) {
    const rank = rankOf(part);
    const chain = best[rank] ?? { weight: 0, last: undefined };
    const longer: Chain = { weight: chain.weight + WEIGHTS[placeOf(part)], last: { index, before: chain.last } };
    for (let other = rank; other < ORDER.length; other++) {
      if ((best[other]?.weight ?? 0) < longer.weight) best[other] = longer;
    }
  }
  const kept = new Set<number>();
  for (let link = best.at(-1)?.last; link; link = link.before) kept.add(link.index);
  return kept;
}

function rankOf(part: Part): number {
  return ORDER.indexOf(placeOf(part));
}

function placeOf(part: Part): Place {
  switch (part.$type) {
    case 'LetterheadField':
      return 'letterhead';
    case 'Title':
      return 'title';
    case 'Lead':
      return isDraftMark(part) ? 'letterhead' : 'preamble';
    case 'LegalBasis':
      return 'preamble';
    case 'Closing':
      return 'closing';
    case 'Recipients':
      return 'recipients';
    case 'Signatory':
      return 'signatory';
    case 'Appendix':
      return 'appendix';
    default:
      return 'body';
  }
}

/** `DỰ THẢO`, `DỰ THẢO LẦN 2`: stands above all else, on drafts that go round for comment. */
export function isDraftMark(lead: Lead): boolean {
  const words = fold(textOf(lead)).split(' ');
  return words.length <= 5 && words[0] === 'du' && words[1] === 'thao';
}

/** Lines `Căn cứ …` behind a lead that has said `như sau:`; other words can begin a sentence of the lead as well. */
export function readLateBases(plan: ConferencePlan): LateBasis[] {
  const at = plan.parts.findIndex((part) => isLead(part) && textOf(part).endsWith('sau:'));
  const lead = plan.parts[at];
  if (!lead) return [];
  const late = plan.parts.slice(at).find((part) => isLegalBasis(part) && fold(textOf(part)).startsWith('can cu '));
  return late && isLegalBasis(late) ? [{ node: late, lead }] : [];
}
