/** What the page of the preview is made of. */
export interface PreviewPage {
  /** Random for every page; style and script carry it. */
  readonly nonce: string;
  /** The address of the script as the webview sees it. */
  readonly script: string;
  readonly style: string;
}

/** What the preview may load: its own style sheet and its own script, nothing from a network or a disk. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The empty page of the preview; its script asks for the blocks and puts them into the sheet. */
export function previewPage({ nonce, script, style }: PreviewPage): string {
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main class="sheet"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
