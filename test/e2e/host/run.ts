// Runs other programs, npm among them, and keeps what they say.
import {
  type ChildProcessByStdio,
  type SpawnOptionsWithStdioTuple,
  type StdioNull,
  type StdioPipe,
  spawn,
} from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';

type Pipes = SpawnOptionsWithStdioTuple<StdioNull, StdioPipe, StdioPipe>;
type Started = ChildProcessByStdio<null, Readable, Readable>;

export interface Outcome {
  readonly code: number;
  /** Standard output and error, in the order of their arrival. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** A file that the output is added to as well. */
  readonly log?: string;
}

/** Runs a program to its end. A program that cannot be started gives the code 127. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const log = options.log === undefined ? undefined : createWriteStream(options.log, { flags: 'a' });
    log?.write(`\n$ ${program} ${args.join(' ')}\n`);
    const pieces: string[] = [];
    const keep = (piece: string) => {
      pieces.push(piece);
      log?.write(piece);
    };
    const end = (code: number) => {
      log?.end();
      resolve({ code, output: pieces.join('') });
    };
    const child = spawnPortably(program, args, options);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => {
      keep(error.message);
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** npm, as the one that runs this script where there is one, so that its settings and version hold. */
export function runNpm(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const { npm_execpath: script } = process.env;
  const own = script !== undefined && basename(script) === 'npm-cli.js';
  const env = { ...outsideOfScript(options.env ?? process.env), npm_config_audit: 'false', npm_config_fund: 'false' };
  return own ? run(process.execPath, [script, ...args], { ...options, env }) : run('npm', args, { ...options, env });
}

/** The environment without what npm tells a script about its own package. */
function outsideOfScript(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const told = /^(?:npm_package_|npm_lifecycle_|npm_command$|npm_config_local_prefix$|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !told.test(name)));
}

/** On Windows `npm` and `code` are command files, which only the shell can start. */
function spawnPortably(program: string, args: readonly string[], options: RunOptions): Started {
  const { cwd = process.cwd(), env = process.env } = options;
  const how: Pipes = { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] };
  const needsShell = process.platform === 'win32' && program !== process.execPath;
  const line = [program, ...args.map((arg) => `"${arg}"`)].join(' ');
  return needsShell ? spawn(line, [], { ...how, shell: true }) : spawn(program, [...args], how);
}
