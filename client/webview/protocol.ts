/**
 * What the extension and the page of the preview say to one another. Either side takes what comes as an unknown value:
 * the guards let through what has the right shape and nothing else.
 */
import type { PagesResult, RenderResult } from '../../server/protocol.ts';

/** The sheet is one long page that follows the typing; pages are as they are printed. */
export type View = 'sheet' | 'pages';
export type Appearance = 'paper' | 'dark';
export type Severity = 'error' | 'warning' | 'information';

/** What a diagnostic says, beside its line. */
export interface Fault {
  readonly line: number;
  readonly severity: Severity;
  readonly message: string;
}

/** What the extension tells the page; lines are zero-based lines of the source. */
export type ToPage =
  | { readonly type: 'show'; readonly result: RenderResult }
  | { readonly type: 'pages'; readonly result: PagesResult }
  | { readonly type: 'page'; readonly version: number; readonly page: number; readonly svg: string }
  /** Why there are no pages. */
  | { readonly type: 'noPages'; readonly why: string }
  /** The editor was scrolled to a line. */
  | { readonly type: 'reveal'; readonly line: number }
  /** The editor's cursor stands in a line; where it has moved, the page follows. */
  | { readonly type: 'cursor'; readonly line: number; readonly moved: boolean }
  | { readonly type: 'faults'; readonly revision: number; readonly faults: readonly Fault[] }
  | { readonly type: 'lock'; readonly locked: boolean }
  | { readonly type: 'toggleView' }
  | { readonly type: 'copy'; readonly html: string; readonly text: string };

/** A word of the page: which of the equal ones, counted from 0, and its neighbours. Empty at either end. */
export interface WordPlace {
  readonly word: string;
  readonly nth: number;
  readonly before: string;
  readonly after: string;
}

/** What the page tells the extension. */
export type FromPage =
  | { readonly type: 'ready'; readonly view: View }
  | { readonly type: 'view'; readonly view: View }
  /** The reader scrolled; this line is at the top. */
  | { readonly type: 'scrolled'; readonly line: number }
  /** A word was chosen in what comes from the lines `line` up to, but not including, `until`. */
  | { readonly type: 'word'; readonly line: number; readonly until: number; readonly place: WordPlace }
  | { readonly type: 'line'; readonly line: number }
  | { readonly type: 'fault'; readonly revision: number; readonly index: number }
  | { readonly type: 'page'; readonly version: number; readonly page: number }
  | { readonly type: 'toggleLock' }
  | { readonly type: 'copyForMail' }
  | { readonly type: 'copied'; readonly done: boolean };

/** What the editor keeps for the page while it is hidden, and over a restart. */
export interface PageState {
  readonly uri: string;
  readonly scrollY: number;
  readonly zoom: number;
  readonly view: View;
  readonly appearance: Appearance;
  readonly locked: boolean;
}

/** Of what an older version kept, or nobody, the rest is as it is at first. */
export function readState(value: unknown): PageState | undefined {
  const { uri, scrollY, zoom, view, appearance, locked } = fieldsOf(value);
  if (typeof uri !== 'string') return undefined;
  return {
    uri,
    scrollY: isNumber(scrollY) && scrollY > 0 ? scrollY : 0,
    zoom: isNumber(zoom) ? zoom : 1,
    view: isView(view) ? view : 'sheet',
    appearance: appearance === 'dark' ? appearance : 'paper',
    locked: locked === true,
  };
}

/** Longer words are none of the page's. */
const LONGEST_WORD = 200;

/** A message of the page, if the value is one. The page may be made to send anything: nothing else gets through. */
export function readFromPage(value: unknown): FromPage | undefined {
  const { type, view, line, revision, index, version, page, done } = fieldsOf(value);
  switch (type) {
    case 'ready':
    case 'view':
      return isView(view) ? { type, view } : undefined;
    case 'scrolled':
    case 'line':
      return isCount(line) ? { type, line } : undefined;
    case 'word':
      return readWord(value);
    case 'fault':
      return isCount(revision) && isCount(index) ? { type, revision, index } : undefined;
    case 'page':
      return isCount(version) && isCount(page) ? { type, version, page } : undefined;
    case 'toggleLock':
    case 'copyForMail':
      return { type };
    case 'copied':
      return typeof done === 'boolean' ? { type, done } : undefined;
    default:
      return undefined;
  }
}

function readWord(value: unknown): FromPage | undefined {
  const { line, until, place } = fieldsOf(value);
  const { word, nth, before, after } = fieldsOf(place);
  if (!isCount(line) || !isCount(until) || !isCount(nth)) return undefined;
  if (!isWord(word) || !isWord(before) || !isWord(after) || word === '') return undefined;
  return { type: 'word', line, until, place: { word, nth, before, after } };
}

/** Whether a value is a message of the extension, by what the page cannot do without. */
export function isToPage(value: unknown): value is ToPage {
  const { type, result, version, page, svg, line, moved, revision, faults, locked, html, text, why } = fieldsOf(value);
  switch (type) {
    case 'show':
      return isResult(result) && Array.isArray(fieldsOf(result).blocks);
    case 'pages':
      return isResult(result) && Array.isArray(fieldsOf(result).pages);
    case 'page':
      return isCount(version) && isCount(page) && typeof svg === 'string';
    case 'noPages':
      return typeof why === 'string';
    case 'reveal':
      return isCount(line);
    case 'cursor':
      return isCount(line) && typeof moved === 'boolean';
    case 'faults':
      return isCount(revision) && Array.isArray(faults);
    case 'lock':
      return typeof locked === 'boolean';
    case 'toggleView':
      return true;
    case 'copy':
      return typeof html === 'string' && typeof text === 'string';
    default:
      return false;
  }
}

function isResult(value: unknown): boolean {
  const { uri, version } = fieldsOf(value);
  return typeof uri === 'string' && isCount(version);
}

/** The names of all that is said, on either side. */
type Field =
  | 'type'
  | 'view'
  | 'line'
  | 'until'
  | 'place'
  | 'revision'
  | 'index'
  | 'version'
  | 'page'
  | 'done'
  | 'word'
  | 'nth'
  | 'before'
  | 'after'
  | 'result'
  | 'svg'
  | 'moved'
  | 'faults'
  | 'locked'
  | 'html'
  | 'why'
  | 'text'
  | 'blocks'
  | 'pages'
  | 'uri'
  | 'scrollY'
  | 'zoom'
  | 'appearance';

/** What a value says, whatever it is. */
function fieldsOf(value: unknown): Partial<Readonly<Record<Field, unknown>>> {
  return typeof value === 'object' && value !== null ? value : {};
}

function isView(value: unknown): value is View {
  return value === 'sheet' || value === 'pages';
}

/** A line, an index, a version: nothing below 0, no fraction. */
function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_WORD;
}
