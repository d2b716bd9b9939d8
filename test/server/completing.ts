import { PassThrough } from 'node:stream';
import { type LangiumDocument, URI } from 'langium';
import {
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
  type TextEdit,
} from 'vscode-languageserver';
import { createConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isConferencePlan } from '../../language/generated/ast.ts';
import { gather, type Known, NOTHING_KNOWN } from '../../language/model/known.ts';
import { type PlanRecords, recordsOf } from '../../language/model/records.ts';
import type { PlainDate } from '../../language/values/dates.ts';
import { PlanCompletion } from '../../server/features/completion.ts';
import { createServerServices } from '../../server/services.ts';
import { EXAMPLES } from '../language/plan-files.ts';

const { shared, plan, settings } = createServerServices(createConnection(new PassThrough(), new PassThrough()));

/** The day on which the author of the tests writes: a Tuesday. */
export const TODAY: PlainDate = { year: 2024, month: 3, day: 12 };

let known: Known = NOTHING_KNOWN;

/** Completion as the server has it, on a certain day and beside certain plans. */
export const completion = new PlanCompletion(settings, { beside: () => known }, () => TODAY);

let opened = 0;

/** A text as the server reads it. */
export async function read(text: string): Promise<LangiumDocument> {
  const uri = URI.parse(`file:///${++opened}.kehoach`);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  await shared.workspace.DocumentBuilder.build([document]);
  return document;
}

/** What the plans of an office have used. */
export function knownFrom(texts: readonly string[]): Known {
  return gather(texts.map(recordsIn));
}

/** What the examples have used, the one with faults included. */
export const EXAMPLES_KNOWN: Known = knownFrom(EXAMPLES.map(({ text }) => text));

export function recordsIn(text: string): PlanRecords {
  const { value } = plan.parser.LangiumParser.parse(text);
  if (!isConferencePlan(value)) throw new Error('The text is no plan.');
  return recordsOf(value);
}

export interface Asked {
  /** What other plans have used; nothing unless said. */
  readonly known?: Known;
  /** Whether the editor asks by itself behind a character of those that it asks behind. */
  readonly isTyped?: boolean;
  /** Whether the editor knows tab stops. */
  readonly snippets?: boolean;
}

/** What is offered at an offset of a document. */
export function offeredAt(document: LangiumDocument, offset: number, asked: Asked = {}): readonly CompletionItem[] {
  known = asked.known ?? NOTHING_KNOWN;
  settings.snippets = asked.snippets ?? false;
  const { textDocument } = document;
  const triggerKind = asked.isTyped ? CompletionTriggerKind.TriggerCharacter : CompletionTriggerKind.Invoked;
  const params: CompletionParams = {
    textDocument: { uri: textDocument.uri },
    position: textDocument.positionAt(offset),
    context: { triggerKind },
  };
  return completion.getCompletion(document, params).items;
}

/** What is offered in a text at its `$$`. */
export async function offered(marked: string, asked: Asked = {}): Promise<Offered> {
  const at = marked.indexOf('$$');
  const text = marked.slice(0, at) + marked.slice(at + 2);
  return new Offered(text, offeredAt(await read(text), at, asked));
}

/** A list as the editor shows it: in the order of its sort texts. */
export class Offered {
  readonly items: readonly CompletionItem[];
  private readonly text: string;

  constructor(text: string, items: readonly CompletionItem[]) {
    this.text = text;
    this.items = items.toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
  }

  get labels(): readonly string[] {
    return this.items.map(({ label }) => label);
  }

  item(label: string): CompletionItem {
    const found = this.items.find((item) => item.label === label);
    if (!found) throw new Error(`“${label}” is not offered, only: ${this.labels.join('; ')}`);
    return found;
  }

  /** The text after the proposal with this label is taken. */
  taken(label: string): string {
    const document = TextDocument.create('file:///a.kehoach', 'kehoach', 1, this.text);
    return TextDocument.applyEdits(document, [editOf(this.item(label))]);
  }

  /** The line on which it was taken, and those that it brings, up to the next line of the text. */
  line(label: string): string {
    const { range, newText } = editOf(this.item(label));
    const lines = this.taken(label).split('\n');
    return lines.slice(range.start.line, range.start.line + newText.split('\n').length).join('\n');
  }
}

export function editOf({ textEdit }: CompletionItem): TextEdit {
  if (!textEdit || !('range' in textEdit)) throw new Error('The proposal has no edit.');
  return textEdit;
}
