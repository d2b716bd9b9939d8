import type { Localized } from '../../language/rules/finding.ts';
import type { Language } from './language.ts';
import { printable } from './printable.ts';

/** Something that keeps the command from doing its work, said to the user. */
export class Failure extends Error {
  readonly text: Localized;

  constructor(text: Localized) {
    super(text.en);
    this.text = text;
  }
}

/** Tells the user on the error stream what went wrong. */
export function reportFailure(failure: Failure, language: Language): void {
  process.stderr.write(`kehoach: ${printable(failure.text[language])}\n`);
}

/** A fault about a path, with the reason that the system gave. */
export function pathFailure(path: string, error: unknown): Failure {
  const reason = reasonOf(error);
  return new Failure({ vi: `${path}: ${reason.vi}`, en: `${path}: ${reason.en}` });
}

/** Any fault as one that can be told. */
export function asFailure(error: unknown, path: string): Failure {
  return error instanceof Failure ? error : pathFailure(path, error);
}

const REASONS: Readonly<Record<string, Localized>> = {
  ENOENT: { vi: 'không có tệp hay thư mục này', en: 'no such file or folder' },
  ENOTDIR: { vi: 'đường dẫn đi qua một tệp, không phải thư mục', en: 'the path leads through a file, not a folder' },
  EISDIR: { vi: 'đây là thư mục, không phải tệp', en: 'this is a folder, not a file' },
  EEXIST: { vi: 'đã có một tệp mang tên này', en: 'a file of this name is in the way' },
  EACCES: { vi: 'không có quyền truy cập', en: 'permission denied' },
  EPERM: { vi: 'không có quyền truy cập', en: 'permission denied' },
  EROFS: { vi: 'ổ đĩa chỉ cho đọc', en: 'the disk is read-only' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EBUSY: {
    vi: 'tệp đang mở trong chương trình khác; hãy đóng nó rồi thử lại',
    en: 'the file is open in another program; close it there and try again',
  },
  ELOOP: { vi: 'liên kết trỏ vòng quanh', en: 'the links lead in a circle' },
  ENAMETOOLONG: { vi: 'tên quá dài', en: 'the name is too long' },
};

function reasonOf(error: unknown): Localized {
  const known = REASONS[codeOf(error) ?? ''];
  if (known) return known;
  const message = error instanceof Error ? error.message : String(error);
  return { vi: `lỗi: ${message}`, en: message };
}

/** The system's name for a fault: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
