import { CompletionItemKind } from 'vscode-languageserver';
import type { Signature } from '../../../language/model/records.ts';
import type { ReadSignatory } from '../../../language/model/signatory.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { issuerHead, ownFirst, ownOnly } from './issuer.ts';
import { type Place, typedSpan } from './place.ts';
import { blank, type Proposal, type Template } from './proposal.ts';

const ABOUT: Localized = {
  vi: 'TM. thay mặt tập thể; KT. ký thay người đứng đầu; TL. thừa lệnh; TUQ. thừa ủy quyền; Q. quyền (Nghị định 30/2020/NĐ-CP, Điều 13).',
  en: 'TM. for the collective; KT. in the chief’s stead; TL. by order; TUQ. by delegation; Q. acting (Decree 30/2020/NĐ-CP, Article 13).',
};
const NAME: Localized = { vi: 'Đã ký kế hoạch khác', en: 'Has signed another plan' };

/** The lines below `Người ký:` one by one: in what right, as what, who. */
export function proposeSignatures(place: Place): Proposal[] {
  if (place.region !== 'signature' || place.rest.trim() !== '' || place.afterBlank) return [];
  const signatory = place.model.signatories.findLast(({ node }) => spanOf(node).start < place.lineStart);
  if (!signatory) return [];
  const above = linesAbove(signatory, place.lineStart);
  const candidates = above.title === undefined ? [...rights(place, above.rights), ...titles(place, above.rights)] : [];
  const span = typedSpan(place);
  const isBegun = /^(?:TM|KT|TL|TUQ|Q)\.\s*$/.test(place.before);
  return [
    ...proposalsFor(place.before, candidates, {
      kind: CompletionItemKind.EnumMember,
      span,
      base: 0,
      about: ABOUT,
      eager: isBegun,
    }),
    ...proposalsFor(place.before, above.title === undefined ? [] : names(place, above), {
      kind: CompletionItemKind.Value,
      span,
      base: 0,
      about: ABOUT,
    }),
  ];
}

/** The whole block: as the body has signed before, else as its head would. */
export function signatureBlock(place: Place): Template {
  const { title, collective } = issuerHead(place);
  const [before] = ownOnly(place, place.known.signatures);
  const capacity = before?.capacity ?? [...(collective ? [`TM. ${collective}`] : []), title];
  const lines = capacity.flatMap((line): Template => [blank(line), '\n']);
  return ['Người ký:\n', ...lines, blank(before?.name || 'Họ và tên')];
}

interface Above {
  readonly rights: readonly string[];
  readonly title: string | undefined;
}

function linesAbove({ authorities, titles: written, name }: ReadSignatory, lineStart: number): Above {
  const isAbove = ({ node }: { readonly node: Parameters<typeof spanOf>[0] }) => spanOf(node).start < lineStart;
  const last = [...written, ...(name ? [name] : [])].filter(isAbove).at(-1);
  return { rights: authorities.filter(isAbove).map(({ abbreviation }) => abbreviation), title: last?.text };
}

/** `TM.` comes before `KT.`; nothing comes twice. */
function rights(place: Place, above: readonly string[]): Candidate[] {
  const { title, collective } = issuerHead(place);
  const last = above.at(-1);
  const forCollective = collective ? [`TM. ${collective}`] : [];
  const inStead = [`KT. ${title}`];
  const byOrder = [`TL. ${title}`, `TUQ. ${title}`, `Q. ${title}`];
  const wanted = last === undefined ? [...forCollective, ...inStead, ...byOrder] : last === 'TM' ? inStead : [];
  return wanted.map((words) => ({ words }));
}

function titles(place: Place, above: readonly string[]): Candidate[] {
  const { title, deputy } = issuerHead(place);
  switch (above.at(-1)) {
    case 'KT':
      return [{ words: deputy }];
    case 'TL':
    case 'TUQ':
      return [...lastLines(place), 'CHÁNH VĂN PHÒNG', 'TRƯỞNG PHÒNG', 'GIÁM ĐỐC'].map((words) => ({ words }));
    default:
      return [title, ...(above.length > 0 ? [] : lastLines(place))].map((words) => ({ words }));
  }
}

function lastLines(place: Place): string[] {
  return ownOnly(place, place.known.signatures).flatMap(({ capacity }) => capacity.at(-1) ?? []);
}

/** Those who have signed with the same title first. */
function names(place: Place, above: Above): Candidate[] {
  const signed = ownFirst(place, place.known.signatures).filter(({ name }) => name !== '');
  const isSame = ({ capacity }: Signature) => capacity.at(-1) === above.title;
  const ordered = [...signed.filter(isSame), ...signed.filter((one) => !isSame(one))];
  return ordered.map(({ name, capacity }) => ({
    words: name,
    detail: { vi: capacity.at(-1) ?? NAME.vi, en: capacity.at(-1) ?? NAME.en },
  }));
}
