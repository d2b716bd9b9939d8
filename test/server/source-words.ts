import { words } from './printed.ts';

const FIELD = /^(?:Cơ quan chủ quản|Cơ quan ban hành|Địa danh|Độ khẩn|Độ mật)[ \t]*:/;

/**
 * The words that a plan's author wrote, read line by line without the language: names of fields (but `Số:`), marks
 * and comments are not words, the strokes of the field `Ngày` are written out by the form.
 */
export function sourceWords(source: string): string[] {
  return source.split(/\r\n|\n|\r/).flatMap((line) => words(printedPart(line.trim())));
}

function printedPart(line: string): string {
  if (line.startsWith('//')) return '';
  if (line.startsWith('>')) return line.slice(1);
  if (line.startsWith('|'))
    return line
      .replace(/(?<!\\)\|/g, ' ')
      .replace(/\\\|/g, '|')
      .replace(/(?<=^|\s)\^(?=\s|$)/g, '');
  if (line.startsWith('\\')) return line.slice(1);
  if (line.startsWith('Ngày:')) return line.slice('Ngày:'.length).replace(/[/.-]/g, ' ');
  if (line.startsWith('Thể thức:')) return '';
  return line.replace(FIELD, '').replace(/^Người ký[ \t]*:/, '');
}
