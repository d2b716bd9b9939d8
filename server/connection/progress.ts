import { type CancellationToken, CancellationTokenSource, type Connection } from 'vscode-languageserver';
import type { Localized } from '../../language/rules/finding.ts';
import type { Settings } from './settings.ts';

/** What a long piece of work says of itself, and hears. */
export interface Progress {
  /** Cancelled where the user has had enough of it. */
  readonly token: CancellationToken;
  /** So many steps of all are done. */
  readonly report: (done: number, all: number) => void;
}

/** Does a long piece of work; `run` gives it a progress to report to. */
export type LongWork = <T>(title: Localized, run: (progress: Progress) => Promise<T>) => Promise<T>;

/** Shows how far long work is, in an editor that can; elsewhere the work is done all the same. */
export function progressIn(connection: Connection, settings: Settings, cancellable = false): LongWork {
  return async (title, run) => {
    const shown = await connection.window.createWorkDoneProgress().catch(() => undefined);
    if (!shown) return run({ token: new CancellationTokenSource().token, report: () => {} });
    shown.begin(settings.say(title), 0, undefined, cancellable);
    let last = 0;
    const report = (done: number, all: number) => {
      const percent = Math.floor((100 * done) / all);
      if (percent <= last) return;
      last = percent;
      shown.report(percent, `${done}/${all}`);
    };
    try {
      return await run({ token: shown.token, report });
    } finally {
      shown.done();
    }
  };
}
