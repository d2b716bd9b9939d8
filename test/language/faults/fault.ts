import fc from 'fast-check';

/** A plan without a fault, and where its parts stand; line numbers from 0. */
export interface CleanPlan {
  readonly name: string;
  readonly lines: readonly string[];
  /** The line `KẾ HOẠCH`. */
  readonly title: number;
  /** The first section. */
  readonly body: number;
  /** Whether the rules of form of Decree 30/2020/NĐ-CP are its own. */
  readonly isAdministrative: boolean;
  /** Several bodies issue and sign it. */
  readonly isJoint: boolean;
}

/** One fault put into a plan. */
export interface Fault {
  readonly lines: readonly string[];
  /** Where the rules say that a finding about it stands; on one of them is enough. */
  readonly expected: readonly number[];
}

/** Faults of one kind. */
export interface FaultClass {
  readonly name: string;
  /** What finds it; one of them is enough. */
  readonly codes: readonly string[];
  /** Every place of a plan where it can stand, with what can stand there. */
  readonly places: (plan: CleanPlan) => readonly fc.Arbitrary<Fault>[];
}

/** Reads where the parts of a plan stand; throws where it has no title or no section. */
export function cleanPlan(name: string, text: string): CleanPlan {
  const lines = text.trimEnd().split('\n');
  const title = lines.findIndex((line) => line.startsWith('KẾ HOẠCH'));
  const body = lines.findIndex((line) => line.startsWith('I. '));
  if (title < 0 || body < 0) throw new Error(`${name} has no title or no section.`);
  return {
    name,
    lines,
    title,
    body,
    isAdministrative: !lines.some((line) => line.startsWith('Thể thức:')),
    isJoint: lines.filter((line) => line.startsWith('Cơ quan ban hành:')).length > 1,
  };
}

/** A line written anew, found there or on other lines. */
export function rewritten(plan: CleanPlan, at: number, line: string, expected: readonly number[] = [at]): Fault {
  return { lines: plan.lines.with(at, line), expected };
}

/** Some of the lines left out; what is expected is counted in what remains. */
export function without(
  plan: CleanPlan,
  from: number,
  to: number,
  expected: (lines: readonly string[]) => number,
): Fault {
  const lines = [...plan.lines.slice(0, from), ...plan.lines.slice(to)];
  return { lines, expected: [expected(lines)] };
}

/** A stretch of a line that a pattern found. */
export interface Match {
  readonly at: number;
  readonly line: string;
  readonly groups: readonly string[];
  /** The line with other words in the place of what was found. */
  readonly with: (words: string) => string;
}

/** Everything that a pattern finds in the lines that are asked for. */
export function matches(
  plan: CleanPlan,
  pattern: RegExp,
  isRead: (line: string, at: number) => boolean = () => true,
): Match[] {
  return plan.lines.flatMap((line, at) =>
    isRead(line, at)
      ? [...line.matchAll(pattern)].map((found) => ({
          at,
          line,
          groups: found.map((group) => group ?? ''),
          with: (words: string) => line.slice(0, found.index) + words + line.slice(found.index + found[0].length),
        }))
      : [],
  );
}

/** What one place may become; nothing where nothing may. */
export function oneOf(faults: readonly Fault[]): fc.Arbitrary<Fault>[] {
  return faults.length === 0 ? [] : [fc.constantFrom(...faults)];
}

/** Numbers of as many digits that differ from one in one digit, written in the same way. */
export function otherNumbers(written: string): string[] {
  const value = Number(written.replaceAll('.', ''));
  return [...written].flatMap((digit, index) =>
    /\d/.test(digit)
      ? [...'0123456789']
          .map((other) => written.slice(0, index) + other + written.slice(index + 1))
          .filter((other) => isNumber(other, written) && Number(other.replaceAll('.', '')) !== value)
      : [],
  );
}

function isNumber(other: string, written: string): boolean {
  const isZero = Number(other.replaceAll('.', '')) === 0;
  return !isZero && (other.startsWith('0') === written.startsWith('0') || written.length === 2);
}
