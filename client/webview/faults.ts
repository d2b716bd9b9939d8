import type { Fault, Severity } from './protocol.ts';

/** A picture for the eye, which the accessible name says in words. */
const GLYPHS: Readonly<Record<Severity, string>> = { error: '✕', warning: '!', information: 'i' };

const GRAVEST: readonly Severity[] = ['error', 'warning', 'information'];

/** Where the margin is: pixels from the left of the desk. */
export interface Margin {
  readonly left: number;
  readonly width: number;
}

/** The faults in the margin, beside their lines: a button each, in the order of the lines. */
export class Faults {
  private readonly element: HTMLElement;
  private readonly open: (revision: number, index: number) => void;
  private rows: readonly { readonly line: number; readonly row: HTMLElement }[] = [];

  constructor(element: HTMLElement, open: (revision: number, index: number) => void) {
    this.element = element;
    this.open = open;
  }

  show(revision: number, faults: readonly Fault[]): void {
    const numbered = faults
      .map((fault, index) => ({ fault, index }))
      .sort(({ fault: one }, { fault: other }) => one.line - other.line || grade(one) - grade(other));
    const rows: { readonly line: number; readonly row: HTMLElement }[] = [];
    for (const { fault, index } of numbered) {
      if (rows.at(-1)?.line !== fault.line) rows.push({ line: fault.line, row: emptyRow() });
      rows.at(-1)?.row.append(this.button(fault, () => this.open(revision, index)));
    }
    this.rows = rows;
    this.element.replaceChildren(...this.rows.map(({ row }) => row));
    this.element.hidden = faults.length === 0;
  }

  /** Puts every row beside its line; `topOf` gives pixels from the top of the desk, or nothing before all is shown. */
  place(margin: Margin, topOf: (line: number) => number | undefined): void {
    const tops = this.rows.map(({ line }) => topOf(line));
    for (const [index, { row }] of this.rows.entries()) {
      const top = tops[index];
      row.hidden = top === undefined;
      row.style.top = `${top ?? 0}px`;
      row.style.left = `${margin.left}px`;
      row.style.width = `${margin.width}px`;
    }
  }

  private button({ line, severity, message }: Fault, open: () => void): HTMLElement {
    const button = document.createElement('button');
    const name = this.element.getAttribute(`data-${severity}`) ?? severity;
    const place = this.element.getAttribute('data-place') ?? '';
    button.type = 'button';
    button.className = severity;
    button.textContent = GLYPHS[severity];
    button.title = message;
    button.setAttribute('aria-label', `${name}, ${place} ${line + 1}: ${message}`);
    button.addEventListener('click', open);
    return button;
  }
}

function emptyRow(): HTMLElement {
  const row = document.createElement('div');
  row.className = 'row';
  return row;
}

function grade({ severity }: Fault): number {
  return GRAVEST.indexOf(severity);
}
