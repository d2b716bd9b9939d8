import type { Part } from '../generated/ast.ts';
import type { MisplacedPart, Place } from '../model/order.ts';
import { type Finding, type Localized, type Rule, type Span, spanOf } from './finding.ts';

/** The parts of a plan stand in their order (Decree 30/2020/NĐ-CP, Article 8 and Appendix I). */
export const order: Rule = {
  code: 'structure.order',
  severity: 'warning',
  title: { vi: 'Các phần của kế hoạch đứng đúng thứ tự', en: 'The parts of a plan stand in their order' },
  check: ({ misplaced, lateBases }) => [
    ...misplaced.map(findingOf),
    ...lateBases.map(({ node, lead }) => findingOn(node, LATE_BASIS, lead, NAMES.preamble)),
  ],
};

const NAMES: Readonly<Record<Place, Localized>> = {
  letterhead: { vi: 'phần đầu văn bản', en: 'the letterhead' },
  title: { vi: 'tên loại văn bản', en: 'the title' },
  preamble: { vi: 'căn cứ, lời dẫn', en: 'the preamble' },
  body: { vi: 'nội dung', en: 'the body' },
  closing: { vi: 'phần kết', en: 'the closing' },
  recipients: { vi: 'nơi nhận', en: 'the recipients' },
  signatory: { vi: 'người ký', en: 'the signature' },
  appendix: { vi: 'phụ lục', en: 'an appendix' },
};

const LATE_BASIS: Localized = {
  vi: 'Căn cứ này đứng sau lời dẫn “… như sau:”. Chuyển lên trên lời dẫn.',
  en: 'This legal basis stands behind the lead “… như sau:”. Move it above the lead.',
};

function findingOf({ node, place, against, againstPlace, isLate }: MisplacedPart): Finding {
  const own = NAMES[place];
  const other = NAMES[againstPlace];
  const message = isLate
    ? {
        vi: `Đây là ${own.vi} nhưng đứng sau ${other.vi}. Chuyển lên trước ${other.vi}.`,
        en: `This is part of ${own.en} but stands behind ${other.en}. Move it before ${other.en}.`,
      }
    : {
        vi: `Đây là ${own.vi} nhưng đứng trước ${other.vi}. Chuyển xuống sau ${other.vi}.`,
        en: `This is part of ${own.en} but stands before ${other.en}. Move it behind ${other.en}.`,
      };
  return findingOn(node, message, against, other);
}

function findingOn(node: Part, message: Localized, against: Part, name: Localized): Finding {
  return { span: firstLine(node), message, related: [{ span: firstLine(against), message: name }] };
}

function firstLine(node: Part): Span {
  const { start } = spanOf(node);
  const text = node.$cstNode?.text ?? '';
  const end = text.search(/[\r\n]/);
  return { start, end: start + (end < 0 ? text : text.slice(0, end)).trimEnd().length };
}
