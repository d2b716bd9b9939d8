import { readFileSync } from 'node:fs';
import { URI } from 'langium';
import { isConferencePlan } from '../../language/generated/ast.ts';
import { checkPlan, type Diagnosed } from '../../language/rules/registry.ts';
import { createPlanServices } from '../../language/services.ts';

const root = new URL('../../', import.meta.url);

/** A document of the project, by its path from the top folder. */
export function readDocument(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** The plans that a document shows as examples, in order. */
export function planBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```kehoach\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

/** What the checker finds in a plan. */
export async function findingsIn(text: string): Promise<readonly Diagnosed[]> {
  const { shared } = createPlanServices();
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/plan.kehoach'));
  await shared.workspace.DocumentBuilder.build([document]);
  const plan = document.parseResult.value;
  if (!isConferencePlan(plan) || document.parseResult.parserErrors.length > 0) throw new Error(`No plan: ${text}`);
  return checkPlan(plan, (code, error) => {
    throw new Error(`The rule ${code} failed`, { cause: error });
  });
}
