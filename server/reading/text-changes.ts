import { type URI, UriUtils } from 'langium';
import type { Disposable } from 'vscode-languageserver';

/** Which open plans have a newer text than the one that was read last. */
export class TextChanges {
  private readonly newer = new Set<string>();
  private readonly listeners = new Set<(uri: URI) => void>();

  /** The editor has sent another text. */
  changed(uri: URI): void {
    this.newer.add(UriUtils.normalize(uri));
    for (const listener of [...this.listeners]) listener(uri);
  }

  /** The newest text is read from now on, or the plan is closed. */
  taken(uri: URI): void {
    this.newer.delete(UriUtils.normalize(uri));
  }

  isOutdated(uri: URI): boolean {
    return this.newer.has(UriUtils.normalize(uri));
  }

  /** Told of each new text, before any of it is read. */
  onChange(listener: (uri: URI) => void): Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }
}
