import type { AstNode } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { isParagraph, isSection } from '../../../language/generated/ast.ts';
import { childrenOf, type Item } from '../../../language/model/blocks.ts';
import { hasNext, nextNumber } from '../../../language/model/numbering.ts';
import { topicsOf } from '../../../language/model/outline.ts';
import { textOfAll } from '../../../language/model/text.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { nameOf } from '../names.ts';
import { rankOf } from './candidates.ts';
import { lastBefore, type Place, typedSpan } from './place.ts';
import type { Proposal } from './proposal.ts';

const LATER = 300;
const ABOUT: Localized = { vi: 'Dấu đầu dòng tiếp theo', en: 'The next marker' };

/** On an empty line below a list: the markers that go on with it, the innermost first. */
export function proposeMarkers(place: Place): Proposal[] {
  if (place.before !== '' || place.after.trim() !== '') return [];
  if (place.region !== 'body' && place.region !== 'appendix') return [];
  // Behind a blank line a new section is likelier than the next item.
  const base = place.afterBlank ? 500 : 0;
  const last = place.open.at(-1);
  const marks = unique([
    ...introduced(place),
    ...below(last),
    ...place.open.toReversed().flatMap(after),
    ...deeper(last),
  ]);
  return marks.map(({ mark, of, isLater }, index) => ({
    label: mark,
    kind: CompletionItemKind.Operator,
    template: [`${mark} `],
    span: typedSpan(place),
    rank: rankOf(0, isLater ? base + LATER : base, index),
    detail: { vi: `Tiếp theo “${nameOf(of)}”`, en: `Goes on with “${nameOf(of)}”` },
    about: ABOUT,
  }));
}

interface Mark {
  readonly mark: string;
  readonly of: Item;
  /** Less likely than a new section. */
  readonly isLater?: true;
}

/** The first items below a paragraph that announces a list: `Tổng số 60 đại biểu, gồm:` */
function introduced({ open, lineStart, afterBlank }: Place): Mark[] {
  const last = open.at(-1);
  const above = last && lastBefore<AstNode>(last.children, lineStart);
  if (!last || afterBlank || !above || !isParagraph(above) || above.intro === undefined) return [];
  return last.$type === 'DashItem' || last.$type === 'PlusItem' ? [] : [{ mark: '-', of: last }];
}

/** The first items of a block that announces a list. */
function below(item: Item | undefined): Mark[] {
  if (!item || childrenOf(item).length > 0) return [];
  const announces = item.intro !== undefined || item.$type === 'Section' || isUnitAlone(item);
  if (!announces || item.$type === 'PlusItem') return [];
  switch (item.$type) {
    case 'Section':
      return [
        { mark: '1.', of: item },
        { mark: '-', of: item },
      ];
    case 'Clause':
      return [
        { mark: '-', of: item },
        { mark: 'a)', of: item },
      ];
    case 'DashItem':
      return [{ mark: '+', of: item }];
    default:
      return [{ mark: '-', of: item }];
  }
}

/** `1. Sở Nội vụ` where tasks are given: those of the unit follow. */
function isUnitAlone(item: Item): boolean {
  if (item.$type !== 'Clause' || item.colon || !isSection(item.$container)) return false;
  return (
    topicsOf(item.$container).includes('assignment') && /[\p{L}\p{N})]$/u.test(textOfAll([...item.label, ...item.text]))
  );
}

/** Any numbered block may go on with dashes. */
function deeper(item: Item | undefined): Mark[] {
  return item && item.$type !== 'DashItem' && item.$type !== 'PlusItem' ? [{ mark: '-', of: item, isLater: true }] : [];
}

function after(item: Item): Mark[] {
  switch (item.$type) {
    case 'Section':
      return [];
    case 'Clause':
    case 'SubClause':
      return [{ mark: `${nextNumber(item)}.`, of: item }];
    case 'Point':
      return hasNext(item) ? [{ mark: `${nextNumber(item)})`, of: item }] : [];
    case 'DashItem':
      return [{ mark: '-', of: item }];
    case 'PlusItem':
      return [{ mark: '+', of: item }];
  }
}

function unique(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, index) => marks.findIndex((other) => other.mark === mark.mark) === index);
}
