import type { CancellationToken } from 'vscode-languageserver';

/** A signal that is raised where a request is no longer wanted. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
