import { DocumentState } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import { type Connection, type DidChangeWatchedFilesParams, FileChangeType } from 'vscode-languageserver';
import { type ConferencePlan, isConferencePlan } from '../../language/generated/ast.ts';
import type { OtherPlan } from '../../language/model/collisions.ts';
import { progressIn } from '../connection/progress.ts';
import type { Settings } from '../connection/settings.ts';
import type { ContextSource } from '../reading/checker.ts';
import { ChosenNorms } from './norms.ts';
import { WorkspacePlans } from './plans.ts';
import type { KnownPlans } from './records.ts';
import type { WorkspaceStorage } from './storage.ts';

/** What is known beside each plan: the norms that are chosen and the other plans of the workspace. */
export class Surroundings implements ContextSource {
  readonly ready: Promise<void>;
  private readonly settings: Settings;
  private readonly chosen: ChosenNorms;
  /** All plans of the workspace. */
  readonly plans: WorkspacePlans;

  constructor(connection: Connection, settings: Settings, storage: WorkspaceStorage, plan: () => LangiumServices) {
    const log = (message: string) => connection.console.warn(message);
    this.settings = settings;
    this.chosen = new ChosenNorms(connection, settings, storage);
    this.plans = new WorkspacePlans(storage, () => plan().parser.LangiumParser, log, progressIn(connection, settings));
    this.ready = settings.ready.then(() => this.chosen.load());
  }

  /** What other plans have used, for completion. */
  get known(): KnownPlans {
    return this.plans.known;
  }

  /** What can be looked for by name in all plans. */
  readonly symbols = () => this.plans.symbols();

  readonly norms = () => this.chosen.tables;

  readonly others = (plan: ConferencePlan): readonly OtherPlan[] => this.plans.colliding(plan);

  /** Follows open plans, files and settings; `again` checks some open plans anew, or all. */
  follow(shared: LangiumSharedServices, again: (uris?: readonly string[]) => void): void {
    const { DocumentBuilder: builder } = shared.workspace;
    this.plans.onAffected(again);
    builder.onDocumentPhase(DocumentState.Validated, ({ uri, parseResult: { value } }) => {
      if (isConferencePlan(value)) this.plans.opened(uri.toString(), value);
    });
    builder.onUpdate((_changed, deleted) => {
      for (const uri of deleted) this.plans.closed(uri.toString());
    });
    shared.lsp.DocumentUpdateHandler.onWatchedFilesChange((params) => this.filesChanged(params, again));
    this.settings.onChange(() => this.reload(again));
    this.settings.onFolders(() => {
      this.plans.setFolders(this.settings.folders);
      this.reload(again);
    });
    this.ready.then(() => this.plans.setFolders(this.settings.folders));
  }

  /** A folder that comes or goes is told of alone, without its files. */
  private filesChanged({ changes }: DidChangeWatchedFilesParams, again: () => void): void {
    if (changes.some(({ uri }) => this.chosen.isTable(uri))) this.reload(again);
    const isPlan = (uri: string) => uri.toLowerCase().endsWith('.kehoach');
    this.plans.changed(changes.map(({ uri }) => uri).filter(isPlan));
    for (const { uri, type } of changes.filter((change) => !isPlan(change.uri))) {
      if (type === FileChangeType.Created) this.plans.folderMade(uri);
      if (type === FileChangeType.Deleted) this.plans.folderGone(uri);
    }
  }

  private reload(again: () => void): void {
    this.chosen.load().then(again);
  }
}
