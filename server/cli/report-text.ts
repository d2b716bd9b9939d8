import type { FileRange } from '../../language/model/facts.ts';
import type { Localized, Severity, Span } from '../../language/rules/finding.ts';
import type { Diagnosed } from '../../language/rules/registry.ts';
import type { CheckedFile } from './checked-file.ts';
import { excerpt } from './excerpt.ts';
import type { Language } from './language.ts';
import { printable } from './printable.ts';
import { lineText, type PlanFile } from './read-plan.ts';

/**
 * The findings for people: `file:line:col severity code message`, one-based, then the line with the words marked and
 * the places that the finding relates to; last how many there are. `width` is that of the terminal, if it is one.
 */
export function textReport(
  checked: readonly CheckedFile[],
  failed: number,
  language: Language,
  width: number | undefined,
): string {
  const lines = checked.flatMap(({ file, findings }) =>
    findings.flatMap((finding) => findingLines(file, finding, language, width)),
  );
  return [...lines, summary(checked, failed)[language]].map((line) => `${line}\n`).join('');
}

function findingLines(file: PlanFile, finding: Diagnosed, language: Language, width: number | undefined): string[] {
  const { textDocument } = file.document;
  const start = textDocument.positionAt(finding.span.start);
  const end = textDocument.positionAt(finding.span.end);
  const text = lineText(file, start.line);
  const until = end.line === start.line ? end.character : text.length;
  const message = printable(finding.message[language]);
  const related = (finding.related ?? []).map(
    (place) => `      ${placeOf(file, place.span)} ${printable(place.message[language])}`,
  );
  const elsewhere = (finding.elsewhere ?? []).map(
    ({ name, range, message }) => `      ${placeIn(name, range.start)} ${printable(message[language])}`,
  );
  return [
    `${placeOf(file, finding.span)} ${finding.severity} ${finding.code} ${message}`,
    ...excerpt(start.line, text, start.character, until, width),
    ...related,
    ...elsewhere,
  ];
}

function placeOf(file: PlanFile, span: Span): string {
  return placeIn(file.path, file.document.textDocument.positionAt(span.start));
}

function placeIn(path: string, { line, character }: FileRange['start']): string {
  return `${printable(path)}:${line + 1}:${character + 1}`;
}

function summary(checked: readonly CheckedFile[], failed: number): Localized {
  const severities = checked.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  const count = (wanted: Severity) => severities.filter((severity) => severity === wanted).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('information')];
  const found: Localized =
    severities.length === 0
      ? { vi: 'không phát hiện gì', en: 'nothing found' }
      : {
          vi: `${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý`,
          en: `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}`,
        };
  const unread: Localized =
    failed === 0 ? { vi: '', en: '' } : { vi: ` Không kiểm tra được: ${failed}.`, en: ` Not checked: ${failed}.` };
  return {
    vi: `Đã kiểm tra ${checked.length} tệp: ${found.vi}.${unread.vi}`,
    en: `Checked ${plural(checked.length, 'file')}: ${found.en}.${unread.en}`,
  };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
