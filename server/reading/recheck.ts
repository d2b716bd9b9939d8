import { DocumentState } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';

/**
 * Checks open plans again, those at some URIs or all, and says it in the language that is now chosen. `outdated` is told
 * once what was found before counts no more.
 */
export function checkAgain(shared: LangiumSharedServices, outdated: () => void, uris?: readonly string[]): void {
  const { DocumentBuilder: builder, LangiumDocuments: documents, WorkspaceLock: lock } = shared.workspace;
  lock
    .write((token) => {
      const again = documents.all.filter(({ uri }) => !uris || uris.includes(uri.toString()));
      for (const document of again.toArray()) builder.resetToState(document, DocumentState.IndexedReferences);
      outdated();
      // Where this is cancelled, the build that cuts in does it with its own.
      return builder.update([], [], token);
    })
    .catch((error: unknown) => console.error('The plans could not be checked again:', error));
}
