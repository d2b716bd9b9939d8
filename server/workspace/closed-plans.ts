import { type LangiumDocument, URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { isConferencePlan } from '../../language/generated/ast.ts';
import { createPlanServices, type PlanServices } from '../../language/services.ts';
import type { Settings } from '../connection/settings.ts';
import { toDiagnostic } from '../features/diagnostics.ts';
import type { RulePage } from '../features/rule-pages.ts';
import type { PlanChecker } from '../reading/checker.ts';
import type { WorkspacePlans } from './plans.ts';

/**
 * What is found in the plans of the workspace that are not open, where the user wants it (`kehoach.checkClosedPlans`).
 * Each is checked when it is asked for, once until its file changes or what is known beside it.
 */
export class ClosedPlans {
  private readonly plans: WorkspacePlans;
  private readonly checker: PlanChecker;
  private readonly settings: Settings;
  private readonly rulePage: RulePage;
  private readonly found = new Map<string, Diagnostic[]>();
  private readonly listeners = new Set<() => void>();
  private services: PlanServices | undefined;
  private changes = 0;

  constructor(plans: WorkspacePlans, checker: PlanChecker, settings: Settings, rulePage: RulePage) {
    this.plans = plans;
    this.checker = checker;
    this.settings = settings;
    this.rulePage = rulePage;
    plans.onStale((uris) => this.changed(uris));
  }

  /** Their URIs, once what has changed on disk is read; none where the user does not want them checked. */
  async uris(): Promise<readonly string[]> {
    await this.checker.ready;
    return this.settings.checksClosed ? this.plans.closedUris() : [];
  }

  /** What is found in one of them; undefined where it can no longer be read. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[] | undefined> {
    const known = this.found.get(uri);
    if (known) return known;
    const { changes } = this;
    const text = await this.plans.textOnDisk(uri);
    if (text === undefined) return undefined;
    const found = await this.check(URI.parse(uri), text);
    if (changes === this.changes) this.found.set(uri, found);
    return found;
  }

  /** Some of them, or all, are to be checked anew. */
  changed(uris?: readonly string[]): void {
    this.changes++;
    if (!uris) this.found.clear();
    for (const uri of uris ?? []) this.found.delete(uri);
    for (const listener of [...this.listeners]) listener();
  }

  /** Told after each change. */
  onChange(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private async check(uri: URI, text: string): Promise<Diagnostic[]> {
    this.services ??= createPlanServices();
    const { DocumentBuilder, IndexManager, LangiumDocumentFactory } = this.services.shared.workspace;
    const document: LangiumDocument = LangiumDocumentFactory.fromString(text, uri);
    await DocumentBuilder.build([document]);
    // Nothing of it is kept.
    IndexManager.remove(uri);
    const plan = document.parseResult.value;
    if (!isConferencePlan(plan)) return [];
    return this.checker
      .findings(plan)
      .map((finding) => toDiagnostic(finding, document.textDocument, this.settings, this.rulePage));
  }
}
