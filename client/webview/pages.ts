import type { PagesResult } from '../../server/protocol.ts';
import { type Anchor, anchorOf, ofLines } from './anchors.ts';

/** Asks for the picture of a page of a version. */
export type AskPage = (version: number, page: number) => void;

/**
 * The pages as they are printed. Pictures are asked for the pages in sight alone; until the new one is there, a page
 * keeps the picture of the version before.
 */
export class Pages {
  readonly element: HTMLElement;
  private readonly ask: AskPage;
  private readonly sight: IntersectionObserver;
  private readonly seen = new Set<Element>();
  /** For what setting a page has asked for its picture; a version is set anew where its measures change. */
  private readonly asked = new WeakMap<Element, PagesResult>();
  private result: PagesResult | undefined;

  constructor(element: HTMLElement, ask: AskPage) {
    this.element = element;
    this.ask = ask;
    this.sight = new IntersectionObserver((entries) => this.look(entries), { rootMargin: '200px' });
  }

  get isEmpty(): boolean {
    return this.result === undefined;
  }

  /** Sets the pages of a version; another plan begins anew. */
  set(result: PagesResult): void {
    if (this.result?.uri !== result.uri) this.cut(0);
    this.result = result;
    this.cut(result.pages.length);
    for (const [index, { width, height }] of result.pages.entries()) {
      const page = this.element.children[index] ?? this.add();
      if (!(page instanceof HTMLElement)) continue;
      page.style.setProperty('--width', String(width));
      page.style.aspectRatio = `${width} / ${height}`;
      page.querySelector('img')?.setAttribute('alt', this.nameOf(index));
    }
    for (const page of this.seen) this.askFor(page);
  }

  /** Takes the picture of a page; one of a version that is no longer set is dropped. */
  put(version: number, page: number, svg: string): void {
    const place = this.element.children[page];
    if (!place || version !== this.result?.version) return;
    const image = place.querySelector('img') ?? new Image();
    image.alt = this.nameOf(page);
    image.draggable = false;
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    if (!image.isConnected) place.append(image);
  }

  /** Where lines stand, in the order of the pages. */
  anchors(): Anchor[] {
    const pages = [...this.element.children].map((page) => page.getBoundingClientRect());
    return (this.result?.places ?? []).flatMap(({ line, page, top }): Anchor[] => {
      const box = pages[page];
      const height = this.result?.pages[page]?.height;
      return box && height ? [{ line, top: window.scrollY + box.top + (top * box.height) / height }] : [];
    });
  }

  /** Where what a line belongs to begins. */
  topOf(line: number): number | undefined {
    return anchorOf(ofLines(this.anchors()), line)?.top;
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.seen.add(target);
      else this.seen.delete(target);
      if (isIntersecting) this.askFor(target);
    }
  }

  private askFor(page: Element): void {
    const { result } = this;
    const index = [...this.element.children].indexOf(page);
    if (!result || index < 0 || this.asked.get(page) === result) return;
    this.asked.set(page, result);
    this.ask(result.version, index);
  }

  private add(): HTMLElement {
    const page = document.createElement('div');
    page.className = 'page';
    this.element.append(page);
    this.sight.observe(page);
    return page;
  }

  private cut(length: number): void {
    while (this.element.children.length > length) {
      const last = this.element.lastElementChild;
      if (!last) return;
      this.sight.unobserve(last);
      this.seen.delete(last);
      last.remove();
    }
  }

  private nameOf(page: number): string {
    return `Trang ${page + 1} / ${this.result?.pages.length ?? 0}`;
  }
}
