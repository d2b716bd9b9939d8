/**
 * Puts a document on the clipboard, formatted and as plain text. The event gives the clipboard what it is given, but
 * wants the reader's own doing shortly before; the other way wants the page to have the focus alone.
 */
export async function copyDocument(html: string, text: string): Promise<boolean> {
  return copyByEvent(html, text) || (await copyByPermission(html, text));
}

function copyByEvent(html: string, text: string): boolean {
  let taken = false;
  const put = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  window.addEventListener('copy', put, { capture: true });
  const done = document.execCommand('copy');
  window.removeEventListener('copy', put, { capture: true });
  return done && taken;
}

async function copyByPermission(html: string, text: string): Promise<boolean> {
  await focus();
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // The page has no focus, or the system no clipboard for it.
    return false;
  }
}

/** How long the editor may take to give the page the focus, in milliseconds. */
const PATIENCE = 1000;

/** Takes the focus, which the editor may give a moment later or not at all. */
function focus(): Promise<void> {
  window.focus();
  if (document.hasFocus()) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    window.addEventListener(
      'focus',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
