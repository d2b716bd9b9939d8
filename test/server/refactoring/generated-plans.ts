import fc from 'fast-check';
import { letterAt } from '../../../language/values/letters.ts';
import { writeRoman } from '../../../language/values/roman.ts';

type Form = 'points' | 'sub-clauses' | 'dashes' | 'none';

const clause = fc.record({
  form: fc.constantFrom<Form>('points', 'sub-clauses', 'dashes', 'none'),
  count: fc.integer({ min: 1, max: 4 }),
  comment: fc.boolean(),
  blank: fc.boolean(),
  goesOn: fc.boolean(),
});

type Clause = typeof clause extends fc.Arbitrary<infer T> ? T : never;

const sections = fc.array(fc.array(clause, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 });

/** Plans that are numbered rightly at all levels, with comments, blank lines, and references to every block. */
export const planWithReferences: fc.Arbitrary<string> = fc.tuple(sections, fc.boolean()).map(([all, crlf]) => {
  const written = all.map((clauses, place) => sectionOf(clauses, place));
  const references = written.flatMap((section) => section.references);
  const dashes = references.map((reference, index) => `- ${reference}${index === references.length - 1 ? '.' : ';'}`);
  const lines = [
    ...written.flatMap((section) => section.lines),
    `${writeRoman(all.length + 1)}. NHẮC LẠI`,
    ...dashes,
    '',
  ];
  return lines.join(crlf ? '\r\n' : '\n');
});

interface Written {
  readonly lines: readonly string[];
  readonly references: readonly string[];
}

function sectionOf(clauses: readonly Clause[], place: number): Written {
  const number = writeRoman(place + 1);
  const letter = 'ABCD'.charAt(place);
  const written = clauses.map((each, index) => clauseOf(each, index + 1, number, letter));
  return {
    lines: [`${number}. VIỆC ${letter} CỦA LÀNG`, ...written.flatMap(({ lines }) => lines)],
    references: [`Xem mục ${number}`, ...written.flatMap(({ references }) => references)],
  };
}

function clauseOf(
  { form, count, comment, blank, goesOn }: Clause,
  number: number,
  section: string,
  letter: string,
): Written {
  const name = `phần ${'abcd'.charAt(number - 1)} của việc ${letter}`;
  const orders = form === 'none' ? [] : Array.from({ length: count }, (_, index) => index + 1);
  const labels = form === 'dashes' ? [] : orders.map((order) => labelOf(form, number, order));
  return {
    lines: [
      ...(comment ? [`// về ${name}`] : []),
      `${number}. Nói về ${name}${form === 'dashes' ? ':' : '.'}`,
      ...(goesOn ? [`   và tiếp tục nói về ${name}.`] : []),
      ...orders.map(
        (order) =>
          `${markerOf(form, number, order)} Bước ${'abcd'.charAt(order - 1)} của ${name}${order === count ? '.' : ';'}`,
      ),
      ...(blank ? [''] : []),
    ],
    references: [
      `Theo khoản ${number} mục ${section}`,
      ...labels.map((label) => `Theo điểm ${label} khoản ${number} mục ${section}`),
    ],
  };
}

function markerOf(form: Form, clauseNumber: number, order: number): string {
  if (form === 'dashes') return '-';
  return `${labelOf(form, clauseNumber, order)}${form === 'points' ? ')' : '.'}`;
}

function labelOf(form: Form, clauseNumber: number, order: number): string {
  return form === 'points' ? (letterAt(order) ?? '') : `${clauseNumber}.${order}`;
}
