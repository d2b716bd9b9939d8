/** The language of messages: the setting `kehoach.language`; `auto` follows the editor. */
export type MessageLanguage = 'vi' | 'en';

const texts = {
  vi: {
    openPlanFirst: 'Hãy mở một kế hoạch (*.kehoach) rồi xem trước.',
    previewTitle: 'Xem trước',
    serverFailed:
      'Phần kiểm tra của Kế hoạch Hội nghị không khởi động được, nên chưa có kiểm tra, gợi ý và xem trước. Lý do ghi ở Output › Kế hoạch Hội nghị.',
    showLog: 'Xem lý do',
    exporting: 'Đang xuất {0}…',
    exportTitle: 'Xuất văn bản ra {0}',
    exportErrors: 'Kế hoạch còn {0} lỗi. Vẫn xuất?',
    exportErrorsDetail: 'Văn bản xuất ra mang nguyên các lỗi ấy.',
    exportAnyway: 'Vẫn xuất',
    showErrors: 'Xem lỗi',
    exportUnread: 'Chưa xuất được: phần kiểm tra chưa đọc được kế hoạch này. Hãy mở lại tệp rồi thử lại.',
    exportFailed: 'Chưa xuất được: {0}',
    exportLocked:
      'Không ghi được {0}. Nếu tệp đang mở trong Word hay trình đọc PDF, hãy đóng nó rồi thử lại. Tệp cũ, nếu có, còn nguyên. ({1})',
    tryAgain: 'Thử lại',
    exported: 'Đã xuất {0}',
    openFile: 'Mở',
    revealFile: 'Hiện trong thư mục',
  },
  en: {
    openPlanFirst: 'Open a plan (*.kehoach) first, then its preview.',
    previewTitle: 'Preview',
    serverFailed:
      'The checker of Kế hoạch Hội nghị did not start, so there are no checks, completions or preview. The reason is in Output › Kế hoạch Hội nghị.',
    showLog: 'Show reason',
    exporting: 'Exporting {0}…',
    exportTitle: 'Export the document as {0}',
    exportErrors: 'The plan has {0} error(s). Export it nevertheless?',
    exportErrorsDetail: 'The exported document carries them as they are.',
    exportAnyway: 'Export',
    showErrors: 'Show errors',
    exportUnread: 'Not exported: the checker has not read this plan. Open the file again and try once more.',
    exportFailed: 'Not exported: {0}',
    exportLocked:
      '{0} could not be written. If it is open in Word or a PDF reader, close it there and try again. What was there before is unchanged. ({1})',
    tryAgain: 'Try again',
    exported: 'Exported {0}',
    openFile: 'Open',
    revealFile: 'Reveal',
  },
} as const satisfies Record<MessageLanguage, Record<string, string>>;

export type MessageKey = keyof (typeof texts)['vi'];

/** A message with its values in the places `{0}`, `{1}` … */
export function message(key: MessageKey, language: MessageLanguage, ...values: readonly string[]): string {
  return texts[language][key].replace(/\{(\d)\}/g, (place, index: string) => values[Number(index)] ?? place);
}

/** The language chosen by the setting, where the editor's own is `editor` (`vi`, `en-GB` …). */
export function messageLanguage(setting: string | undefined, editor: string): MessageLanguage {
  if (setting === 'auto') return editor.toLowerCase().startsWith('vi') ? 'vi' : 'en';
  return setting === 'en' ? 'en' : 'vi';
}
