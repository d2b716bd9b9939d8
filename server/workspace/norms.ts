import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { NormTable } from '../../language/norms/norm.ts';
import { LONGEST_NORM_TABLE, normsNamed, readNorms } from '../../language/norms/read.ts';
import type { Localized } from '../../language/rules/finding.ts';
import type { Settings } from '../connection/settings.ts';
import { StorageError, type StorageFault, type WorkspaceStorage } from './storage.ts';

const NONE: readonly NormTable[] = [];
const SHOWN_FAULTS = 3;

/** The norms that the user has chosen (`kehoach.norms`): none, those that come with the language, or a table of their own. */
export class ChosenNorms {
  tables: readonly NormTable[] = NONE;
  /** The URI of the user's own table. */
  private file: string | undefined;
  private readonly connection: Connection;
  private readonly settings: Settings;
  private readonly storage: WorkspaceStorage;
  private told = '';

  constructor(connection: Connection, settings: Settings, storage: WorkspaceStorage) {
    this.connection = connection;
    this.settings = settings;
    this.storage = storage;
  }

  /** Whether a file is the table in use. */
  isTable(uri: string): boolean {
    return uri === this.file;
  }

  /** Reads what is chosen now. A table that cannot be used is told of; plans are then checked without norms. */
  async load(): Promise<void> {
    const { norms: choice, folders } = this.settings;
    this.file = undefined;
    if (choice === undefined) {
      this.tables = NONE;
      this.told = '';
      return;
    }
    const named = normsNamed(choice);
    if (named) {
      this.tables = named;
      return;
    }
    const { tables, faults } = await this.read(choice, folders);
    this.tables = tables;
    this.tell(choice, faults);
  }

  private async read(path: string, folders: readonly string[]) {
    try {
      const { uri, text } = await this.storage.read(folders, path, LONGEST_NORM_TABLE);
      this.file = uri;
      const reading = readNorms(text);
      return reading.kind === 'read'
        ? { tables: reading.tables, faults: [] }
        : { tables: NONE, faults: reading.faults };
    } catch (error) {
      const fault = error instanceof StorageError ? error.fault : 'unreadable';
      return { tables: NONE, faults: [FAULTS[fault]] };
    }
  }

  /** Once for every new set of faults. */
  private tell(path: string, faults: readonly Localized[]): void {
    const said = faults.map((fault) => this.settings.say(fault));
    const before = this.told;
    this.told = said.join('\n');
    if (said.length === 0 || this.told === before) return;
    const rest = said.length > SHOWN_FAULTS ? ' …' : '';
    const all = `${said.slice(0, SHOWN_FAULTS).join('; ')}${rest}`;
    const message = this.settings.say({
      vi: `Bảng định mức “${path}” không dùng được nên chưa kiểm tra định mức: ${all}. Xem thiết lập kehoach.norms.`,
      en: `The table of norms “${path}” cannot be used, so norms are not checked: ${all}. See the setting kehoach.norms.`,
    });
    this.connection.console.warn(this.told);
    this.connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
      .catch(() => this.connection.console.warn(message));
  }
}

const FAULTS: Readonly<Record<StorageFault, Localized>> = {
  outside: { vi: 'tệp không nằm trong thư mục làm việc', en: 'the file is not inside a folder of the workspace' },
  missing: { vi: 'không có tệp này', en: 'there is no such file' },
  link: { vi: 'đường dẫn đi qua một liên kết', en: 'the path leads through a link' },
  'no-file': { vi: 'đây không phải tệp', en: 'this is no file' },
  'too-large': { vi: 'tệp quá lớn', en: 'the file is too large' },
  'no-text': { vi: 'tệp không phải văn bản UTF-8', en: 'the file is not UTF-8 text' },
  unreadable: { vi: 'không đọc được tệp', en: 'the file cannot be read' },
};
