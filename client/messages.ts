/** The language of messages: the setting `kehoach.language`; `auto` follows the editor. */
export type MessageLanguage = 'vi' | 'en';

const texts = {
  vi: {
    openPlanFirst: 'Hãy mở một kế hoạch (*.kehoach) rồi xem trước.',
    previewTitle: 'Xem trước',
    serverFailed:
      'Phần kiểm tra của Kế hoạch Hội nghị không khởi động được, nên chưa có kiểm tra, gợi ý và xem trước. Lý do ghi ở Output › Kế hoạch Hội nghị.',
    showLog: 'Xem lý do',
  },
  en: {
    openPlanFirst: 'Open a plan (*.kehoach) first, then its preview.',
    previewTitle: 'Preview',
    serverFailed:
      'The checker of Kế hoạch Hội nghị did not start, so there are no checks, completions or preview. The reason is in Output › Kế hoạch Hội nghị.',
    showLog: 'Show reason',
  },
} as const satisfies Record<MessageLanguage, Record<string, string>>;

export type MessageKey = keyof (typeof texts)['vi'];

export function message(key: MessageKey, language: MessageLanguage): string {
  return texts[language][key];
}

/** The language chosen by the setting, where the editor's own is `editor` (`vi`, `en-GB` …). */
export function messageLanguage(setting: string | undefined, editor: string): MessageLanguage {
  if (setting === 'auto') return editor.toLowerCase().startsWith('vi') ? 'vi' : 'en';
  return setting === 'en' ? 'en' : 'vi';
}
