import type { CodeAction, CodeActionContext, InitializeParams, Range, TextEdit } from 'vscode-languageserver';
import type { Plan } from '../client.ts';

/** What an editor says of itself that asks for the edits of an action once it is chosen. */
export const RESOLVING: Partial<InitializeParams> = {
  capabilities: {
    workspace: { workspaceEdit: { documentChanges: true } },
    textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  },
};

/** The refactorings at the cursor of a plan, or at a selection, as the menu shows them. */
export function offered(
  plan: Plan,
  selection?: Range,
  context: Partial<CodeActionContext> = {},
): Promise<CodeAction[]> {
  return plan.ask<CodeAction[]>('textDocument/codeAction', {
    range: selection ?? { start: plan.cursor, end: plan.cursor },
    context: { diagnostics: [], only: ['refactor'], ...context },
  });
}

/** The text after the first action is chosen whose title begins with some words. */
export async function textAfter(plan: Plan, words: string, selection?: Range): Promise<string> {
  return plan.with(edits(await resolved(plan, await titled(plan, words, selection)), plan));
}

/** The first action whose title begins with some words; it fails where none does. */
export async function titled(plan: Plan, words: string, selection?: Range): Promise<CodeAction> {
  const actions = await offered(plan, selection);
  const action = actions.find(({ title }) => title.startsWith(words));
  if (!action) throw new Error(`None of ${JSON.stringify(actions.map(({ title }) => title))} begins with “${words}”.`);
  return action;
}

/** What the editor gets when an action is chosen. */
export function resolved(plan: Plan, action: CodeAction): Promise<CodeAction> {
  return plan.ask<CodeAction>('codeAction/resolve', { ...action });
}

/** The edits of an action, which are for this version of this plan alone. */
function edits(action: CodeAction, plan: Plan): TextEdit[] {
  const [change, ...others] = action.edit?.documentChanges ?? [];
  if (!change || !('textDocument' in change) || others.length > 0) throw new Error('One document is to change.');
  const { uri, version } = plan.document;
  if (change.textDocument.uri !== uri || change.textDocument.version !== version) {
    throw new Error('The edits are for another version.');
  }
  return change.edits.filter((edit): edit is TextEdit => 'newText' in edit);
}
