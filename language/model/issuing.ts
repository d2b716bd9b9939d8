import type { ConferencePlan, Lead } from '../generated/ast.ts';
import { isLead } from '../generated/ast.ts';
import { textOfAll } from './text.ts';

/** Who issues the plan by its lead (`Ủy ban nhân dân huyện ban hành Kế hoạch …`). */
export interface ReadIssuing {
  readonly node: Lead;
  /** The words before the verb: `Ủy ban nhân dân huyện`, `Chủ tịch UBND tỉnh`. */
  readonly issuer: string;
  /** A body that decides as a whole, for which its head signs with `TM.` (Decree 30/2020/NĐ-CP, Article 13). */
  readonly isCollective: boolean;
}

const ISSUES = /\s(?:ban hành|xây dựng|lập|đề ra|triển khai|tổ chức)\s+(?:bản\s+)?kế hoạch(?!\p{L})/giu;
/** Hội Đông y is an association, no council. */
const COLLECTIVE =
  /^(?:ủy ban|uỷ ban|ubnd|ubmttq|hội đồng|hđnd|ban chỉ đạo|ban chấp hành|ban thường vụ|bch|btv)(?![\p{L}\p{N}])/iu;
const OFFICE =
  /^(?:chủ tịch|phó chủ tịch|giám đốc|trưởng|thường trực|văn phòng|sở|phòng|ban|hội|liên đoàn|công đoàn|trung tâm|trường|chi cục|cục)(?!\p{L})/iu;

/** Whatever stands farther before the verb is no name. */
const LONGEST_ISSUER = 200;

/** Reads the first lead that says who issues the plan. */
export function readIssuing(plan: ConferencePlan): ReadIssuing | undefined {
  for (const node of plan.parts.filter(isLead)) {
    const words = textOfAll([...node.label, ...node.text]);
    const issuers = [...words.matchAll(ISSUES)].map(({ index }) => subjectBefore(words, index));
    const issuer = issuers.find((subject) => COLLECTIVE.test(subject) || OFFICE.test(subject));
    if (issuer !== undefined) return { node, issuer, isCollective: COLLECTIVE.test(issuer) };
  }
  return undefined;
}

/** The words between the mark before the verb and the verb. */
function subjectBefore(words: string, verb: number): string {
  const before = words.slice(Math.max(0, verb - LONGEST_ISSUER), verb);
  const start = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':'));
  return before.slice(start + 1).trim();
}
