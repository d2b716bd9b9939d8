import { CompletionItemKind } from 'vscode-languageserver';
import { isTableCell } from '../../../language/generated/ast.ts';
import type { AgendaSlot } from '../../../language/model/agenda.ts';
import { type Item, isItem } from '../../../language/model/blocks.ts';
import { nextSlot } from '../../../language/model/next-slot.ts';
import { hasNext, nextNumber } from '../../../language/model/numbering.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { fold } from '../../../language/values/text.ts';
import { rankOf } from './candidates.ts';
import { type Place, spanOfLast } from './place.ts';
import { blank, type Proposal, plainOf, type Template } from './proposal.ts';
import { slotTemplate } from './slot.ts';

const ABOUT: Localized = {
  vi: 'Phần tiếp theo của chương trình: bắt đầu khi phần trên kết thúc.',
  en: 'The next part of the agenda: it begins where the one above ends.',
};
const DETAIL: Localized = { vi: 'Tiếp theo dòng trên', en: 'Follows the line above' };

const MARK = /^(?:\d{1,3}\.(?:\d{1,2}\.?)*|[a-zđ]\)|[-+])[ \t]+/u;

/** Slots at the head of lines; what says when the event is stands elsewhere. */
const slotsOfLines = oncePerPlan(({ agenda }) =>
  agenda.filter(({ line, node }) => !isTableCell(line) && line.label.some((inline) => inline === node)),
);

/** The next line of an agenda that is a list: `- 8h00 - 8h30: …` after `- 7h30 - 8h00: …`. */
export function proposeAgendaLines(place: Place): Proposal[] {
  if (place.region !== 'body' && place.region !== 'appendix') return [];
  if (place.rest.trim() !== '' || place.before.startsWith('|')) return [];
  const mark = MARK.exec(place.before)?.[0];
  if (mark === undefined && place.before !== '') return [];
  const above = slotsOfLines(place.model).findLast(({ line }) => spanOf(line).start < place.lineStart);
  const behind = slotsOfLines(place.model).find(({ line }) => spanOf(line).start > place.offset);
  const next = above && behind?.line.$container === above.line.$container ? behind.node : undefined;
  const template = above && isOpenAbove(place, above) ? lineAfter(above, next, mark === undefined) : undefined;
  return template ? offer(place, template, place.before.slice(mark?.length ?? 0)) : [];
}

function offer(place: Place, template: Template, typed: string): Proposal[] {
  const label = plainOf(template);
  if (!fold(label).startsWith(fold(typed))) return [];
  const span = spanOfLast(place, typed.length);
  const rank = rankOf(typed === '' ? 0 : 1, place.afterBlank ? 450 : 0);
  return [{ label, kind: CompletionItemKind.Event, template, span, rank, detail: DETAIL, about: ABOUT }];
}

/** The line above with the slot is the block that the cursor's line follows. */
function isOpenAbove({ open, start }: Place, { line }: AgendaSlot): boolean {
  const last = open.at(-1);
  return (
    last === line || (last !== undefined && isItem(line) && last.$container === line && spanOf(line).start < start)
  );
}

function lineAfter(
  { line, node }: AgendaSlot,
  behind: AgendaSlot['node'] | undefined,
  isMarked: boolean,
): Template | undefined {
  const slot = nextSlot(node, behind);
  if (!slot || !isItem(line) || (line.$type === 'Point' && !hasNext(line))) return undefined;
  const mark = isMarked ? markAfter(line) : '';
  const between = line.colon ? ': ' : ' ';
  return [mark, ...slotTemplate(slot), between, blank('…'), ';'];
}

function markAfter(line: Item): string {
  switch (line.$type) {
    case 'DashItem':
      return '- ';
    case 'PlusItem':
      return '+ ';
    case 'Point':
      return `${nextNumber(line)}) `;
    default:
      return `${nextNumber(line)}. `;
  }
}
