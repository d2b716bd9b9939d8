#!/usr/bin/env node
import { exitCodes } from './exit-codes.ts';
import { codeOf } from './failure.ts';
import { run } from './program.ts';

/** A reader that stops early (`kehoach check . | head`) is no fault; a full disk is. */
function watch(stream: NodeJS.WriteStream): void {
  stream.on('error', (error) => {
    if (codeOf(error) === 'EPIPE') return;
    process.exitCode = exitCodes.failed;
    if (stream !== process.stderr) process.stderr.write(`kehoach: ${error.message}\n`);
  });
}

watch(process.stdout);
watch(process.stderr);

// The exit code is set, not the process ended: what is written to a pipe must get there first.
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode ??= code;
  },
  (error: unknown) => {
    process.stderr.write(`kehoach: ${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = exitCodes.failed;
  },
);
