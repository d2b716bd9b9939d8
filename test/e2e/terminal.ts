// What the person at the terminal reads: Vietnamese first, English beside it.

/** Something that the person at the terminal can put right; it says how, in both languages. */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  constructor(vietnamese: string, english: string) {
    super(`${vietnamese}\n${english}`);
  }
}

/** Prints one message in both languages. */
export function say(vietnamese: string, english: string): void {
  process.stdout.write(`${vietnamese} — ${english}\n`);
}

/**
 * Says what is being done, does it, and adds how long it took.
 * On a terminal the seconds count up meanwhile, so that a long step does not look like a dead one.
 */
export async function step<T>(vietnamese: string, english: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const line = `  • ${vietnamese} — ${english}`;
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const counts = process.stdout.isTTY === true;
  process.stdout.write(counts ? line : `${line}\n`);
  const counter = counts ? setInterval(() => process.stdout.write(`\r${line} … ${seconds()}`), 1000) : undefined;
  try {
    const result = await work();
    process.stdout.write(counts ? `\r${line} ✓ ${seconds()}\n` : `    ✓ ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stdout.write(counts ? `\r${line} ✗ ${seconds()}\n` : `    ✗ ${seconds()}\n`);
    throw error;
  } finally {
    clearInterval(counter);
  }
}

/** Prints why the run ends, without a stack for what the person can put right. Gives the exit code 1. */
export function explain(error: unknown): number {
  const text =
    error instanceof Trouble ? error.message : error instanceof Error ? (error.stack ?? error.message) : error;
  process.stderr.write(`\n${String(text)}\n`);
  return 1;
}
