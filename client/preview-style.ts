/**
 * The look of what lies around the sheet, over the sheet's own style. Colours come from the editor's theme; the paper
 * stays white unless the reader wants it dark.
 */
export const previewStyle = `
[hidden] { display: none !important; }
html { scrollbar-gutter: stable; }
body { padding: 0; font-family: var(--vscode-font-family, sans-serif); }
@media screen {
  :root { --pt: calc(min(1pt, (100vw - 16px) / 596) * var(--zoom, 1)); --mark: var(--vscode-focusBorder, #0063b1); }
}
@media screen and (max-width: 26rem) {
  :root { --pt: calc(0.9pt * var(--zoom, 1)); }
}
:root[data-appearance='dark'] { --desk: #121212; --paper: #1e1e1e; --ink: #e4e4e4; color-scheme: dark; }
:root[data-appearance='dark']:has(body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light)) {
  --desk: var(--vscode-sideBar-background, #121212);
  --paper: var(--vscode-editor-background, #1e1e1e);
  --ink: var(--vscode-editor-foreground, #e4e4e4);
}

#bar {
  position: sticky; top: 0; left: 0; z-index: 2; padding: 3px 8px;
  background: var(--vscode-editorWidget-background, #f3f3f3); color: var(--vscode-editorWidget-foreground, #222);
  border-bottom: 1px solid var(--vscode-editorWidget-border, #8886);
}
#bar [role='toolbar'] { display: flex; flex-wrap: wrap; gap: 2px; align-items: center; }
#bar button {
  min-width: 26px; min-height: 24px; padding: 1px 7px; border: 1px solid transparent; border-radius: 3px;
  background: none; color: inherit; font: 12px/1.4 var(--vscode-font-family, sans-serif); cursor: pointer;
}
#bar button:hover { background: var(--vscode-toolbar-hoverBackground, #8883); }
#bar button[aria-pressed='true'] {
  background: var(--vscode-inputOption-activeBackground, #0063b133); color: var(--vscode-inputOption-activeForeground, inherit);
  border-color: var(--vscode-inputOption-activeBorder, #0063b1);
}
#bar [data-action='zoomReset'] { min-width: 48px; }
#bar .space { flex: 1; }
button:focus-visible { outline: 2px solid var(--vscode-focusBorder, #0063b1); outline-offset: 1px; }

#sheet > [aria-current] { box-shadow: calc(-6px) 0 0 0 var(--paper), calc(-9px) 0 0 0 var(--mark); }
#here { position: absolute; z-index: 1; width: 3px; height: 1.4em; background: var(--mark); }

#note { margin: 3rem 1rem; text-align: center; color: var(--vscode-foreground, #222); }
#pages { padding: 12px 0; }
.page {
  width: calc(var(--width) * var(--pt)); margin: 0 auto 12px; background: #fff; box-shadow: 0 1px 6px #0004;
}
.page img { display: block; width: 100%; height: 100%; }
:root[data-appearance='dark'] .page { filter: invert(0.88) hue-rotate(180deg); }

#faults .row { position: absolute; z-index: 1; display: flex; flex-direction: row-reverse; gap: 2px; box-sizing: border-box; padding-right: 10px; pointer-events: none; }
#faults button {
  flex: none; width: 20px; height: 20px; padding: 0; border: 1px solid; border-radius: 50%; pointer-events: auto; cursor: pointer;
  background: var(--paper); font: bold 12px/1 sans-serif;
}
#faults .error { color: #c4261d; }
#faults .warning { color: #8a5a00; border-radius: 4px; }
#faults .information { color: #0b62a8; }
:root[data-appearance='dark'] #faults .error { color: #ff8a80; }
:root[data-appearance='dark'] #faults .warning { color: #f0c05a; }
:root[data-appearance='dark'] #faults .information { color: #7cc0ff; }

@media screen and (max-width: 26rem) {
  #faults .row { flex-direction: column; padding: 0; }
  #faults button { width: 15px; height: 15px; font-size: 9px; }
}
@media (forced-colors: active) {
  #bar button, #faults button { border: 1px solid ButtonText; }
  #bar button[aria-pressed='true'] { outline: 2px solid Highlight; outline-offset: -3px; }
  #sheet > [aria-current] { outline: 2px solid Highlight; }
  #here { background: Highlight; forced-color-adjust: none; }
  :root[data-appearance='dark'] .page { filter: none; }
}
@media (prefers-reduced-motion: reduce) {
  * { scroll-behavior: auto !important; transition: none !important; animation: none !important; }
}
@media print {
  #bar, #faults, #here { display: none; }
  #sheet > [aria-current] { box-shadow: none; }
}
`.trim();
