import type { ConferencePlan, Signatory, SignatureLine } from '../generated/ast.ts';
import { isSignatory } from '../generated/ast.ts';
import { textOfAll } from './text.ts';

/**
 * In what right somebody signs (Decree 30/2020/NĐ-CP, Article 13): for the collective (thay mặt), in the chief's stead
 * (ký thay), by order (thừa lệnh), by delegation (thừa ủy quyền), or acting in an office (quyền).
 */
export type SigningRight = 'collective' | 'deputy' | 'by-order' | 'delegated' | 'acting';

/** `TM. ỦY BAN NHÂN DÂN`: the right and the body or office that it comes from. */
export interface Authority {
  readonly node: SignatureLine;
  readonly right: SigningRight;
  /** As written, without its stop: `TM`. */
  readonly abbreviation: string;
  readonly of: string;
}

/** Somebody who signs the plan (người ký). */
export interface ReadSignatory {
  readonly node: Signatory;
  readonly authorities: readonly Authority[];
  readonly titles: readonly { readonly node: SignatureLine; readonly text: string }[];
  /** Absent in a draft that leaves it open. */
  readonly name: { readonly node: SignatureLine; readonly text: string } | undefined;
}

const RIGHTS: Readonly<Record<string, SigningRight>> = {
  TM: 'collective',
  KT: 'deputy',
  TL: 'by-order',
  TUQ: 'delegated',
  Q: 'acting',
};

/** What titles begin with; their marks count, for `Trương` and `Tống` are family names. */
const TITLE =
  /^(?:chủ tịch|chủ nhiệm|phó (?:chủ|giám|bí|trưởng|chánh|tổng|cục|vụ|viện|hiệu)|tổng giám|giám đốc|chánh|bí thư|thủ trưởng|bộ trưởng|cục trưởng|vụ trưởng|viện trưởng|hiệu trưởng|đội trưởng|trưởng|ủy viên|uỷ viên|thư ký|tổng thư ký)(?!\p{L})/iu;

/** The signatories of a plan, in order; a joint plan has several. */
export function readSignatories(plan: ConferencePlan): ReadSignatory[] {
  return plan.parts.filter(isSignatory).map((node) => {
    const plain = node.lines.filter((line) => line.authority === undefined).map(wordsOf);
    const last = plain.at(-1);
    const isSigned = last !== undefined && last.node === node.lines.at(-1) && isName(last.text, plain.length > 1);
    return {
      node,
      authorities: node.lines.flatMap(authorityOf),
      titles: isSigned ? plain.slice(0, -1) : plain,
      name: isSigned ? last : undefined,
    };
  });
}

function authorityOf(line: SignatureLine): Authority[] {
  if (line.authority === undefined) return [];
  const abbreviation = line.authority.replace(/\.$/, '');
  const right = RIGHTS[abbreviation.replace('/', '').toUpperCase()];
  return right === undefined ? [] : [{ node: line, right, abbreviation, of: wordsOf(line).text }];
}

function wordsOf(line: SignatureLine): { readonly node: SignatureLine; readonly text: string } {
  const label = textOfAll(line.label);
  return { node: line, text: line.colon ? `${label}: ${textOfAll(line.text)}` : label };
}

/** A title is known by its words; anything else in capitals is a name only where a title stands above it. */
function isName(text: string, hasTitle: boolean): boolean {
  if (TITLE.test(text)) return false;
  return hasTitle || text !== text.toUpperCase();
}
