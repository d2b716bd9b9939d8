import { createHash } from 'node:crypto';
import type { FormalDocument } from '../document/model.ts';
import { htmlBlocks } from './html.ts';
import { escapeHtml, withLine } from './markup.ts';
import { type Measures, measuresOf } from './measures.ts';
import { sheetStyle } from './style.ts';

/** The document as one HTML file that needs nothing else, to read, print and keep. */
export function htmlPage(document: FormalDocument, measures: Measures = measuresOf()): string {
  const style = sheetStyle(measures);
  const blocks = htmlBlocks(document, measures).map((block) => withLine(block.html, block.line));
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(document.title)}</title>
<style>${style}</style>
</head>
<body>
<main class="sheet">
${blocks.join('\n')}
</main>
</body>
</html>
`;
}

/** What a page may load: its own style sheet and nothing else. */
function policyOf(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
