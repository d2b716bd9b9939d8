import type { ConferencePlan } from '../generated/ast.ts';
import { lineAt, readLayout } from '../model/layout.ts';
import type { LaidComment, LaidLine, PlanLayout } from '../syntax/layout.ts';
import { damerauDistance, fold } from '../values/text.ts';
import type { Finding, Fix, Localized, RuleInfo, Span } from './finding.ts';

/** The word that begins a comment which silences rules; read without its marks as well. */
export const SUPPRESSION_WORD = 'kehoach-bỏ-qua';

const FOLDED_WORD = fold(SUPPRESSION_WORD);
const EXAMPLE: Localized = {
  vi: `// ${SUPPRESSION_WORD} budget.total: lý do`,
  en: `// ${SUPPRESSION_WORD} budget.total: reason`,
};
/** A code that is mistyped by no more letters than this is recognised. */
const SLIPS = 2;

/** Judged last, by what the other rules find: see {@link applySuppressions}. */
export const suppressionUnused: RuleInfo = {
  code: 'suppression.unused',
  severity: 'information',
  title: {
    vi: 'Chú thích bỏ qua quy tắc phải đúng mã, có lý do và còn cần đến',
    en: 'A comment that silences a rule names it, gives a reason and is still needed',
  },
};

interface NamedCode extends Span {
  readonly code: string;
}

/** `// kehoach-bỏ-qua code, code: lý do` */
interface Suppression {
  readonly comment: LaidComment;
  readonly codes: readonly NamedCode[];
  readonly hasReason: boolean;
  /** Where it silences: the next line that is no comment, with the lines that go on with it. */
  readonly line: LaidLine | undefined;
}

export interface RuleCodes {
  /** Every code that there is. */
  readonly known: ReadonlySet<string>;
  /** Those of rules that failed: nobody knows what they would have found. */
  readonly failed: ReadonlySet<string>;
}

/** Takes out what comments silence, and says which comments are in vain. */
export function applySuppressions<F extends Finding & { readonly code: string }>(
  plan: ConferencePlan,
  found: readonly F[],
  codes: RuleCodes,
): { readonly kept: readonly F[]; readonly faults: readonly Finding[] } {
  const layout = readLayout(plan);
  const suppressions = readSuppressions(layout);
  if (suppressions.length === 0) return { kept: found, faults: [] };
  const byLine = namedByLine(suppressions);
  const used = new Set<NamedCode>();
  const kept = found.filter(({ span, code }) => {
    const there = byLine.get(lineAt(layout, span.start)) ?? [];
    const silencing = there.filter((named) => named.code === code);
    for (const named of silencing) used.add(named);
    return silencing.length === 0;
  });
  const isUsed = (named: NamedCode) => used.has(named) || codes.failed.has(named.code);
  return { kept, faults: suppressions.flatMap((suppression) => faultsOf(suppression, codes.known, isUsed)) };
}

function namedByLine(suppressions: readonly Suppression[]): ReadonlyMap<LaidLine | undefined, readonly NamedCode[]> {
  const byLine = new Map<LaidLine, NamedCode[]>();
  for (const { line, codes } of suppressions) {
    if (!line) continue;
    const known = byLine.get(line);
    if (known) known.push(...codes);
    else byLine.set(line, [...codes]);
  }
  return byLine;
}

function readSuppressions({ comments, lines }: PlanLayout): Suppression[] {
  let index = 0;
  return comments.flatMap((comment) => {
    for (let line = lines[index]; line && line.to <= comment.start; line = lines[++index]);
    return readSuppression(comment, lines[index]);
  });
}

function readSuppression(comment: LaidComment, line: LaidLine | undefined): Suppression[] {
  const { text, start } = comment;
  const match = /^\/\/\s*([^\s:]+)([^:]*)(?::(.*))?$/s.exec(text);
  if (!match) return [];
  const [, word = '', list = '', reason = ''] = match;
  if (fold(word) !== FOLDED_WORD) return [];
  const listAt = start + text.indexOf(word) + word.length;
  const codes = [...list.matchAll(/[^\s,;]+/g)].map(({ 0: code, index }) => {
    return { code, start: listAt + index, end: listAt + index + code.length };
  });
  return [{ comment, codes, hasReason: reason.trim() !== '', line }];
}

function faultsOf(
  suppression: Suppression,
  known: ReadonlySet<string>,
  isUsed: (named: NamedCode) => boolean,
): Finding[] {
  const { comment, codes, hasReason } = suppression;
  const span = { start: comment.start, end: comment.start + comment.text.trimEnd().length };
  if (codes.length === 0) return [{ span, message: NO_CODE }];
  const idle = codes.filter((named) => !isUsed(named));
  const isKnown = ({ code }: NamedCode) => known.has(code);
  if (idle.length === codes.length && idle.every(isKnown)) {
    return [{ span, message: inVain(idle), fixes: [deletion(comment)] }];
  }
  const faults = idle.map((named) =>
    isKnown(named) ? idleCode(named, suppression) : unknownCode(named, suppression, known),
  );
  return hasReason || faults.length > 0 ? faults : [{ span, message: NO_REASON }];
}

const NO_CODE: Localized = {
  vi: `Chú thích bỏ qua này không nêu mã quy tắc nào. Hãy viết như: ${EXAMPLE.vi}.`,
  en: `This comment names no rule to be silenced. Write it like: ${EXAMPLE.en}.`,
};

const NO_REASON: Localized = {
  vi: `Hãy ghi lý do bỏ qua sau dấu hai chấm, như: ${EXAMPLE.vi}.`,
  en: `Give the reason behind a colon, like: ${EXAMPLE.en}.`,
};

function inVain(codes: readonly NamedCode[]): Localized {
  const list = codes.map(({ code }) => code).join(', ');
  return {
    vi: `Chú thích bỏ qua này thừa: dòng bên dưới không bị báo ${list}. Hãy xóa nó.`,
    en: `This comment silences nothing: the line below has no finding of ${list}. Delete it.`,
  };
}

function idleCode(named: NamedCode, suppression: Suppression): Finding {
  const message = {
    vi: `Không cần bỏ qua ${named.code}: dòng bên dưới không bị báo quy tắc này. Hãy xóa mã.`,
    en: `${named.code} need not be silenced: the line below has no finding of it. Delete the code.`,
  };
  return { span: spanOf(named), message, fixes: [removal(named, suppression)] };
}

function unknownCode(named: NamedCode, suppression: Suppression, known: ReadonlySet<string>): Finding {
  const span = spanOf(named);
  const meant = nearest(named.code, known);
  if (meant === undefined) {
    const message = {
      vi: `Không có quy tắc nào mang mã “${named.code}”. Hãy xem lại mã.`,
      en: `There is no rule with the code “${named.code}”. Check the code.`,
    };
    return { span, message, fixes: [removal(named, suppression)] };
  }
  const message = {
    vi: `Không có quy tắc nào mang mã “${named.code}”; có phải ${meant}?`,
    en: `There is no rule with the code “${named.code}”; is it ${meant}?`,
  };
  const title = { vi: `Đổi thành ${meant}`, en: `Change to ${meant}` };
  return { span, message, fixes: [{ title, edits: () => [{ ...span, text: meant }] }] };
}

/** The one code that is meant, where only one is near. */
function nearest(code: string, known: ReadonlySet<string>): string | undefined {
  const near = [...known].filter((other) => damerauDistance(fold(code), other, SLIPS) <= SLIPS);
  return near.length === 1 ? near[0] : undefined;
}

function removal(named: NamedCode, { comment, codes }: Suppression): Fix {
  if (codes.length === 1) return deletion(comment);
  const index = codes.indexOf(named);
  const next = codes[index + 1];
  const start = next ? named.start : (codes[index - 1]?.end ?? named.start);
  const title = { vi: `Xóa mã ${named.code}`, en: `Delete the code ${named.code}` };
  return { title, edits: () => [{ start, end: next?.start ?? named.end, text: '' }] };
}

function deletion({ from, to }: LaidComment): Fix {
  const title = { vi: 'Xóa dòng chú thích này', en: 'Delete this comment' };
  return { title, edits: () => [{ start: from, end: to, text: '' }] };
}

function spanOf({ start, end }: NamedCode): Span {
  return { start, end };
}
