import { resolve } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { type ConferencePlan, isConferencePlan } from '../../language/generated/ast.ts';
import { createPlanServices, type PlanServices } from '../../language/services.ts';
import { Failure } from './failure.ts';
import { readWhole, withoutMark } from './text-file.ts';

/** A plan read from a file, its references resolved. */
export interface PlanFile {
  /** The path as it was given. */
  readonly path: string;
  readonly document: LangiumDocument;
  readonly plan: ConferencePlan;
  /** The text of the file to the letter, its byte order mark included. */
  readonly source: string;
}

let services: PlanServices | undefined;

/** Reads and parses a file. Throws a Failure where it cannot be read. */
export async function readPlanFile(path: string): Promise<PlanFile> {
  const source = readWhole(path);
  services ??= createPlanServices();
  const { shared } = services;
  const document = shared.workspace.LangiumDocumentFactory.fromString(withoutMark(source), URI.file(resolve(path)));
  await shared.workspace.DocumentBuilder.build([document]);
  const plan = document.parseResult.value;
  const [unread] = [...document.parseResult.lexerErrors, ...document.parseResult.parserErrors];
  if (unread || !isConferencePlan(plan)) {
    const reason = unread?.message ?? '';
    throw new Failure({ vi: `${path}: không phân tích được: ${reason}`, en: `${path}: cannot be parsed: ${reason}` });
  }
  return { path, document, plan, source };
}

/** The words of one zero-based line, without its line end. */
export function lineText({ document }: PlanFile, line: number): string {
  const { textDocument } = document;
  const text = textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return text.replace(/[\r\n]+$/, '');
}
