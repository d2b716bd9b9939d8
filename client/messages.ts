/** The language of messages: the setting `kehoach.language`; `auto` follows the editor. */
export type MessageLanguage = 'vi' | 'en';

const texts = {
  vi: {
    openPlanFirst: 'Hãy mở một kế hoạch (*.kehoach) rồi xem trước.',
    previewTitle: 'Xem trước',
    referencesKept: 'Có dẫn chiếu tới số bị trùng nên được giữ nguyên; hãy xem lại các dẫn chiếu ấy.',
    previewLocked: 'Xem trước (khóa)',
    previewToolbar: 'Cách xem',
    previewPages: 'Trang in',
    zoomOut: 'Thu nhỏ',
    zoomReset: 'Cỡ thường',
    zoomIn: 'Phóng to',
    previewDark: 'Nền tối',
    previewLock: 'Khóa vào kế hoạch này',
    previewCopy: 'Sao chép cho thư',
    pagesWaiting: 'Đang dàn trang…',
    pagesFailed: 'Chưa dàn được trang: {0}',
    faults: 'Điều cần xem lại',
    faultError: 'Lỗi',
    faultWarning: 'Cảnh báo',
    faultInformation: 'Lưu ý',
    faultLine: 'dòng',
    openPreviewFirst: 'Hãy mở bản xem trước của một kế hoạch trước.',
    mailCopied: 'Đã sao chép văn bản; hãy dán vào thư.',
    mailNotCopied:
      'Chưa sao chép được: bản xem trước chưa được chọn. Hãy nhấn nút «Sao chép cho thư» trong bản xem trước.',
    mailUnread: 'Chưa sao chép được: phần kiểm tra chưa đọc được kế hoạch này. Hãy mở lại tệp rồi thử lại.',
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
    layOutPasted: 'Dán và trình bày lại theo kế hoạch',
    openFile: 'Mở',
    revealFile: 'Hiện trong thư mục',
  },
  en: {
    openPlanFirst: 'Open a plan (*.kehoach) first, then its preview.',
    previewTitle: 'Preview',
    referencesKept: 'Some references name a number that stands twice and were left as they are; look at them again.',
    previewLocked: 'Preview (locked)',
    previewToolbar: 'How it is shown',
    previewPages: 'Printed pages',
    zoomOut: 'Zoom out',
    zoomReset: 'Usual size',
    zoomIn: 'Zoom in',
    previewDark: 'Dark',
    previewLock: 'Lock to this plan',
    previewCopy: 'Copy for mail',
    pagesWaiting: 'Setting the pages…',
    pagesFailed: 'The pages could not be set: {0}',
    faults: 'What to look at again',
    faultError: 'Error',
    faultWarning: 'Warning',
    faultInformation: 'Note',
    faultLine: 'line',
    openPreviewFirst: 'Open the preview of a plan first.',
    mailCopied: 'The document is copied; paste it into your mail.',
    mailNotCopied: 'Not copied: the preview does not have the focus. Press "Copy for mail" in the preview.',
    mailUnread: 'Not copied: the checker has not read this plan. Open the file again and try once more.',
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
    layOutPasted: 'Paste and lay out as a plan',
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
