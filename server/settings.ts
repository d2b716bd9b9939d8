import { Deferred } from 'langium';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Localized } from '../language/rules/finding.ts';

/** The language that users are spoken to in. */
export type Language = 'vi' | 'en';

const SECTION = 'kehoach';

/** What the user has chosen (`kehoach.*`) and what the editor can do. Changes while the server runs. */
export class Settings {
  /** Whether the editor knows tab stops in inserted text. */
  snippets = false;
  private readonly connection: Connection;
  private readonly told = new Deferred<void>();
  private readonly listeners: (() => void)[] = [];
  private locale: string | undefined;
  private chosen: unknown;
  private canAsk = false;
  private canRegister = false;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Done once the editor has told the user's settings, or cannot. */
  get ready(): Promise<void> {
    return this.told.promise;
  }

  /** `kehoach.language`: `vi`, `en`, or `auto`, which is English where the editor's own language is not Vietnamese. */
  get language(): Language {
    if (this.chosen === 'en') return 'en';
    if (this.chosen !== 'auto' || this.locale === undefined) return 'vi';
    return this.locale.toLowerCase().startsWith('vi') ? 'vi' : 'en';
  }

  /** A sentence in the chosen language. */
  say(text: Localized): string {
    return text[this.language];
  }

  /** Reads what the editor says of itself; its initialization options hold settings like those of the section. */
  initialize(params: InitializeParams): void {
    const { workspace, textDocument } = params.capabilities;
    this.locale = params.locale;
    this.canAsk = workspace?.configuration ?? false;
    this.canRegister = workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
    this.snippets = textDocument?.completion?.completionItem?.snippetSupport ?? false;
    this.choose(params.initializationOptions);
  }

  /** Asks for the settings, now and whenever they change. */
  async initialized(): Promise<void> {
    this.connection.onDidChangeConfiguration(({ settings }) => this.change(settings));
    if (this.canAsk && this.canRegister) {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    await this.ask();
    this.told.resolve();
  }

  /** Told after a change that shows. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  private async change(settings: unknown): Promise<void> {
    const before = this.language;
    if (this.canAsk) await this.ask();
    else this.choose(propertyOf(settings, SECTION));
    if (this.language !== before) for (const listener of this.listeners) listener();
  }

  private async ask(): Promise<void> {
    if (!this.canAsk) return;
    try {
      this.choose(await this.connection.workspace.getConfiguration(SECTION));
    } catch (error) {
      this.connection.console.warn(`The settings could not be read: ${String(error)}`);
    }
  }

  private choose(settings: unknown): void {
    const language = propertyOf(settings, 'language');
    if (language !== undefined) this.chosen = language;
  }
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
