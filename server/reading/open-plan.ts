import { type Cancellation, DocumentState, isOperationCancelled, URI } from 'langium';
import { type ConferencePlan, isConferencePlan } from '../../language/generated/ast.ts';
import type { ServerServices } from '../services.ts';
import { newestReaches } from './plan-builder.ts';

/** A plan that is open in the editor, read to the end. */
export interface OpenPlan {
  readonly plan: ConferencePlan;
  /** The version of the text that was read. */
  readonly version: number;
  /** The text itself, as the editor holds it. */
  readonly text: string;
}

/** The newest reading of an open plan; undefined where the server holds no such plan or it is no longer wanted. */
export async function readOpenPlan(
  { shared }: ServerServices,
  uri: string,
  token: Cancellation.CancellationToken,
): Promise<OpenPlan | undefined> {
  const { DocumentBuilder: builder, LangiumDocuments: documents, WorkspaceManager: manager } = shared.workspace;
  await manager.ready;
  const parsed = URI.parse(uri);
  if (!documents.hasDocument(parsed)) return undefined;
  try {
    await newestReaches(builder, DocumentState.Linked, parsed, token);
  } catch (error) {
    // Closed while it was read, or no longer wanted.
    if (isOperationCancelled(error)) return undefined;
    throw error;
  }
  const document = documents.getDocument(parsed);
  const plan = document?.parseResult.value;
  if (!document || !isConferencePlan(plan)) return undefined;
  return { plan, version: document.textDocument.version, text: document.textDocument.getText() };
}
