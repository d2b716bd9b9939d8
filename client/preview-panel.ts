import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import {
  type PageResponse,
  type PagesResult,
  pageRequest,
  pagesRequest,
  type RenderResult,
  renderRequest,
} from '../server/protocol.ts';
import type { Ask } from './ask.ts';
import { FaultList } from './faults.ts';
import { Pause } from './pause.ts';
import { previewLabels } from './preview-labels.ts';
import { previewPage } from './preview-page.ts';
import { RenderLoop } from './render-loop.ts';
import { say } from './server.ts';
import { editorOf, rangeOfWord, scrollSource, showSource } from './source.ts';
import { type FromPage, readFromPage, type ToPage, type View } from './webview/protocol.ts';

/** How long nobody types before pages are set, in milliseconds. */
const PAUSE_BEFORE_PAGES = 300;

export interface PanelHost {
  readonly dist: vscode.Uri;
  readonly ask: Ask;
  readonly copyForMail: (panel: PreviewPanel) => void;
}

/** One preview: a plan as a formal document, beside its source. */
export class PreviewPanel {
  readonly panel: vscode.WebviewPanel;
  plan: vscode.Uri;
  private readonly host: PanelHost;
  private readonly sheet: RenderLoop<RenderResult>;
  private readonly pages: RenderLoop<PagesResult>;
  private readonly pause = new Pause(PAUSE_BEFORE_PAGES);
  private readonly faults = new FaultList();
  private locked: boolean;
  private view: View = 'sheet';
  private result: RenderResult | undefined;
  private pagesResult: PagesResult | undefined;
  /** The line at the top of the page. */
  private topLine = 0;
  private cursor: number | undefined;
  private copied: ((done: boolean) => void) | undefined;
  private opened: () => void = () => {};
  /** Done once the page's script has started. */
  readonly ready = new Promise<void>((resolve) => {
    this.opened = resolve;
  });

  constructor(panel: vscode.WebviewPanel, plan: vscode.Uri, locked: boolean, host: PanelHost) {
    this.panel = panel;
    this.plan = plan;
    this.locked = locked;
    this.host = host;
    this.sheet = new RenderLoop({
      request: (uri) => host.ask<RenderResult>(renderRequest, vscode.Uri.parse(uri)),
      show: (result) => this.show(result),
    });
    this.pages = new RenderLoop({
      request: (uri) => host.ask<PagesResult>(pagesRequest, vscode.Uri.parse(uri)),
      show: (result) => this.showPages(result),
      failed: (error) => this.post({ type: 'noPages', why: say('pagesFailed', messageOf(error)) }),
    });
    panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    panel.onDidDispose(() => this.pause.cancel());
    this.build();
    this.follow(plan);
  }

  get isLocked(): boolean {
    return this.locked;
  }

  /** Makes the page anew, for instance in another language. */
  build(): void {
    const { webview } = this.panel;
    webview.options = { enableScripts: true, localResourceRoots: [this.host.dist] };
    const script = webview.asWebviewUri(vscode.Uri.joinPath(this.host.dist, 'preview.js')).toString();
    webview.html = previewPage({ nonce: randomBytes(16).toString('base64url'), script, labels: previewLabels() });
    this.entitle();
  }

  /** Shows a plan from now on. */
  follow(plan: vscode.Uri): void {
    if (plan.toString() !== this.plan.toString()) {
      this.result = undefined;
      this.pagesResult = undefined;
      this.cursor = undefined;
    }
    this.plan = plan;
    this.entitle();
    void this.sheet.refresh(plan.toString()).then(() => this.tellPlace());
    if (this.view === 'pages') void this.pages.refresh(plan.toString());
  }

  /** The text of the plan has changed. */
  changed(): void {
    const uri = this.plan.toString();
    void this.sheet.refresh(uri);
    if (this.view === 'pages') this.pause.after(() => void this.pages.refresh(uri));
  }

  /** The measures of the sheet were chosen anew; the server hears of it at about the same time. */
  restyled(): void {
    const uri = this.plan.toString();
    this.pause.after(() => {
      void this.sheet.refresh(uri);
      if (this.view === 'pages') void this.pages.refresh(uri);
    });
  }

  /** The plan was closed: its versions count anew. */
  closed(): void {
    this.sheet.forget(this.plan.toString());
    this.pages.forget(this.plan.toString());
  }

  toggleLock(): void {
    this.locked = !this.locked;
    this.entitle();
    this.post({ type: 'lock', locked: this.locked });
  }

  toggleView(): void {
    this.post({ type: 'toggleView' });
  }

  showSource(): Promise<void> {
    const line = this.cursor ?? this.topLine;
    return showSource(this.plan, editorOf(this.plan) ? undefined : new vscode.Range(line, 0, line, 0));
  }

  /** The cursor of the plan's editor stands in a line. */
  cursorAt(line: number): void {
    if (line === this.cursor) return;
    this.cursor = line;
    this.post({ type: 'cursor', line, moved: true });
  }

  /** The plan's editor was scrolled to a line. */
  scrolledTo(line: number): void {
    this.post({ type: 'reveal', line });
  }

  showFaults(): void {
    this.post({ type: 'faults', ...this.faults.read(this.plan) });
  }

  /** Has the page put a document on the clipboard; tells whether it could. */
  copy(html: string, text: string): Promise<boolean> {
    this.copied?.(false);
    const done = new Promise<boolean>((resolve) => {
      this.copied = resolve;
    });
    this.post({ type: 'copy', html, text });
    return done;
  }

  private receive(value: unknown): void {
    const message = readFromPage(value);
    if (message) void this.answer(message);
  }

  private async answer(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.view = message.view;
        this.opened();
        this.tellAll();
        return this.askPages();
      case 'view':
        this.view = message.view;
        return this.askPages();
      case 'scrolled':
        this.topLine = message.line;
        return scrollSource(this.plan, message.line);
      case 'word':
        return this.goTo(await rangeOfWord(this.plan, message, message.place));
      case 'line':
        return this.goTo(new vscode.Range(message.line, 0, message.line, 0));
      case 'fault':
        return this.goTo(this.faults.rangeOf(message.revision, message.index));
      case 'page':
        return this.sendPage(message.version, message.page);
      case 'toggleLock':
        return this.toggleLock();
      case 'copyForMail':
        return this.host.copyForMail(this);
      case 'copied':
        this.copied?.(message.done);
        this.copied = undefined;
    }
  }

  /** Goes where the reader has pointed. The page stays as it is: it is there already. */
  private async goTo(range: vscode.Range | undefined): Promise<void> {
    if (!range) return;
    this.cursor = range.end.line;
    this.post({ type: 'cursor', line: this.cursor, moved: false });
    await showSource(this.plan, range);
  }

  private show(result: RenderResult): void {
    this.result = result;
    this.post({ type: 'show', result });
  }

  private showPages(result: PagesResult): void {
    this.pagesResult = result;
    this.post({ type: 'pages', result });
  }

  private askPages(): void {
    if (this.view === 'pages') void this.pages.refresh(this.plan.toString());
  }

  private async sendPage(version: number, page: number): Promise<void> {
    const answer = await this.host
      .ask<NonNullable<PageResponse>>(pageRequest, this.plan, { version, page })
      .catch(() => null);
    if (answer) this.post({ type: 'page', version, page, svg: answer.svg });
  }

  /** All that a page which has just started is to show. */
  private tellAll(): void {
    if (this.result) this.show(this.result);
    if (this.pagesResult) this.showPages(this.pagesResult);
    this.post({ type: 'lock', locked: this.locked });
    this.tellPlace();
  }

  private tellPlace(): void {
    this.showFaults();
    const editor = editorOf(this.plan);
    if (!editor) return;
    this.cursor = editor.selection.active.line;
    this.post({ type: 'cursor', line: this.cursor, moved: false });
    const [visible] = editor.visibleRanges;
    if (visible) this.scrolledTo(visible.start.line);
  }

  private entitle(): void {
    const file = this.plan.path.split('/').at(-1) ?? '';
    this.panel.title = `${say(this.locked ? 'previewLocked' : 'previewTitle')}: ${file}`;
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
