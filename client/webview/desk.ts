import type { PagesResult, RenderResult } from '../../server/protocol.ts';
import { copyDocument } from './clipboard.ts';
import { Driver } from './driver.ts';
import { Faults } from './faults.ts';
import { followReader } from './input.ts';
import { Layout } from './layout.ts';
import { Pages } from './pages.ts';
import { type FromPage, type PageState, readState, type ToPage } from './protocol.ts';
import { Sheet } from './sheet.ts';
import { Toolbar } from './toolbar.ts';
import { clampZoom, DEFAULT_ZOOM, stepZoom } from './zoom.ts';

export interface EditorApi {
  readonly postMessage: (message: FromPage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: PageState) => void;
}

/** The share of the paper that is its left margin, less than any office may choose. */
const MARGIN = 0.135;

const AT_FIRST: PageState = {
  uri: '',
  scrollY: 0,
  zoom: DEFAULT_ZOOM,
  view: 'sheet',
  appearance: 'paper',
  locked: false,
};

/** What lies on the desk: the sheet or the pages, the faults beside them, and the mark of the cursor. */
export class Desk {
  private readonly editor: EditorApi;
  private readonly driver = new Driver();
  private readonly sheet = new Sheet(elementOf('sheet'));
  private readonly pages = new Pages(elementOf('pages'), (version, page) => this.tell({ type: 'page', version, page }));
  private readonly faults = new Faults(elementOf('faults'), (revision, index) =>
    this.tell({ type: 'fault', revision, index }),
  );
  private readonly here = elementOf('here');
  /** Says why there are no pages yet. */
  private readonly note = elementOf('note');
  private readonly layout = new Layout(elementOf('bar'), this.sheet);
  private readonly toolbar: Toolbar;
  private state: PageState;
  private cursor: number | undefined;
  private settling = false;
  /** A line that is to be in sight once what it holds has come. */
  private awaited: number | undefined;
  /** Where the reader was before a restart. */
  private restored: PageState | undefined;

  constructor(editor: EditorApi) {
    this.editor = editor;
    this.restored = readState(editor.getState());
    this.state = this.restored ?? AT_FIRST;
    this.toolbar = new Toolbar(elementOf('bar'), {
      view: () => this.turnOver(),
      zoomOut: () => this.zoom(stepZoom(this.state.zoom, -1)),
      zoomReset: () => this.zoom(DEFAULT_ZOOM),
      zoomIn: () => this.zoom(stepZoom(this.state.zoom, 1)),
      appearance: () => this.keep({ appearance: this.state.appearance === 'paper' ? 'dark' : 'paper' }),
      lock: () => this.tell({ type: 'toggleLock' }),
      copy: () => this.tell({ type: 'copyForMail' }),
    });
    followReader({
      reads: () => this.driver.reads(),
      leaves: () => this.driver.leaves(),
      scrolled: () => this.scrolled(),
      zoomOf: () => this.state.zoom,
      zoom: (zoom) => this.zoom(zoom),
      chooses: (event) => this.choose(event),
    });
    new ResizeObserver(() => this.settle()).observe(elementOf('main'));
    this.dress();
    this.tell({ type: 'ready', view: this.state.view });
  }

  take(message: ToPage): void {
    switch (message.type) {
      case 'show':
        this.show(message.result);
        break;
      case 'pages':
        this.showPages(message.result);
        break;
      case 'noPages':
        this.note.textContent = message.why;
        break;
      case 'page':
        this.pages.put(message.version, message.page, message.svg);
        break;
      case 'reveal':
        if (!this.driver.isReader) this.layout.scrollTo(message.line);
        break;
      case 'cursor':
        if (message.moved) this.follow(message.line);
        else this.markAt(message.line);
        break;
      case 'faults':
        this.faults.show(message.revision, message.faults);
        this.settle();
        break;
      case 'lock':
        this.keep({ locked: message.locked });
        break;
      case 'toggleView':
        this.turnOver();
        break;
      case 'copy':
        void copyDocument(message.html, message.text).then((done) => this.tell({ type: 'copied', done }));
    }
  }

  private show(result: RenderResult): void {
    const { uri, blocks, style, title } = result;
    const another = this.state.uri !== uri;
    const sheetStyle = elementOf('sheet-style');
    if (sheetStyle.textContent !== style) sheetStyle.textContent = style;
    this.sheet.show(blocks);
    this.sheet.mark(this.cursor);
    document.title = title;
    if (another) this.begin(uri);
    this.settle();
    if (this.state.view === 'sheet') this.restore(uri);
    if (this.awaited !== undefined) this.layout.show(this.awaited);
  }

  private showPages(result: PagesResult): void {
    this.pages.set(result);
    this.dress();
    if (this.state.view === 'pages') this.restore(result.uri);
  }

  /** Another plan is read from its top. */
  private begin(uri: string): void {
    this.awaited = undefined;
    this.cursor = undefined;
    window.scrollTo(0, 0);
    this.keep({ uri });
  }

  /** Goes back to where the reader was before a restart, once there is something to read. */
  private restore(uri: string): void {
    const { restored } = this;
    this.restored = undefined;
    if (restored?.uri !== uri) return;
    this.driver.reads();
    window.scrollTo(0, restored.scrollY);
  }

  private follow(line: number): void {
    this.awaited = line;
    this.driver.leaves();
    this.markAt(line);
    this.layout.show(line);
  }

  private markAt(line: number): void {
    this.cursor = line;
    this.sheet.mark(line);
    if (this.state.view === 'pages') this.settle();
  }

  private scrolled(): void {
    this.keepPlace();
    if (!this.driver.isReader) return;
    this.awaited = undefined;
    this.tell({ type: 'scrolled', line: Math.max(0, Math.floor(this.layout.topLine)) });
  }

  private choose({ clientY }: MouseEvent): void {
    if (this.state.view === 'pages') {
      this.tell({ type: 'line', line: Math.max(0, this.layout.lineAtPoint(clientY)) });
      return;
    }
    const selection = window.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    const asked = range && this.sheet.wordAt(range.startContainer, range.startOffset);
    if (asked) this.tell(asked);
  }

  private turnOver(): void {
    const line = this.layout.topLine;
    this.restored = undefined;
    const view = this.state.view === 'sheet' ? 'pages' : 'sheet';
    this.keep({ view });
    this.layout.scrollTo(line);
    this.tell({ type: 'view', view });
  }

  private zoom(zoom: number): void {
    const line = this.layout.topLine;
    this.keep({ zoom: clampZoom(zoom) });
    this.layout.scrollTo(line);
  }

  private keep(change: Partial<PageState>): void {
    this.state = { ...this.state, ...change };
    this.dress();
    this.keepPlace();
  }

  private keepPlace(): void {
    if (this.state.uri === '' || this.restored) return;
    this.state = { ...this.state, scrollY: window.scrollY };
    this.editor.setState(this.state);
  }

  /** Makes the page look as its state says. */
  private dress(): void {
    const { zoom, view, appearance } = this.state;
    const root = document.documentElement;
    root.style.setProperty('--zoom', String(zoom));
    root.setAttribute('data-appearance', appearance);
    this.sheet.element.hidden = view === 'pages';
    this.pages.element.hidden = view === 'sheet';
    this.note.hidden = view === 'sheet' || !this.pages.isEmpty;
    this.layout.turnTo(view === 'sheet' ? this.sheet : this.pages);
    this.toolbar.show(this.state);
    this.settle();
  }

  /** Puts what lies beside the lines where these are now, once they have been painted: the text comes first. */
  private settle(): void {
    this.layout.changed();
    if (this.settling) return;
    this.settling = true;
    requestAnimationFrame(() => requestAnimationFrame(() => this.arrange()));
  }

  private arrange(): void {
    this.settling = false;
    const { view } = this.state;
    const paper = view === 'sheet' ? this.sheet.element : this.pages.element.firstElementChild;
    const box = paper?.getBoundingClientRect();
    const left = (box?.left ?? 0) + window.scrollX;
    const width = Math.max(28, (box?.width ?? 0) * MARGIN);
    this.faults.place({ left, width }, (line) => this.layout.topOf(line));
    const top = view === 'sheet' || this.cursor === undefined ? undefined : this.layout.topOf(this.cursor);
    this.here.hidden = top === undefined;
    this.here.style.top = `${top ?? 0}px`;
    this.here.style.left = `${left + width - 4}px`;
  }

  private tell(message: FromPage): void {
    this.editor.postMessage(message);
  }
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page of the preview has no element ${id}`);
  return element;
}
