import type { Localized } from '../../language/rules/finding.ts';
import type { EmbeddedReading } from './embedded-source.ts';

/** What users are told where the text in Word is not the one exported. */
export const changedInWord: Localized = {
  vi: 'chữ trong tệp Word đã bị sửa sau khi xuất; kế hoạch lấy lại là bản lúc xuất, chưa có những chỗ sửa trong Word',
  en: 'the text in Word was changed after the export; the plan given back is the one exported, without those changes',
};

/** Why no plan comes out of a file. */
export function withoutPlan(reading: Exclude<EmbeddedReading, { kind: 'found' }>): Localized {
  if (reading.kind === 'none') {
    return {
      vi: 'tệp Word này không mang theo kế hoạch; chỉ lấy lại được từ tệp do kehoach xuất ra',
      en: 'this Word file carries no plan; only files that kehoach has exported give one back',
    };
  }
  switch (reading.reason) {
    case 'not-word':
      return { vi: 'không phải tệp Word (.docx), hoặc tệp đã hỏng', en: 'no Word file (.docx), or a damaged one' };
    case 'locked':
      return {
        vi: 'tệp Word có mật khẩu, hoặc là tệp .doc đời cũ; hãy mở bằng Word rồi lưu thành .docx không có mật khẩu',
        en: 'the Word file has a password, or is an old .doc; open it in Word and save it as .docx without a password',
      };
    case 'too-large':
      return { vi: 'tệp quá lớn để là một kế hoạch', en: 'the file is too large to be a plan' };
  }
}
