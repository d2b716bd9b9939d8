import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { RenderResponse, RenderResult } from '../server/protocol.ts';
import { previewPage } from './preview-page.ts';
import { RenderLoop } from './render-loop.ts';
import { say } from './server.ts';
import { isPageState, isReadyMessage, type ShowMessage } from './webview/protocol.ts';

/** The type of the preview's panel, by which VS Code brings it back after a restart. */
export const PREVIEW_TYPE = 'kehoach.preview';

type Render = (uri: vscode.Uri) => Promise<RenderResponse>;

/** The formal document beside its source: one panel, which shows the plan that is being edited. */
export class Preview implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly dist: vscode.Uri;
  private readonly loop: RenderLoop;
  private readonly listeners: vscode.Disposable;
  private panel: vscode.WebviewPanel | undefined;
  private plan: vscode.Uri | undefined;
  private result: RenderResult | undefined;

  constructor(extension: vscode.Uri, render: Render) {
    this.dist = vscode.Uri.joinPath(extension, 'dist');
    this.loop = new RenderLoop({
      request: (uri) => render(vscode.Uri.parse(uri)),
      show: (result) => this.show(result),
    });
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (this.panel && isPlan(editor?.document)) this.follow(editor.document.uri);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.panel && document.uri.toString() === this.plan?.toString()) this.follow(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.loop.forget(uri.toString())),
    );
  }

  /** Opens the preview beside the plan; without an address, beside the one that is being edited. */
  async open(asked: vscode.Uri | undefined): Promise<void> {
    const uri = asked ?? currentPlan() ?? (this.panel ? this.plan : undefined);
    if (uri === undefined) {
      await vscode.window.showInformationMessage(say('openPlanFirst'));
      return;
    }
    await vscode.workspace.openTextDocument(uri);
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    if (this.panel) this.panel.reveal(undefined, true);
    else this.adopt(vscode.window.createWebviewPanel(PREVIEW_TYPE, say('previewTitle'), column));
    this.follow(uri);
  }

  /** Brings a preview back after the editor was restarted. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = isPageState(state) ? vscode.Uri.parse(state.uri) : currentPlan();
    if (this.panel || uri === undefined) {
      panel.dispose();
      return;
    }
    this.adopt(panel);
    await vscode.workspace.openTextDocument(uri).then(
      () => this.follow(uri),
      () => panel.dispose(),
    );
  }

  dispose(): void {
    this.listeners.dispose();
    this.panel?.dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.dist] };
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isReadyMessage(message)) this.post();
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.result = undefined;
    });
    this.panel = panel;
  }

  private follow(uri: vscode.Uri): void {
    this.plan = uri;
    void this.loop.refresh(uri.toString());
  }

  private show(result: RenderResult): void {
    if (!this.panel) return;
    const empty = this.result === undefined;
    this.result = result;
    this.panel.title = `${say('previewTitle')}: ${fileName(this.plan)}`;
    if (empty) this.panel.webview.html = this.page(this.panel.webview, result.style);
    else this.post();
  }

  private page(webview: vscode.Webview, style: string): string {
    const script = webview.asWebviewUri(vscode.Uri.joinPath(this.dist, 'preview.js')).toString();
    return previewPage({ nonce: randomBytes(16).toString('base64url'), script, style });
  }

  private post(): void {
    if (!this.panel || !this.result) return;
    const message: ShowMessage = { type: 'show', result: this.result };
    void this.panel.webview.postMessage(message);
  }
}

function currentPlan(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return isPlan(document) ? document.uri : undefined;
}

function isPlan(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === 'kehoach';
}

function fileName(uri: vscode.Uri | undefined): string {
  return uri?.path.split('/').at(-1) ?? '';
}
