import { Editor, type Plan } from '../server/client.ts';
import { middle } from './measure.ts';

const RUNS = 9;
/** A request that takes longer than this many milliseconds is given up. */
const LONGEST = 30_000;

interface Request {
  readonly name: string;
  readonly method: string;
  readonly params: (plan: Plan) => object;
}

/** What an editor asks while somebody reads and writes; the place is in the middle of the plan. */
const REQUESTS: readonly Request[] = [
  { name: 'completion', method: 'textDocument/completion', params: atHeading },
  { name: 'hover', method: 'textDocument/hover', params: atAmount },
  { name: 'definition', method: 'textDocument/definition', params: atReference },
  { name: 'references', method: 'textDocument/references', params: atReference },
  { name: 'symbols', method: 'textDocument/documentSymbol', params: nothing },
  { name: 'folding', method: 'textDocument/foldingRange', params: nothing },
  { name: 'semantic tokens', method: 'textDocument/semanticTokens/full', params: nothing },
  { name: 'inlay hints', method: 'textDocument/inlayHint', params: (plan) => ({ range: screen(plan) }) },
  { name: 'code lenses', method: 'textDocument/codeLens', params: nothing },
  { name: 'code actions', method: 'textDocument/codeAction', params: atAmount },
  { name: 'formatting', method: 'textDocument/formatting', params: () => ({ options: OPTIONS }) },
  { name: 'rename', method: 'textDocument/rename', params: (plan) => ({ ...atReference(plan), newName: '900' }) },
];

const OPTIONS = { tabSize: 2, insertSpaces: true };

/** What one request took. */
export interface Response {
  readonly name: string;
  /** Milliseconds of the first answer to a version, which reads its model; undefined where the server has none. */
  readonly first: number | undefined;
  /** The median of further ones. */
  readonly again: number | undefined;
}

/** Milliseconds from each request to its answer, over stdio, on a plan that has been read and checked. */
export async function responses(text: string, server = 'dist/server.js'): Promise<Response[]> {
  const editor = await Editor.start({}, server);
  try {
    const plan = await editor.open(text);
    await plan.diagnostics();
    const all: Response[] = [];
    for (const request of REQUESTS) all.push(await measured(request, plan));
    return all;
  } finally {
    await editor.stop();
  }
}

async function measured({ name, method, params }: Request, plan: Plan): Promise<Response> {
  await touch(plan);
  const asked = params(plan);
  const first = await timed(plan, method, asked);
  const times: number[] = [];
  // A request that has failed once is not repeated.
  for (let run = 0; first !== undefined && run < RUNS; run++) {
    const time = await timed(plan, method, asked);
    if (time !== undefined) times.push(time);
  }
  return { name, first, again: times.length === 0 ? undefined : middle(times) };
}

/** A new version of the text, checked: nothing of it is remembered from the request before. */
async function touch(plan: Plan): Promise<void> {
  const end = plan.document.positionAt(plan.text.length);
  await plan.edit([{ range: { start: end, end }, newText: '\n' }]);
  await plan.diagnostics();
}

/** A refused request is one that has failed: it says so, and the others go on. */
async function timed(plan: Plan, method: string, params: object): Promise<number | undefined> {
  const began = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LONGEST);
  });
  const answered = plan.ask(method, params).then(
    () => performance.now() - began,
    (error: unknown) => {
      console.error(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    },
  );
  return Promise.race([answered, givenUp]).finally(() => clearTimeout(timer));
}

function nothing(): object {
  return {};
}

/** Words of the generated plan that stand next behind its middle. */
function middleOf(plan: Plan, words: string, by = 0) {
  const at = plan.text.indexOf(words, plan.text.length / 2);
  return plan.document.positionAt((at < 0 ? plan.text.indexOf(words) : at) + by);
}

function atHeading(plan: Plan): object {
  const position = middleOf(plan, '\n- Nước uống', 1);
  return { position, context: { triggerKind: 1 } };
}

function atAmount(plan: Plan): object {
  const position = middleOf(plan, '20.000 đồng/người = ', 22);
  return { position, range: { start: position, end: position }, context: { diagnostics: [] } };
}

function atReference(plan: Plan): object {
  return { position: middleOf(plan, 'theo khoản ', 11), context: { includeDeclaration: true } };
}

/** As many lines as a window shows. */
function screen(plan: Plan) {
  const { line } = middleOf(plan, 'Nước uống');
  return { start: { line, character: 0 }, end: { line: line + 50, character: 0 } };
}
