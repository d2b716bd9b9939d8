import { Deferred } from 'langium';
import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { type Localized, ownWords, type RuleCode } from '../../language/rules/finding.ts';
import { asRuleCode, isRuleSetting, type RuleSetting, type RuleSettings } from '../../language/rules/rule-settings.ts';
import { readLegalSearch } from '../features/legal-search.ts';
import { type Measures, measuresOf, readForm } from '../render/measures.ts';

/** The language that users are spoken to in. */
export type Language = 'vi' | 'en';

const SECTION = 'kehoach';

/** What the user has chosen (`kehoach.*`) and what the editor can do. Changes while the server runs. */
export class Settings {
  /** What the editor can do. */
  editor: ClientCapabilities = {};
  /** Whether the editor knows tab stops in inserted text. */
  snippets = false;
  /** Whether the editor shows words beside the label of a proposal. */
  labelDetails = false;
  /** Whether the editor shows the documentation of a proposal as Markdown. */
  markdown = false;
  /** Whether the editor asks for the edits of a code action when it is chosen. */
  resolvesActions = false;
  /** Whether the editor has the command that explains a rule. */
  explainsRules = false;
  /** Whether the editor has the commands of the title: preview and export. */
  hasCommands = false;
  /** Whether the editor keeps of the symbols found only those whose names have the letters that were typed. */
  filtersSymbols = false;
  /** The URIs of the workspace's folders. */
  folders: readonly string[] = [];
  private readonly connection: Connection;
  private readonly told = new Deferred<void>();
  private readonly listeners: (() => void)[] = [];
  private readonly folderListeners: (() => void)[] = [];
  private locale: string | undefined;
  private chosen: unknown;
  private chosenRules: RuleSettings = new Map();
  private chosenNorms = 'off';
  private chosenWords: ReadonlySet<string> = new Set();
  private chosenMeasures: Measures = measuresOf();
  private chosenSearch: string | undefined;
  private chosenClosed = false;
  private chosenLenses = true;
  private canAsk = false;
  private canFollowFolders = false;
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

  /** `kehoach.rules`: how the findings of each rule are shown. */
  get rules(): RuleSettings {
    return this.chosenRules;
  }

  /** `kehoach.norms`: the norms that prices are held against; undefined where they are off. */
  get norms(): string | undefined {
    return this.chosenNorms === 'off' ? undefined : this.chosenNorms;
  }

  /** `kehoach.words`: words of the user's own. */
  get words(): ReadonlySet<string> {
    return this.chosenWords;
  }

  /** `kehoach.form`: the measures of the sheet, as far as the decree leaves them open. */
  get measures(): Measures {
    return this.chosenMeasures;
  }

  /** `kehoach.legalSearch`: the page that searches for laws and other documents; undefined where none is chosen. */
  get legalSearch(): string | undefined {
    return this.chosenSearch;
  }

  /** `kehoach.codeLens`: whether figures and commands stand above the sections. */
  get lenses(): boolean {
    return this.chosenLenses;
  }

  /** `kehoach.checkClosedPlans`: whether plans are checked that are not open. */
  get checksClosed(): boolean {
    return this.chosenClosed;
  }

  /** A sentence in the chosen language. */
  say(text: Localized): string {
    return text[this.language];
  }

  /** Reads what the editor says of itself; its initialization options hold settings like those of the section. */
  initialize(params: InitializeParams): void {
    this.editor = params.capabilities;
    const { workspace, textDocument } = params.capabilities;
    this.locale = params.locale;
    this.canAsk = workspace?.configuration ?? false;
    this.canFollowFolders = workspace?.workspaceFolders ?? false;
    this.canRegister = workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
    const item = textDocument?.completion?.completionItem;
    this.snippets = item?.snippetSupport ?? false;
    this.labelDetails = item?.labelDetailsSupport ?? false;
    this.markdown = item?.documentationFormat?.includes('markdown') ?? false;
    const { codeAction } = textDocument ?? {};
    const resolved = codeAction?.resolveSupport?.properties.includes('edit') ?? false;
    this.resolvesActions = resolved && (codeAction?.dataSupport ?? false);
    this.explainsRules = propertyOf(params.initializationOptions, 'explainRule') === true;
    this.filtersSymbols = propertyOf(params.initializationOptions, 'filtersSymbols') === true;
    this.hasCommands = propertyOf(params.initializationOptions, 'commands') === true;
    this.folders = foldersOf(params);
    this.choose(params.initializationOptions);
  }

  /** Asks for the settings, now and whenever they change. */
  async initialized(): Promise<void> {
    this.connection.onDidChangeConfiguration(({ settings }) => this.change(settings));
    if (this.canAsk && this.canRegister) {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (this.canFollowFolders) this.followFolders();
    await this.ask();
    this.told.resolve();
  }

  /** Told after folders have come to the workspace or left it. */
  onFolders(listener: () => void): void {
    this.folderListeners.push(listener);
  }

  private followFolders(): void {
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      const kept = this.folders.filter((uri) => !gone.has(uri));
      this.folders = [...new Set([...kept, ...added.map(({ uri }) => uri)])];
      for (const listener of this.folderListeners) listener();
    });
  }

  /** Told after a change that shows. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  private async change(settings: unknown): Promise<void> {
    const before = this.shown();
    if (this.canAsk) await this.ask();
    else this.choose(propertyOf(settings, SECTION));
    if (this.shown() !== before) for (const listener of this.listeners) listener();
  }

  /** Equal for settings that show the same. */
  private shown(): string {
    const rules = [...this.rules].sort();
    return JSON.stringify([
      this.language,
      rules,
      this.chosenNorms,
      [...this.chosenWords].sort(),
      this.lenses,
      this.checksClosed,
    ]);
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
    const rules = propertyOf(settings, 'rules');
    if (rules !== undefined) this.chosenRules = readRules(rules);
    const norms = propertyOf(settings, 'norms');
    if (norms !== undefined) this.chosenNorms = readNormsSetting(norms);
    const words = propertyOf(settings, 'words');
    if (words !== undefined) this.chosenWords = readWords(words);
    const search = propertyOf(settings, 'legalSearch');
    if (search !== undefined) this.chosenSearch = readLegalSearch(search);
    const closed = propertyOf(settings, 'checkClosedPlans');
    if (closed !== undefined) this.chosenClosed = closed === true;
    const lenses = propertyOf(settings, 'codeLens');
    if (lenses !== undefined) this.chosenLenses = lenses !== false;
    const form = propertyOf(settings, 'form');
    if (form !== undefined) this.chosenMeasures = measuresOf(readForm(form));
  }
}

/** Editors that know no workspace folders open one folder, or none. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

/** What is no word is left out. */
function readWords(value: unknown): ReadonlySet<string> {
  return ownWords(Array.isArray(value) ? value.filter((word) => typeof word === 'string') : []);
}

/** Nothing chosen is `off`. */
function readNormsSetting(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? 'off' : text;
}

/** What is no code or no setting is left out: VS Code marks it in the settings themselves. */
function readRules(value: unknown): RuleSettings {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, setting]): [RuleCode, RuleSetting][] => {
      const code = asRuleCode(key);
      return code !== undefined && isRuleSetting(setting) ? [[code, setting]] : [];
    }),
  );
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
