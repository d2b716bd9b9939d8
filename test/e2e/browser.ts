// Drives VS Code in Chromium: what a person does with keys and mouse, and what they then see.
// Every function waits for a state of the page, none for a time.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
} from 'playwright-core';
import { Trouble } from './terminal.ts';

const names: readonly string[] = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications: readonly string[] = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium of this machine: the one that CHROMIUM names, else the first on the path. */
export function findChromium(): string {
  const { CHROMIUM: named, PATH: path = '' } = process.env;
  const onPath = names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  const places = named === undefined || named === '' ? [...onPath, ...applications] : [named];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new Trouble(
    'Không thấy Chromium. Trên Debian/Ubuntu: «apt-get install chromium»; nơi khác: đặt biến CHROMIUM là đường dẫn tới Chromium hoặc Chrome.',
    'No Chromium found. On Debian or Ubuntu: "apt-get install chromium"; elsewhere set CHROMIUM to the path of Chromium or Chrome.',
  );
}

/** Starts Chromium without a window; it can resolve no name but this machine's. */
export function launchBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ];
  return chromium.launch({ executablePath: findChromium(), args });
}

/** A page of a context of its own, which reaches this machine only. */
export async function openPage(browser: Browser): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } });
  context.setDefaultTimeout(60_000);
  const isHere = ({ hostname }: URL) =>
    ['localhost', '127.0.0.1'].includes(hostname) || hostname.endsWith('.localhost');
  await context.route(
    (url) => !isHere(url),
    (route) => route.abort(),
  );
  return { context, page: await context.newPage() };
}

/** Opens the workbench and waits until the explorer shows the folder's files. */
export async function openWorkbench(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await explorerRows(page).first().waitFor();
}

/** Opens a file from the explorer and waits until the editor knows its language. */
export async function openFile(page: Page, name: string, language: string): Promise<void> {
  await explorerRows(page).filter({ hasText: name }).dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.statusbar-item[id="status.editor.mode"]', { hasText: language }).waitFor();
}

/** Runs a command by its title in the command palette, and waits until that is closed. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await chooseCommand(page, title);
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Runs a command that may put its own question where the palette was. */
export async function chooseCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget:visible input.input').first();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Puts the cursor at the end of a line, counted from one. */
export async function goToEndOfLine(page: Page, line: number): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget:visible input.input').first();
  await input.fill(`:${line}`);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: String(line) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await cursorLine(page, line).waitFor();
  await page.keyboard.press('End');
}

/** The source editor, without previews beside it. */
export function editor(page: Page): Locator {
  return page.locator('.editor-instance .monaco-editor').first();
}

/** The visible lines of the source editor that contain the text. */
export function editorLine(page: Page, text: string | RegExp): Locator {
  return editor(page)
    .locator('.view-line')
    .filter({ hasText: anySpaces(text) });
}

/** Saves the file and waits until no change is left unsaved. */
export async function saveFile(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
}

/** Opens the Problems panel. */
export async function showProblems(page: Page): Promise<void> {
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel-container').waitFor();
}

/** The rows of the Problems panel that contain all of the texts. */
export function problems(page: Page, ...texts: readonly string[]): Locator {
  const rows = page.locator('.markers-panel-container .monaco-list-row');
  return texts.reduce((found, text) => found.filter({ hasText: text }), rows);
}

/** Goes from a row of the Problems panel to its words in the editor. */
export async function goToProblem(page: Page, problem: Locator): Promise<void> {
  // On the message: the row's middle may be the code, which is a link to the page of the rule.
  await problem.click({ position: { x: 150, y: 10 } });
  const [, line] = /\[Ln (\d+), Col \d+\]/.exec((await problem.textContent()) ?? '') ?? [];
  await cursorLine(page, Number(line)).waitFor();
  await focusEditor(page);
}

/**
 * Takes a quick fix at the selected words, by what the menu calls it, from the light bulb beside them.
 * The editor looks for fixes by itself shortly after a move of the cursor, and then forgets that a key asked for the
 * menu; the light bulb shows what has been found already.
 */
export async function takeQuickFix(page: Page, fix: string): Promise<void> {
  await page.keyboard.press('ArrowLeft');
  await editor(page).locator('[class*="codicon-gutter-lightbulb"]').first().click();
  const row = page.locator('.action-widget .monaco-list-row.action', { hasText: fix }).first();
  await row.click();
  await row.waitFor({ state: 'hidden' });
}

/** Draws the panel's upper edge down until the panel is about that many pixels high. */
export async function lowerPanel(page: Page, height: number): Promise<void> {
  const panel = await page.locator('.part.panel').boundingBox();
  if (panel === null) throw new Error('the panel is not open');
  const edges = await page.locator('.monaco-sash.horizontal').all();
  const boxes = (await Promise.all(edges.map((edge) => edge.boundingBox()))).filter((box) => box !== null);
  const [edge] = boxes.sort((one, other) => Math.abs(one.y - panel.y) - Math.abs(other.y - panel.y));
  if (edge === undefined) throw new Error('the panel has no edge to draw');
  const x = edge.x + edge.width / 3;
  const y = edge.y + edge.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + panel.height - height, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(x, y);
  await page.locator('.monaco-sash.active, .monaco-sash.hover').first().waitFor({ state: 'hidden' });
}

/** Asks for suggestions at the cursor; gives the rows that contain the text. */
export async function suggestions(page: Page, text: string | RegExp): Promise<Locator> {
  await page.keyboard.press('Control+Space');
  const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text });
  await row.first().waitFor();
  return row;
}

/** What stands inside the webview. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

/** Sets the focus into the source editor without moving its cursor. */
export async function focusEditor(page: Page): Promise<void> {
  await runCommand(page, 'View: Focus First Editor Group');
  await editorFocus(page).waitFor({ state: 'attached' });
}

/** The part of the status bar that tells the cursor's place, once it tells that line. */
function cursorLine(page: Page, line: number): Locator {
  return page.locator('.statusbar-item[id="status.editor.selection"]', { hasText: new RegExp(`Ln ${line},`) });
}

function editorFocus(page: Page): Locator {
  return editor(page).locator('.native-edit-context:focus, textarea.inputarea:focus');
}

function explorerRows(page: Page): Locator {
  return page.locator('.explorer-folders-view .monaco-list-row');
}

/** The editor draws blanks as no-break spaces. */
function anySpaces(text: string | RegExp): RegExp {
  if (text instanceof RegExp) return text;
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(literal.replace(/ /g, '[ \\u00a0]'));
}
