/**
 * Serves an editor until it ends this process. The server is loaded here alone: the other commands do without it. It
 * finds `--stdio` on the command line by itself.
 */
export async function serve(): Promise<void> {
  const { serveOnNode } = await import('../node/serve.ts');
  serveOnNode();
}
