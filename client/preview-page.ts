import { previewStyle } from './preview-style.ts';

/** What the page of the preview is made of. */
export interface PreviewPage {
  /** Random for every page; style and script carry it. */
  readonly nonce: string;
  /** The address of the script as the webview sees it. */
  readonly script: string;
  readonly labels: PreviewLabels;
}

/** The words around the sheet, in the reader's language. */
export interface PreviewLabels {
  readonly language: 'vi' | 'en';
  readonly toolbar: string;
  readonly pages: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly zoomIn: string;
  readonly dark: string;
  readonly lock: string;
  readonly copy: string;
  readonly faults: string;
  readonly error: string;
  readonly warning: string;
  readonly information: string;
  readonly line: string;
  readonly waiting: string;
}

/**
 * What the preview may load: its own style sheet, its own script and the pictures of the pages that it is handed,
 * nothing from a network or a disk.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The empty page of the preview; its script puts what it is sent onto the desk. */
export function previewPage({ nonce, script, labels }: PreviewPage): string {
  const { language, faults, error, warning, information, line } = labels;
  const words = { 'aria-label': faults, 'data-error': error, 'data-warning': warning, 'data-information': information };
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(escaped(nonce))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${escaped(nonce)}" id="sheet-style"></style>
<style nonce="${escaped(nonce)}">${previewStyle}</style>
</head>
<body>
<header id="bar" role="banner" lang="${language}">
<div${attributes({ role: 'toolbar', 'aria-label': labels.toolbar })}>
${buttons(labels)}
</div>
</header>
<main id="main" lang="vi">
<article id="sheet" class="sheet"></article>
<p id="note" role="status" hidden>${escaped(labels.waiting)}</p>
<div id="pages" hidden></div>
</main>
<aside id="faults"${attributes({ lang: language, ...words, 'data-place': line })} hidden></aside>
<div id="here" aria-hidden="true" hidden></div>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>`;
}

/** Buttons that stay pressed say so; the others just do. */
function buttons(labels: PreviewLabels): string {
  return [
    button('view', labels.pages, { 'aria-pressed': 'false' }),
    button('zoomOut', '−', { 'aria-label': labels.zoomOut, title: labels.zoomOut }),
    button('zoomReset', '100%', { title: labels.zoomReset }),
    button('zoomIn', '+', { 'aria-label': labels.zoomIn, title: labels.zoomIn }),
    button('appearance', labels.dark, { 'aria-pressed': 'false' }),
    '<span class="space"></span>',
    button('lock', labels.lock, { 'aria-pressed': 'false' }),
    button('copy', labels.copy, {}),
  ].join('\n');
}

function button(action: string, text: string, more: Readonly<Record<string, string>>): string {
  return `<button${attributes({ type: 'button', 'data-action': action, ...more })}>${escaped(text)}</button>`;
}

function attributes(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
