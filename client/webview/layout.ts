import { type Anchor, anchorOf, growing, lineAt, ofLines, topOfLine } from './anchors.ts';

/** What is scrolled: the sheet or the pages. */
export interface Scrolled {
  /** Where lines stand, in pixels from the top of the document. */
  readonly anchors: () => Anchor[];
  /** Where what one line belongs to begins. */
  readonly topOf: (line: number) => number | undefined;
}

/** Where lines stand in what is shown, measured when it is first asked for after a change. */
export class Layout {
  private readonly bar: HTMLElement;
  private scrolled: Scrolled;
  private measured: { readonly lines: readonly Anchor[]; readonly growing: readonly Anchor[] } | undefined;

  /** The bar stays at the top of the window and covers what scrolls under it. */
  constructor(bar: HTMLElement, scrolled: Scrolled) {
    this.bar = bar;
    this.scrolled = scrolled;
  }

  /** Shows something else from now on. */
  turnTo(scrolled: Scrolled): void {
    this.scrolled = scrolled;
    this.changed();
  }

  changed(): void {
    this.measured = undefined;
  }

  /** The line at the upper edge of the window, with a part. */
  get topLine(): number {
    return lineAt(this.anchors.growing, window.scrollY + this.covered);
  }

  /** Scrolls so that a line is at the upper edge of the window. */
  scrollTo(line: number): void {
    window.scrollTo(window.scrollX, topOfLine(this.anchors.growing, line) - this.covered);
  }

  /** Scrolls as little as shows a line, if it is not in sight. */
  show(line: number): void {
    const top = this.scrolled.topOf(line);
    if (top === undefined) return;
    const [from, to] = [window.scrollY + this.covered, window.scrollY + window.innerHeight];
    const room = Math.min(80, (to - from) / 4);
    if (top < from) window.scrollTo(window.scrollX, top - this.covered - room);
    else if (top > to - room / 2) window.scrollTo(window.scrollX, top - window.innerHeight + room);
  }

  /** Where what a line belongs to begins, in pixels from the top of the document. */
  topOf(line: number): number | undefined {
    return anchorOf(this.anchors.lines, line)?.top;
  }

  /** The line of a place in the window. */
  lineAtPoint(y: number): number {
    return Math.floor(lineAt(this.anchors.growing, window.scrollY + y));
  }

  private get covered(): number {
    return this.bar.offsetHeight;
  }

  private get anchors() {
    if (!this.measured) {
      const lines = ofLines(this.scrolled.anchors());
      this.measured = { lines, growing: growing(lines) };
    }
    return this.measured;
  }
}
