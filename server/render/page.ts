import { createHash } from 'node:crypto';
import type { FormalDocument } from '../document/model.ts';
import { htmlBlocks } from './html.ts';
import { escapeHtml, withLine } from './markup.ts';
import { sheetStyle } from './style.ts';

/** What a page may load: its own style sheet and nothing else. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(sheetStyle).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The document as one HTML file that needs nothing else, to read, print and keep. */
export function htmlPage(document: FormalDocument): string {
  const blocks = htmlBlocks(document).map((block) => withLine(block.html, block.line));
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(document.title)}</title>
<style>${sheetStyle}</style>
</head>
<body>
<main class="sheet">
${blocks.join('\n')}
</main>
</body>
</html>
`;
}
