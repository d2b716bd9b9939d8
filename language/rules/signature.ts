import type { SignatureLine } from '../generated/ast.ts';
import type { PlanModel } from '../model/plan.ts';
import type { ReadSignatory } from '../model/signatory.ts';
import { textOfAll } from '../model/text.ts';
import { type Finding, type Rule, type Span, spanOf, spanOfLine } from './finding.ts';
import { lastLine, sourceOf } from './source.ts';

/** A plan says who signs it (Decree 30/2020/NĐ-CP, Article 13). */
export const signatureMissing: Rule = {
  code: 'signature.missing',
  severity: 'warning',
  title: { vi: 'Kế hoạch phải có người ký', en: 'A plan says who signs it' },
  check: (model) => (model.title && isAdministrative(model) ? missing(model) : []),
};

/** Who signs says in what right (Decree 30/2020/NĐ-CP, Article 13 and Appendix I). */
export const signatureCapacity: Rule = {
  code: 'signature.capacity',
  severity: 'warning',
  title: { vi: 'Thẩm quyền ký phải ghi đúng', en: 'The right in which somebody signs is written rightly' },
  check: (model) =>
    isAdministrative(model) ? [...model.signatories.flatMap(deputies), ...notCollective(model), ...degrees(model)] : [],
};

function isAdministrative({ form }: PlanModel): boolean {
  return form === 'administrative';
}

function missing({ plan, signatories }: PlanModel): Finding[] {
  if (signatories.some(({ node }) => node.lines.length > 0)) return [];
  const empty = signatories[0]?.node;
  return [
    {
      span: empty ? spanOfLine(empty) : lastLine(plan),
      message: {
        vi: 'Kế hoạch chưa có người ký. Thêm phần “Người ký:” với thẩm quyền, chức vụ và họ tên, mỗi dòng một phần.',
        en: 'Nobody signs the plan. Add “Người ký:” with the authority, the office and the name, one a line.',
      },
    },
  ];
}

const DEPUTY = /^(?:phó|p\.|thứ trưởng)(?!\p{L})/iu;

/** `KT. CHỦ TỊCH`, and below it `PHÓ CHỦ TỊCH`. */
function deputies({ node, authorities }: ReadSignatory): Finding[] {
  return authorities.flatMap((authority): Finding[] => {
    if (authority.right !== 'deputy') return [];
    const next = node.lines[node.lines.indexOf(authority.node) + 1];
    const words = next ? wordsOf(next) : '';
    if (DEPUTY.test(words)) return [];
    const shown = `${authority.abbreviation}. ${authority.of}`;
    return [
      {
        span: spanOfSignature(next ?? authority.node),
        message: {
          vi: `Dưới “${shown}” phải là chức vụ của cấp phó ký thay (PHÓ …)${next ? `, không phải “${words}”` : ''}. Thêm chức vụ đó, hoặc bỏ “KT.” nếu cấp trưởng ký.`,
          en: `Below “${shown}” stands the office of the deputy who signs (PHÓ …)${next ? `, not “${words}”` : ''}. Add it, or take “KT.” out if the chief signs.`,
        },
        related: next
          ? [
              {
                span: spanOfSignature(authority.node),
                message: { vi: 'Ký thay ở đây', en: 'Signed in the chief’s stead' },
              },
            ]
          : [],
      },
    ];
  });
}

/** The head of a body that decides as a whole signs for it. Who signs by order or delegation has another right. */
function notCollective({ issuing, signatories }: PlanModel): Finding[] {
  const [signatory] = signatories;
  const [first] = signatory?.node.lines ?? [];
  if (!issuing?.isCollective || !signatory || !first || signatories.length > 1) return [];
  const rights = signatory.authorities.map(({ right }) => right);
  if (rights.some((right) => right === 'collective' || right === 'by-order' || right === 'delegated')) return [];
  if (/^T\/?M(?!\p{L})/u.test(wordsOf(first))) return [];
  return [
    {
      span: spanOfSignature(first),
      message: {
        vi: `Phần mở đầu ghi “${issuing.issuer}” ban hành kế hoạch nhưng người ký không thay mặt tập thể. Thêm dòng “TM. …” trước “${wordsOf(first)}”.`,
        en: `The lead says that “${issuing.issuer}” issues the plan, but nobody signs for it as a whole. Add a line “TM. …” above “${wordsOf(first)}”.`,
      },
      related: [{ span: spanOfLine(issuing.node), message: { vi: 'Phần mở đầu', en: 'The lead' } }],
    },
  ];
}

const DEGREE =
  /(?:GS|PGS|TSKH|TS|ThS|Th\.S|BSCKII|BSCKI|BS|CKII|CKI|KS|CN|DS|LS|NGƯT|NGND|TTƯT|NSƯT|NSND|(?:Phó giáo sư|Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Kỹ sư|Cử nhân|Dược s[ĩỹ]|Luật sư))(?:[.,\s]\s{0,9}|-(?=[A-Z]))/uy;
/** Schools, hospitals, institutes and the armed forces may write degrees and ranks. */
const MAY_WRITE_DEGREES =
  /^(?:trường|đại học|học viện|viện|bệnh viện|trung tâm y tế|trạm y tế|công an|bộ chỉ huy|ban chỉ huy|bộ tư lệnh|đồn|đồn biên phòng)(?!\p{L})/iu;

function degrees({ letterhead, signatories, plan }: PlanModel): Finding[] {
  if (letterhead.some(({ name, value }) => name === 'issuer' && MAY_WRITE_DEGREES.test(value))) return [];
  return signatories.flatMap(({ name }): Finding[] => {
    const length = name ? degreeLength(name.text) : 0;
    if (!name || length === 0) return [];
    const degree = name.text.slice(0, length).trim();
    const line = spanOfLine(name.node);
    const start = nameStart(sourceOf(plan), line, name.text.slice(length));
    const end = line.start + sourceOf(plan).slice(line.start, start).trimEnd().length;
    return [
      {
        span: { start: line.start, end },
        message: {
          vi: `Trước họ tên người ký không ghi học hàm, học vị, danh hiệu: bỏ “${degree}”.`,
          en: `No degree or honorary title stands before the name of who signs: take “${degree}” out.`,
        },
        fixes: [
          {
            title: { vi: `Bỏ “${degree}”`, en: `Take “${degree}” out` },
            edits: () => [{ start: line.start, end: start, text: '' }],
          },
        ],
      },
    ];
  });
}

/** How many characters of a name are degrees: `PGS.TS. Nguyễn Văn A`. */
function degreeLength(name: string): number {
  let length = 0;
  for (DEGREE.lastIndex = 0; DEGREE.test(name); ) length = DEGREE.lastIndex;
  return length;
}

/** Where the name itself begins in the source, which may be decomposed. */
function nameStart(source: string, { start, end }: Span, name: string): number {
  for (let at = end - name.length; at >= start; at--) {
    if (source.slice(at, end).normalize('NFC').replace(/\s+/g, ' ') === name) return at;
  }
  return end;
}

function wordsOf(line: SignatureLine): string {
  const words = textOfAll([...line.label, ...line.text]);
  return line.authority === undefined ? words : `${line.authority} ${words}`;
}

/** The whole line, its authority too. */
function spanOfSignature(line: SignatureLine): Span {
  return { start: spanOf(line).start, end: spanOfLine(line).end };
}
