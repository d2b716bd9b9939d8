import * as vscode from 'vscode';
import type { Ask } from './ask.ts';
import { copyForMail } from './mail.ts';
import { currentPlan, isPlan } from './plans.ts';
import { type PanelHost, PreviewPanel } from './preview-panel.ts';
import { say } from './server.ts';
import { readState } from './webview/protocol.ts';

/** The type of the preview's panel, by which VS Code brings it back after a restart. */
export const PREVIEW_TYPE = 'kehoach.preview';

/** The previews: one that shows the plan being edited, and those that are locked to a plan of their own. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly host: PanelHost;
  private readonly listeners: vscode.Disposable;
  private panels: readonly PreviewPanel[] = [];

  constructor(extension: vscode.Uri, ask: Ask) {
    this.host = {
      dist: vscode.Uri.joinPath(extension, 'dist'),
      ask,
      copyForMail: (panel) => void copyForMail(panel, ask),
    };
    this.listeners = vscode.Disposable.from(
      ...this.listen(),
      vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, this),
      vscode.commands.registerCommand('kehoach.preview', (uri?: vscode.Uri) => this.open(uri)),
      this.command('kehoach.preview.toggleView', (panel) => panel.toggleView()),
      this.command('kehoach.preview.toggleLock', (panel) => panel.toggleLock()),
      this.command('kehoach.preview.showSource', (panel) => panel.showSource()),
      vscode.commands.registerCommand('kehoach.copyForMail', (uri?: vscode.Uri) => this.copy(uri)),
    );
  }

  /** Brings a preview back after the editor was restarted; one whose plan is gone goes too. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    const state = readState(kept);
    const uri = state ? vscode.Uri.parse(state.uri) : currentPlan();
    const document = uri && (await opened(uri));
    if (isPlan(document)) this.adopt(panel, document.uri, state?.locked ?? false);
    else panel.dispose();
  }

  dispose(): void {
    this.listeners.dispose();
    for (const { panel } of this.panels) panel.dispose();
  }

  /** Opens the preview beside the plan; without an address, beside the one that is being edited. */
  private async open(asked: vscode.Uri | undefined): Promise<PreviewPanel | undefined> {
    const plan = asked ?? currentPlan() ?? this.current?.plan;
    if (plan === undefined) {
      await vscode.window.showInformationMessage(say('openPlanFirst'));
      return undefined;
    }
    await vscode.workspace.openTextDocument(plan);
    const own = this.panels.find((one) => one.plan.toString() === plan.toString());
    const there = own ?? this.panels.find((one) => !one.isLocked);
    if (!there) {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      return this.adopt(vscode.window.createWebviewPanel(PREVIEW_TYPE, say('previewTitle'), column), plan, false);
    }
    there.panel.reveal(undefined, true);
    if (there !== own) there.follow(plan);
    return there;
  }

  private async copy(asked: vscode.Uri | undefined): Promise<void> {
    const shown = asked || currentPlan() ? undefined : this.current;
    const panel = shown ?? (await this.open(asked));
    if (panel) await copyForMail(panel, this.host.ask);
  }

  private adopt(webview: vscode.WebviewPanel, plan: vscode.Uri, locked: boolean): PreviewPanel {
    const panel = new PreviewPanel(webview, plan, locked, this.host);
    webview.onDidDispose(() => {
      this.panels = this.panels.filter((one) => one !== panel);
    });
    this.panels = [panel, ...this.panels];
    return panel;
  }

  /** The preview that somebody means who names none: the one in use, else the one seen, else the last. */
  private get current(): PreviewPanel | undefined {
    return (
      this.panels.find(({ panel }) => panel.active) ?? this.panels.find(({ panel }) => panel.visible) ?? this.panels[0]
    );
  }

  private command(name: string, run: (panel: PreviewPanel) => unknown): vscode.Disposable {
    return vscode.commands.registerCommand(name, () => {
      const { current } = this;
      return current ? run(current) : vscode.window.showInformationMessage(say('openPreviewFirst'));
    });
  }

  private listen(): vscode.Disposable[] {
    return [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.turnTo(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) for (const panel of this.of(document.uri)) panel.changed();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        for (const panel of this.of(uri)) panel.closed();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
        if (first) for (const panel of this.of(textEditor.document.uri)) panel.cursorAt(first.active.line);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
        if (first) for (const panel of this.of(textEditor.document.uri)) panel.scrolledTo(first.start.line);
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map(String));
        for (const panel of this.panels) if (changed.has(panel.plan.toString())) panel.showFaults();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('kehoach.language')) for (const panel of this.panels) panel.build();
        if (event.affectsConfiguration('kehoach.form')) for (const panel of this.panels) panel.restyled();
      }),
    ];
  }

  private turnTo(editor: vscode.TextEditor | undefined): void {
    if (!isPlan(editor?.document)) return;
    const { uri } = editor.document;
    for (const panel of this.panels) {
      if (!panel.isLocked && panel.plan.toString() !== uri.toString()) panel.follow(uri);
    }
  }

  private of(uri: vscode.Uri): readonly PreviewPanel[] {
    return this.panels.filter(({ plan }) => plan.toString() === uri.toString());
  }
}

/** The document at an address; undefined where there is none to read. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
