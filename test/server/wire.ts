import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  type InitializeParams,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const ROOT = path.join(import.meta.dirname, '../..');

/** A server on its own, as the command line starts it, and the bare protocol. */
export class Wire implements AsyncDisposable {
  readonly connection: ProtocolConnection;
  /** The exit code of the server, once it has ended. */
  readonly ended: Promise<number | null>;
  private readonly server: ChildProcess;

  constructor(command: readonly string[] = ['server/node/main.ts', '--stdio']) {
    const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'], cwd: ROOT });
    this.server = server;
    this.ended = new Promise((resolve) => server.once('exit', resolve));
    this.connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    // What is written to a server that has ended is lost.
    this.connection.onError(() => {});
    this.connection.listen();
  }

  /** Greets the server as an editor that can do nothing in particular. */
  async greet<R>(params: Partial<InitializeParams> = {}): Promise<R> {
    const died = this.ended.then((code) => Promise.reject(new Error(`The server ended with code ${code}.`)));
    const greeting = { processId: null, rootUri: null, capabilities: {}, ...params };
    const result = await Promise.race([this.connection.sendRequest<R>('initialize', greeting), died]);
    died.catch(() => {});
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /** Closes the server's input without a word. */
  hangUp(): void {
    this.server.stdin?.end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.connection.dispose();
    this.server.kill();
    await this.ended;
  }
}
