import type { RenderBlock } from '../../server/protocol.ts';
import type { Anchor } from './anchors.ts';
import { type Change, changes } from './changes.ts';
import type { FromPage } from './protocol.ts';
import { wordAt } from './words.ts';

/** The sheet: one element a block. Blocks know their source line, parts of them how far below it they are. */
export class Sheet {
  readonly element: HTMLElement;
  private blocks: readonly RenderBlock[] = [];

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** Exchanges the blocks that differ and leaves the others as they are. */
  show(blocks: readonly RenderBlock[]): void {
    const { children } = this.element;
    for (const change of changes(this.blocks, blocks)) apply(this.element, change);
    for (const [index, block] of blocks.entries()) {
      const child = children[index];
      const line = String(block.line);
      if (child?.getAttribute('data-line') !== line) child?.setAttribute('data-line', line);
    }
    this.blocks = blocks;
  }

  /** Where every line that has a place of its own stands, in the order of the sheet. */
  anchors(): Anchor[] {
    return [...this.element.querySelectorAll('[data-line], [data-below]')].map((element) => ({
      line: lineOf(element),
      top: element.getBoundingClientRect().top + window.scrollY,
    }));
  }

  /** Where what a line belongs to begins: a part of its block, where that knows its line. */
  topOf(line: number): number | undefined {
    const block = this.element.children[this.blockAt(line)];
    const parts = [...(block?.querySelectorAll('[data-below]') ?? [])].filter((part) => lineOf(part) <= line);
    const place = parts.reduce((last, part) => (last && lineOf(last) >= lineOf(part) ? last : part), block);
    return place && place.getBoundingClientRect().top + window.scrollY;
  }

  /** Marks the block that a line belongs to. */
  mark(line: number | undefined): void {
    const marked = line === undefined ? undefined : this.element.children[this.blockAt(line)];
    for (const element of this.element.querySelectorAll(':scope > [aria-current]')) {
      if (element !== marked) element.removeAttribute('aria-current');
    }
    marked?.setAttribute('aria-current', 'location');
  }

  /** What a double click on a word asks for: the word in its source, or its line where the form has added it. */
  wordAt(node: Node, offset: number): FromPage | undefined {
    const element = (node instanceof Element ? node : node.parentElement)?.closest('[data-below], [data-line]');
    if (!element || !this.element.contains(element)) return undefined;
    const line = lineOf(element);
    const { text, at } = authorsText(element, node, offset);
    const place = at === undefined ? undefined : wordAt(text, at);
    return place ? { type: 'word', line, until: this.nextLine(line), place } : { type: 'line', line };
  }

  private blockAt(line: number): number {
    const after = this.blocks.findIndex((block) => block.line > line);
    const last = this.blocks[(after < 0 ? this.blocks.length : after) - 1] ?? this.blocks[0];
    return this.blocks.findIndex((block) => block.line === last?.line);
  }

  /** The line at which something else begins. */
  private nextLine(line: number): number {
    const later = this.anchors().flatMap((anchor) => (anchor.line > line ? [anchor.line] : []));
    return later.reduce((least, each) => Math.min(least, each), Number.MAX_SAFE_INTEGER);
  }
}

function lineOf(element: Element): number {
  const block = Number(element.closest('[data-line]')?.getAttribute('data-line') ?? 0);
  return block + Number(element.getAttribute('data-below') ?? 0);
}

/** The author's words of an element, with a blank for what the form adds, and where in them a place of it is. */
function authorsText(element: Element, node: Node, offset: number): { readonly text: string; readonly at?: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  let at: number | undefined;
  for (let part = walker.nextNode(); part; part = walker.nextNode()) {
    const formal = part.parentElement?.closest('[data-form]') !== null;
    if (part === node && !formal) at = text.length + offset;
    text += formal ? ' ' : (part.textContent ?? '');
  }
  return at === undefined ? { text } : { text, at };
}

function apply(target: HTMLElement, change: Change): void {
  const there = target.children[change.at] ?? null;
  switch (change.kind) {
    case 'replace':
      there?.replaceWith(elementOf(change.html));
      return;
    case 'insert':
      target.insertBefore(elementOf(change.html), there);
      return;
    case 'remove':
      there?.remove();
  }
}

/** The server escapes every word of the author; the page's policy runs no script of any document besides. */
function elementOf(html: string): Node {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild ?? document.createElement('p');
}
