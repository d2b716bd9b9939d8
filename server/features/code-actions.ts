import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConferencePlan, isConferencePlan } from '../../language/generated/ast.ts';
import type { Edit, Fix, Span } from '../../language/rules/finding.ts';
import type { Diagnosed } from '../../language/rules/registry.ts';
import type { Settings } from '../connection/settings.ts';
import type { PlanChecker } from '../reading/checker.ts';
import { asksFor, workspaceEdit } from './actions.ts';
import { toDiagnostic } from './diagnostics.ts';
import { offeredRefactorings, REFACTORING_KINDS } from './refactorings.ts';
import { explaining, suppressingEdit, suppressingTitle } from './rule-actions.ts';
import type { RulePage } from './rule-pages.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.kehoach`;

export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL, ...REFACTORING_KINDS];

/**
 * The repairs that rules offer: one by one where the cursor is, or all certain ones at once; and for every finding to
 * silence it in its line, and to read about its rule.
 */
export class PlanCodeActions implements CodeActionProvider {
  private readonly checker: PlanChecker;
  private readonly settings: Settings;
  private readonly rulePage: RulePage;

  constructor(checker: PlanChecker, settings: Settings, rulePage: RulePage) {
    this.checker = checker;
    this.settings = settings;
    this.rulePage = rulePage;
  }

  getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
    const { range, context } = params;
    const plan = document.parseResult.value;
    if (!isConferencePlan(plan)) return [];
    const findings = this.checker.findings(plan);
    const { textDocument } = document;
    const there = findings.filter((finding) => touches(finding.span, range, textDocument));
    const actions = asksFor(CodeActionKind.QuickFix, context.only, true)
      ? [
          ...there.flatMap((finding) => this.quickFixes(finding, textDocument)),
          ...this.suppressions(there, plan, textDocument),
          ...this.explanations(there, textDocument),
        ]
      : [];
    const all = asksFor(FIX_ALL, context.only, false) ? this.fixAll(findings, textDocument) : [];
    return [...actions, ...all, ...offeredRefactorings(plan, textDocument, params, this.settings)];
  }

  private quickFixes(finding: Diagnosed, document: TextDocument): CodeAction[] {
    const fixes = finding.fixes ?? [];
    const diagnostics = [toDiagnostic(finding, document, this.settings, this.rulePage)];
    return fixes.map((fix) => ({
      title: this.settings.say(fix.title),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: fixes.length === 1 && !fix.isGuess,
      edit: workspaceEdit(fix.edits(), document),
    }));
  }

  private suppressions(findings: readonly Diagnosed[], plan: ConferencePlan, document: TextDocument): CodeAction[] {
    const silenced = new Set<string>();
    return findings.flatMap((finding) => {
      const edit = suppressingEdit(plan, document.getText(), finding);
      if (!edit || silenced.has(`${edit.start} ${finding.code}`)) return [];
      silenced.add(`${edit.start} ${finding.code}`);
      const action: CodeAction = {
        title: suppressingTitle(finding.code, this.settings),
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(finding, document, this.settings, this.rulePage)],
        isPreferred: false,
        edit: workspaceEdit([edit], document),
      };
      return [action];
    });
  }

  private explanations(findings: readonly Diagnosed[], document: TextDocument): CodeAction[] {
    if (!this.settings.explainsRules) return [];
    return [...new Set(findings.map(({ code }) => code))].map((code) => {
      const about = findings.filter((finding) => finding.code === code);
      return explaining(
        code,
        about.map((finding) => toDiagnostic(finding, document, this.settings, this.rulePage)),
        this.settings,
      );
    });
  }

  private fixAll(findings: readonly Diagnosed[], document: TextDocument): CodeAction[] {
    const edits = certainEdits(findings);
    if (edits.length === 0) return [];
    const title = this.settings.say({ vi: 'Sửa mọi lỗi sửa được chắc chắn', en: 'Fix all that is certain' });
    return [{ title, kind: FIX_ALL, edit: workspaceEdit(edits, document) }];
  }
}

function touches(span: Span, range: Range, document: TextDocument): boolean {
  return span.start <= document.offsetAt(range.end) && span.end >= document.offsetAt(range.start);
}

/** The edits of the findings that one fix mends, each fix whole or not at all where another has been before. */
function certainEdits(findings: readonly Diagnosed[]): Edit[] {
  const edits: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = onlyCertain(fixes);
    const wanted = fix?.edits() ?? [];
    if (!wanted.some((edit) => edits.some((other) => overlap(edit, other)))) edits.push(...wanted);
  }
  return edits;
}

function onlyCertain(fixes: readonly Fix[] | undefined): Fix | undefined {
  const [fix, ...others] = fixes ?? [];
  return others.length === 0 && !fix?.isGuess ? fix : undefined;
}

function overlap(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
