import { type CompletionItem, type CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Localized, Span } from '../../../language/rules/finding.ts';
import type { Settings } from '../../connection/settings.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Place } from './place.ts';

/** A text with places that the author fills in. */
export type Template = readonly (string | { readonly blank: string })[];

/** One thing that completion offers. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Lines are parted by `\n`. */
  readonly template: Template;
  /** What it replaces; it ends at the cursor or behind it. */
  readonly span: Span;
  /** Smaller stands higher. */
  readonly rank: number;
  /** A few words beside the label. */
  readonly detail?: Localized;
  /** What it is for, in a sentence. */
  readonly about: Localized;
  /**
   * Shown as soon as a character is typed that leaves the line unfinished. What is not eager waits for a letter or for
   * the author to ask: a list that is open takes the Enter that should end the line.
   */
  readonly eager?: boolean;
}

/** A blank to fill in, with the text that stands there until then. */
export function blank(text: string): { readonly blank: string } {
  return { blank: text };
}

/**
 * The proposal for the editor. What was typed is given as the text to filter by: the editor compares letter by
 * letter, while the server has matched without marks and by initials.
 */
export function toItem(proposal: Proposal, place: Place, settings: Settings): CompletionItem {
  const { label, kind, template, span, rank, detail } = proposal;
  const { document } = place;
  const typed = document.getText().slice(span.start, place.offset);
  const text = settings.snippets ? snippetOf(template) : plainOf(template);
  const beside = detail && settings.say(detail);
  return {
    label,
    kind,
    sortText: String(rank).padStart(6, '0'),
    filterText: typed === '' ? label : typed,
    insertTextFormat: settings.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(span, document), newText: text.replaceAll('\n', place.lineBreak) },
    ...(beside === undefined ? {} : { detail: beside }),
    ...(beside !== undefined && settings.labelDetails ? { labelDetails: { description: beside } } : {}),
  };
}

/** What stands in the text afterwards when no blank is filled in. */
export function plainOf(template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part : part.blank)).join('');
}

function snippetOf(template: Template): string {
  let stop = 0;
  return template
    .map((part) => {
      if (typeof part === 'string') return escapeSnippet(part);
      stop++;
      return `\${${stop}:${escapeSnippet(part.blank)}}`;
    })
    .join('');
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Whether what was typed is already all that a proposal would write, but for its marks: `MỤC ĐÍCH - YÊU CẦU`. */
export function isWritten({ label, template, span }: Proposal, { document, offset }: Place): boolean {
  const typed = essence(document.getText().slice(span.start, offset));
  return typed !== '' && (typed === essence(label) || typed === essence(plainOf(template)));
}

/** Whether taking a proposal changes anything. */
export function isChange({ template, span }: Proposal, { document }: Place): boolean {
  return document.getText().slice(span.start, span.end).normalize('NFC') !== plainOf(template);
}

/** Words without the marks between them and at their end; a marker before them counts. */
export function essence(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[./]/g, '')
    .replace(/(?<=\p{L})[\s,;–-]+(?=\p{L})/gu, ' ')
    .replace(/[\s,;:]+$/, '')
    .trim();
}
