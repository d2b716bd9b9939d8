import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { ConferencePlan } from '../../language/generated/ast.ts';
import { lineAt, readLayout } from '../../language/model/layout.ts';
import type { Edit } from '../../language/rules/finding.ts';
import type { Diagnosed } from '../../language/rules/registry.ts';
import { SUPPRESSION_WORD, suppressionUnused } from '../../language/rules/suppression.ts';
import type { Settings } from '../connection/settings.ts';
import { explainRuleCommand } from '../protocol.ts';

/** The comment that silences a finding, on a line of its own above the words; undefined where none can. */
export function suppressingEdit(plan: ConferencePlan, text: string, { code, span }: Diagnosed): Edit | undefined {
  if (code === suppressionUnused.code) return undefined;
  const line = lineAt(readLayout(plan), span.start);
  if (!line) return undefined;
  const indent = text.slice(line.from, line.start);
  const lineEnd = /\r\n|\n|\r/.exec(text.slice(0, line.to))?.[0] ?? '\n';
  return { start: line.from, end: line.from, text: `${indent}// ${SUPPRESSION_WORD} ${code}: ${lineEnd}` };
}

/** What to call it. */
export function suppressingTitle(code: string, settings: Settings): string {
  return settings.say({ vi: `Bỏ qua ${code} ở dòng này`, en: `Silence ${code} in this line` });
}

/** Opens the rule's section of the documentation, in an editor that knows how. */
export function explaining(code: string, diagnostics: Diagnostic[], settings: Settings): CodeAction {
  const title = settings.say({ vi: `Giải thích quy tắc ${code}`, en: `Explain the rule ${code}` });
  const command = { title, command: explainRuleCommand, arguments: [code] };
  return { title, kind: CodeActionKind.QuickFix, diagnostics, isPreferred: false, command };
}
