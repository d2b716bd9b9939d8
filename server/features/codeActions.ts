import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isConferencePlan } from '../../language/generated/ast.ts';
import type { Edit, Fix, Span } from '../../language/rules/finding.ts';
import { checkPlan, type Diagnosed } from '../../language/rules/registry.ts';
import type { Settings } from '../settings.ts';
import { rangeOf, toDiagnostic } from './diagnostics.ts';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.kehoach`;

export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** The repairs that rules offer: one by one where the cursor is, or all certain ones at once. */
export class PlanCodeActions implements CodeActionProvider {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    const plan = document.parseResult.value;
    if (!isConferencePlan(plan)) return [];
    // The validator has run these rules and logged their failures.
    const findings = checkPlan(plan, () => {});
    const { textDocument } = document;
    const actions = asksFor(CodeActionKind.QuickFix, context.only, true)
      ? findings
          .filter((finding) => touches(finding.span, range, textDocument))
          .flatMap((finding) => this.quickFixes(finding, textDocument))
      : [];
    return asksFor(FIX_ALL, context.only, false) ? [...actions, ...this.fixAll(findings, textDocument)] : actions;
  }

  private quickFixes(finding: Diagnosed, document: TextDocument): CodeAction[] {
    const fixes = finding.fixes ?? [];
    const diagnostics = [toDiagnostic(finding, document, this.settings)];
    return fixes.map((fix) => ({
      title: this.settings.say(fix.title),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: fixes.length === 1,
      edit: workspaceEdit(fix.edits(), document),
    }));
  }

  private fixAll(findings: readonly Diagnosed[], document: TextDocument): CodeAction[] {
    const edits = certainEdits(findings);
    if (edits.length === 0) return [];
    const title = this.settings.say({ vi: 'Sửa mọi lỗi sửa được chắc chắn', en: 'Fix all that is certain' });
    return [{ title, kind: FIX_ALL, edit: workspaceEdit(edits, document) }];
  }
}

/** Whether the editor wants a kind: by naming it or a wider one, or, where it names none, by default. */
function asksFor(kind: string, only: readonly string[] | undefined, byDefault: boolean): boolean {
  if (!only) return byDefault;
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function touches(span: Span, range: Range, document: TextDocument): boolean {
  return span.start <= document.offsetAt(range.end) && span.end >= document.offsetAt(range.start);
}

/** The edits of the findings that one fix mends, each fix whole or not at all where another has been before. */
function certainEdits(findings: readonly Diagnosed[]): Edit[] {
  const edits: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = onlyOne(fixes);
    const wanted = fix?.edits() ?? [];
    if (!wanted.some((edit) => edits.some((other) => overlap(edit, other)))) edits.push(...wanted);
  }
  return edits;
}

function onlyOne(fixes: readonly Fix[] | undefined): Fix | undefined {
  return fixes?.length === 1 ? fixes[0] : undefined;
}

function overlap(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Edits of the version that they were made for; an editor whose text has moved on refuses them. */
function workspaceEdit(edits: readonly Edit[], document: TextDocument): NonNullable<CodeAction['edit']> {
  const { uri, version } = document;
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: edits.map((edit) => ({ range: rangeOf(edit, document), newText: edit.text })),
      },
    ],
  };
}
