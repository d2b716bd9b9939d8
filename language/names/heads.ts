import { fold } from '../values/text.ts';

/** Who heads a body (người đứng đầu), and for whom he signs. */
export interface BodyHead {
  /** `CHỦ TỊCH` */
  readonly title: string;
  /** `PHÓ CHỦ TỊCH` */
  readonly deputy: string;
  /** The body that decides as a whole, for which its head signs with `TM.`; undefined where the head decides alone. */
  readonly collective: string | undefined;
}

/** Bodies by how their folded names begin, the longer beginning first. */
const HEADS: readonly (readonly [beginning: string, title: string, collective?: string])[] = [
  ['uy ban nhan dan', 'CHỦ TỊCH', 'ỦY BAN NHÂN DÂN'],
  ['ubnd', 'CHỦ TỊCH', 'ỦY BAN NHÂN DÂN'],
  ['hoi dong nhan dan', 'CHỦ TỊCH', 'HỘI ĐỒNG NHÂN DÂN'],
  ['uy ban mat tran', 'CHỦ TỊCH', 'BAN THƯỜNG TRỰC'],
  ['ban chap hanh', 'BÍ THƯ', 'BAN CHẤP HÀNH'],
  ['ban thuong vu', 'BÍ THƯ', 'BAN THƯỜNG VỤ'],
  ['ban chi dao', 'TRƯỞNG BAN', 'BAN CHỈ ĐẠO'],
  ['hoi dong', 'CHỦ TỊCH', 'HỘI ĐỒNG'],
  ['tinh doan', 'BÍ THƯ', 'BAN THƯỜNG VỤ'],
  ['huyen doan', 'BÍ THƯ', 'BAN THƯỜNG VỤ'],
  ['doan thanh nien', 'BÍ THƯ', 'BAN CHẤP HÀNH'],
  ['dang uy', 'BÍ THƯ', 'ĐẢNG ỦY'],
  ['huyen uy', 'BÍ THƯ', 'BAN THƯỜNG VỤ'],
  ['tinh uy', 'BÍ THƯ', 'BAN THƯỜNG VỤ'],
  ['lien doan', 'CHỦ TỊCH', 'BAN THƯỜNG VỤ'],
  ['hoi', 'CHỦ TỊCH', 'BAN THƯỜNG VỤ'],
  ['van phong', 'CHÁNH VĂN PHÒNG'],
  ['thanh tra', 'CHÁNH THANH TRA'],
  ['chi cuc', 'CHI CỤC TRƯỞNG'],
  ['cuc', 'CỤC TRƯỞNG'],
  ['phong', 'TRƯỞNG PHÒNG'],
  ['ban', 'TRƯỞNG BAN'],
  ['vien', 'VIỆN TRƯỞNG'],
  ['truong', 'HIỆU TRƯỞNG'],
  ['bo', 'BỘ TRƯỞNG'],
];

/** The head of a body by its name; a director where nothing says otherwise. */
export function headOf(body: string): BodyHead {
  const name = `${fold(body)} `;
  const [, title = 'GIÁM ĐỐC', collective] = HEADS.find(([beginning]) => name.startsWith(`${beginning} `)) ?? [];
  return { title, deputy: title === 'BỘ TRƯỞNG' ? 'THỨ TRƯỞNG' : `PHÓ ${title}`, collective };
}
