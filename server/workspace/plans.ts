import { type LangiumParser, URI, UriUtils } from 'langium';
import { type ConferencePlan, isConferencePlan } from '../../language/generated/ast.ts';
import { type OtherPlan, PlanIndex } from '../../language/model/collisions.ts';
import { factsOf, type PlanFacts } from '../../language/model/facts.ts';
import { modelOf } from '../../language/model/plan.ts';
import type { LongWork } from '../connection/progress.ts';
import { type KnownPlans, WorkspaceRecords } from './records.ts';
import { StorageError, type WorkspaceStorage } from './storage.ts';
import { type SymbolsOfPlan, WorkspaceSymbols } from './symbols.ts';

/** More plans than any office keeps in a folder; bytes of the longest one that is read. */
const MOST_PLANS = 5_000;
const LONGEST_PLAN = 2_000_000;
/** More plans than this take their time to read. */
const MANY_PLANS = 50;

/** Told which open plans are to be checked again, by their URIs. */
export type Affected = (uris: readonly string[]) => void;

/**
 * All plans of the workspace by their facts: open ones as the editor has them, the others as they are on disk. A plan
 * is read once for every version of its text, and nothing of it is kept but its facts and its records.
 */
export class WorkspacePlans {
  private readonly storage: WorkspaceStorage;
  private readonly parser: () => LangiumParser;
  private readonly log: (message: string) => void;
  private readonly longWork: LongWork;
  private readonly index = new PlanIndex();
  /** Every open plan, also one outside the workspace, which is compared with none. */
  private readonly open = new Map<string, PlanFacts>();
  /** Readings of the disk one after another. */
  private queue: Promise<void> = Promise.resolve();
  private folders: readonly string[] = [];
  private affected: Affected = () => {};
  private stale: Affected = () => {};
  private readonly records = new WorkspaceRecords((uri) => this.isInside(uri));
  private readonly named = new WorkspaceSymbols((uri) => this.isInside(uri));

  constructor(
    storage: WorkspaceStorage,
    parser: () => LangiumParser,
    log: (message: string) => void,
    longWork: LongWork,
  ) {
    this.storage = storage;
    this.parser = parser;
    this.log = log;
    this.longWork = longWork;
  }

  onAffected(affected: Affected): void {
    this.affected = affected;
  }

  /** Told of plans, open or not, that are no longer as they were or no longer stand beside the same others. */
  onStale(stale: Affected): void {
    this.stale = stale;
  }

  /** The URIs of the plans that are not open, once what has changed on disk is read. */
  async closedUris(): Promise<readonly string[]> {
    await this.queue;
    return this.index.uris.filter((uri) => !this.open.has(uri));
  }

  /** The plans that collide with an open one. */
  colliding(plan: ConferencePlan): readonly OtherPlan[] {
    const uri = plan.$document?.uri.toString();
    if (uri === undefined || !this.isInside(uri)) return [];
    return this.index.colliding(uri, modelOf(plan).facts.facts);
  }

  /** What the other plans have used. */
  get known(): KnownPlans {
    return this.records;
  }

  /** What can be looked for by name, once what has changed on disk is read. */
  async symbols(): Promise<readonly SymbolsOfPlan[]> {
    await this.queue;
    return this.named.all();
  }

  /** Reads the plans of some folders, and forgets those of others. */
  setFolders(folders: readonly string[]): Promise<void> {
    this.folders = folders;
    for (const [uri, facts] of this.open) this.put(uri, facts);
    return this.later(async () => {
      const uris = (await this.storage.plans(folders, MOST_PLANS)).map(sameForm);
      if (uris.length === MOST_PLANS) this.log(`Only ${MOST_PLANS} plans of the workspace are compared.`);
      const there = new Set(uris);
      for (const uri of this.index.uris) if (!there.has(uri) && !this.open.has(uri)) this.forget(uri);
      await this.readAll(uris);
    });
  }

  private async readAll(uris: readonly string[]): Promise<void> {
    const read = async (report: (done: number, all: number) => void) => {
      for (const [index, uri] of uris.entries()) {
        await this.readClosed(uri);
        report(index + 1, uris.length);
      }
    };
    if (uris.length <= MANY_PLANS) return read(() => {});
    return this.longWork(READING, ({ report }) => read(report));
  }

  /** A new version of an open plan. */
  opened(uri: string, plan: ConferencePlan): void {
    const { facts } = modelOf(plan).facts;
    this.open.set(uri, facts);
    this.records.putOpen(uri, plan);
    this.named.putOpen(uri, plan);
    this.put(uri, facts);
  }

  /** A closed plan is again what the disk has. */
  closed(uri: string): Promise<void> {
    this.open.delete(uri);
    this.records.takeOpen(uri);
    this.named.takeOpen(uri);
    return this.changed([uri]);
  }

  /** Files that were made, changed or removed. */
  changed(uris: readonly string[]): Promise<void> {
    return this.later(async () => {
      for (const uri of uris) await this.readClosed(sameForm(uri));
    });
  }

  /** A folder that was made or moved here, with what it holds. */
  folderMade(uri: string): Promise<void> {
    return this.later(async () => {
      for (const plan of await this.storage.plans([uri], MOST_PLANS)) await this.readClosed(sameForm(plan));
    });
  }

  /** A folder, or a file, that is no longer there. */
  folderGone(uri: string): Promise<void> {
    const inside = `${sameForm(uri)}/`;
    return this.changed(this.index.uris.filter((plan) => plan.startsWith(inside)));
  }

  private forget(uri: string): void {
    this.records.putClosed(uri, undefined);
    this.named.putClosed(uri, undefined);
    this.put(uri, undefined);
  }

  private later(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).catch((error: unknown) => this.log(`Plans were not read: ${String(error)}`));
    return this.queue;
  }

  private async readClosed(uri: string): Promise<void> {
    if (this.open.has(uri)) return;
    const plan = await this.planOnDisk(uri);
    // It may have been opened meanwhile: the editor's text is the newer one.
    if (this.open.has(uri)) return;
    this.records.putClosed(uri, plan);
    this.named.putClosed(uri, plan);
    this.put(uri, plan && factsOf(plan));
    this.stale([uri]);
  }

  private async planOnDisk(uri: string): Promise<ConferencePlan | undefined> {
    const text = await this.textOnDisk(uri);
    if (text === undefined) return undefined;
    const { value } = this.parser().parse(text);
    return isConferencePlan(value) ? value : undefined;
  }

  /** What the file of a plan holds; undefined where it cannot be read. */
  async textOnDisk(uri: string): Promise<string | undefined> {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return (await this.storage.read(this.folders, URI.parse(uri).fsPath, LONGEST_PLAN)).text;
    } catch (error) {
      if (!(error instanceof StorageError)) this.log(`${uri} was not read: ${String(error)}`);
      return undefined;
    }
  }

  /** Files behind `git:` and the like are no plans of the workspace. */
  private isInside(uri: string): boolean {
    return this.folders.some((folder) => uri.startsWith(`${sameForm(folder).replace(/\/$/, '')}/`));
  }

  private put(uri: string, known: PlanFacts | undefined): void {
    const facts = this.isInside(uri) ? known : undefined;
    const before = this.index.get(uri);
    if (JSON.stringify(before) === JSON.stringify(facts)) return;
    const touched = [...this.index.colliding(uri, before), ...this.index.colliding(uri, facts)];
    this.index.set(uri, UriUtils.basename(URI.parse(uri)), facts);
    this.stale(touched.map((other) => other.uri));
    const again = new Set(touched.map((other) => other.uri).filter((other) => this.open.has(other)));
    if (again.size > 0) this.affected([...again]);
  }
}

const READING = { vi: 'Đang đọc các kế hoạch trong thư mục', en: 'Reading the plans of the workspace' };

/** URIs are written in many ways; one and the same file has one form here. */
function sameForm(uri: string): string {
  return URI.parse(uri).toString();
}
