import { fold } from '../values/text.ts';
import { isItem } from './blocks.ts';
import { topicsOf } from './outline.ts';
import { textOfAll } from './text.ts';
import type { LineNode } from './walk.ts';

export interface ReadHall {
  readonly line: LineNode;
  /** `Hội trường Ủy ban nhân dân huyện Phú Lộc` */
  readonly words: string;
}

/** Words of which a hall's name has one: else the place is a town, or left open. */
const HALL =
  /(?:^| )(?:hoi truong|phong hop|nha van hoa|trung tam|khach san|nha hang|rap|cung|nha thi dau|san van dong|hoi quan|tru so|nha khach)(?: |$)/;
/** Several places at once, or none. */
const SPREAD = /(?:^| )(?:truc tuyen|diem cau|cac|tung|moi)(?: |$)/;
/** Words that every hall's name has. */
const COMMON: ReadonlySet<string> = new Set(
  'uy ban nhan dan hoi truong nha van hoa trung tam nghi so phong hop lon nho huyen tinh xa phuong thanh pho thi tran dong khach san hang rap cung thieu nhi the thao lao tang tru quan'.split(
    ' ',
  ),
);

/** The hall of the event: the first line about the venue that names one. */
export function readHall(lines: readonly LineNode[]): ReadHall | undefined {
  for (const line of lines) {
    const item = isItem(line) ? line : line.$type === 'Paragraph' ? line.$container : undefined;
    if (!item || !isItem(item) || !topicsOf(item).includes('venue')) continue;
    const words = wordsOf(line);
    const folded = fold(words).replace(/[^a-z0-9]+/g, ' ');
    if (HALL.test(folded) && !SPREAD.test(folded)) return { line, words };
  }
  return undefined;
}

/** What stands behind the label and behind `tại`, without brackets and the mark at the end. */
function wordsOf(line: LineNode): string {
  const words = textOfAll((line.text.length > 0 ? line.text : line.label).filter(({ $type }) => $type !== 'Remark'));
  const place = /(?:^|\s)tại\s+(.*)$/iu.exec(words);
  return (place?.[1] ?? words).replace(/[\s.;,]+$/, '');
}

/** Whether a hall has a proper name, two words with capitals that not every hall has: `Khách sạn Hoa Mai`. */
export function isNamedHall(words: string): boolean {
  const isName = words.split(' ').map((word) => /^\p{Lu}/u.test(word) && !COMMON.has(letters(word)));
  return isName.some((own, index) => own && isName[index + 1] === true);
}

function letters(word: string): string {
  return fold(word).replace(/[^a-z]+/g, '');
}
