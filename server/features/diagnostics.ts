import {
  type AstNode,
  type Cancellation,
  DefaultDocumentValidator,
  Deferred,
  DocumentState,
  interruptAndCheck,
  type LangiumCoreServices,
  OperationCancelled,
  type ValidationOptions,
} from 'langium';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isConferencePlan } from '../../language/generated/ast.ts';
import type { Severity, Span } from '../../language/rules/finding.ts';
import type { Diagnosed } from '../../language/rules/registry.ts';
import type { Settings } from '../connection/settings.ts';
import type { PlanChecker } from '../reading/checker.ts';
import type { ServerServices } from '../services.ts';
import { pullsDiagnostics } from './refresh.ts';
import type { RulePage } from './rule-pages.ts';

/** What the rules find in a plan, as diagnostics. */
export class PlanValidator extends DefaultDocumentValidator {
  private readonly checker: PlanChecker;
  private readonly settings: Settings;
  private readonly rulePage: RulePage;

  constructor(services: LangiumCoreServices, checker: PlanChecker, settings: Settings, rulePage: RulePage) {
    super(services);
    this.checker = checker;
    this.settings = settings;
    this.rulePage = rulePage;
  }

  protected override async validateAst(
    root: AstNode,
    _options: ValidationOptions,
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<Diagnostic[]> {
    if (cancelToken) await unlessCancelled(this.checker.ready, cancelToken);
    else await this.checker.ready;
    const document = root.$document?.textDocument;
    if (!document || !isConferencePlan(root)) return [];
    return this.checker.findings(root).map((finding) => toDiagnostic(finding, document, this.settings, this.rulePage));
  }

  /** Unresolved references are a rule's finding. */
  protected override processLinkingErrors(): void {}
}

/** Waits, but no longer than the work is wanted: who waits keeps others from the plans. */
async function unlessCancelled(ready: Promise<void>, token: Cancellation.CancellationToken): Promise<void> {
  const done = new Deferred<void>();
  const cancelled = token.onCancellationRequested(() => done.reject(OperationCancelled));
  ready.then(() => done.resolve());
  await done.promise.finally(() => cancelled.dispose());
  await interruptAndCheck(token);
}

/** Sends what was found, with the version of the text that it is about, to an editor that does not ask for it. */
export function publishDiagnostics({ shared, connection, settings }: ServerServices): void {
  const { DocumentBuilder: builder } = shared.workspace;
  builder.onDocumentPhase(DocumentState.Validated, async ({ uri, diagnostics = [], textDocument: { version } }) => {
    if (pullsDiagnostics(settings.editor)) return;
    await connection.sendDiagnostics({ uri: uri.toString(), version, diagnostics });
  });
  builder.onUpdate(async (_changed, deleted) => {
    if (pullsDiagnostics(settings.editor)) return;
    for (const uri of deleted) await connection.sendDiagnostics({ uri: uri.toString(), diagnostics: [] });
  });
}

/** A finding as the editor shows it, in the language of the settings; its code leads to the page of its rule. */
export function toDiagnostic(
  finding: Diagnosed,
  document: TextDocument,
  settings: Settings,
  rulePage: RulePage,
): Diagnostic {
  const href = rulePage(finding.code);
  return {
    range: rangeOf(finding.span, document),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: 'kehoach',
    message: settings.say(finding.message),
    relatedInformation: [
      ...(finding.related ?? []).map(({ span, message }) => ({
        location: { uri: document.uri, range: rangeOf(span, document) },
        message: settings.say(message),
      })),
      ...(finding.elsewhere ?? []).map(({ uri, range, message }) => ({
        location: { uri, range },
        message: settings.say(message),
      })),
    ],
  };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Where a stretch of the text stands, in lines and UTF-16 characters. */
export function rangeOf(span: Span, document: TextDocument): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}
