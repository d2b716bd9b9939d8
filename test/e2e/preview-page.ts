// The page of the preview by itself in Chromium, with an editor around it that only listens.
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type PreviewLabels, previewPage } from '../../client/preview-page.ts';
import type { FromPage, PageState, ToPage } from '../../client/webview/protocol.ts';
import type { PagesResult, RenderResult } from '../../server/protocol.ts';
import { htmlBlocks } from '../../server/render/html.ts';
import { sheetStyle } from '../../server/render/style.ts';
import { documentOf } from '../server/printed.ts';
import { built } from './project.ts';

const ADDRESS = 'http://preview.localhost/';

const labels: PreviewLabels = {
  language: 'vi',
  toolbar: 'Cách xem',
  pages: 'Trang in',
  zoomOut: 'Thu nhỏ',
  zoomReset: 'Cỡ thường',
  zoomIn: 'Phóng to',
  dark: 'Nền tối',
  lock: 'Khóa vào kế hoạch này',
  copy: 'Sao chép cho thư',
  faults: 'Điều cần xem lại',
  error: 'Lỗi',
  warning: 'Cảnh báo',
  information: 'Lưu ý',
  line: 'dòng',
  waiting: 'Đang dàn trang…',
};

declare global {
  /** What the page has told the editor. */
  var told: FromPage[];
}

/** The page, and what an editor does with it. */
export class PreviewPage {
  readonly page: Page;
  private readonly context: BrowserContext;
  /** What the page was refused by its policy, and what went wrong in it. */
  readonly complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open(browser: Browser): Promise<PreviewPage> {
    const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.route(`${ADDRESS}**`, (route) => {
      const script = route.request().url().endsWith('.js');
      if (script) return route.fulfill({ contentType: 'text/javascript', body: readFileSync(built('preview.js')) });
      const body = previewPage({ nonce: 'abc', script: `${ADDRESS}preview.js`, labels });
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    });
    await context.addInitScript(() => {
      globalThis.told = [];
      // What an editor keeps for its page outlives the page.
      const api = {
        postMessage: (message: FromPage) => globalThis.told.push(message),
        getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null'),
        setState: (state: PageState) => sessionStorage.setItem('state', JSON.stringify(state)),
      };
      Object.assign(globalThis, { acquireVsCodeApi: () => api });
    });
    const preview = new PreviewPage(context, await context.newPage());
    await preview.page.goto(ADDRESS);
    return preview;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Tells the page something, and waits until it has been painted. */
  tell(message: ToPage): Promise<void> {
    return this.page.evaluate(async (data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }, message);
  }

  /** What the page has told of one kind, in order. */
  async told<T extends FromPage['type']>(type: T): Promise<Extract<FromPage, { type: T }>[]> {
    const all = await this.page.evaluate(() => globalThis.told);
    return all.filter((message): message is Extract<FromPage, { type: T }> => message.type === type);
  }

  /** Waits until the page has told so many of one kind, and gives the last. */
  async hears<T extends FromPage['type']>(type: T, count = 1): Promise<Extract<FromPage, { type: T }>> {
    await this.page.waitForFunction(
      ([kind, least]) => globalThis.told.filter((message) => message.type === kind).length >= least,
      [type, count] as const,
    );
    const last = (await this.told(type)).at(-1);
    if (!last) throw new Error(`The page has told no ${type}`);
    return last;
  }
}

/** What the server answers for a text. */
export function rendering(source: string, version = 1, uri = 'file:///plan.kehoach'): RenderResult {
  const document = documentOf(source);
  return { uri, version, title: document.title, style: sheetStyle(), blocks: htmlBlocks(document) };
}

/** Pages of A4, each with one line of the source at its top. */
export function setPages(count: number, version = 1, uri = 'file:///plan.kehoach'): PagesResult {
  const pages = Array.from({ length: count }, () => ({ width: 595, height: 842 }));
  const places = pages.map((_, page) => ({ line: page * 10, page, top: 57 }));
  return { uri, version, title: '', pages, places };
}

/** A page as a picture that says which it is. */
export function picture(version: number, page: number): ToPage {
  const words = `<text x="60" y="80">version ${version}, page ${page}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842">${words}</svg>`;
  return { type: 'page', version, page, svg };
}
