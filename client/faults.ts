import * as vscode from 'vscode';
import type { Fault, Severity } from './webview/protocol.ts';

/** What the editor knows to be wrong with a plan, and where; the last list that the preview was told. */
export class FaultList {
  private revision = 0;
  private ranges: readonly vscode.Range[] = [];

  /** The faults of now, under a new number. */
  read(plan: vscode.Uri): { readonly revision: number; readonly faults: readonly Fault[] } {
    const found = vscode.languages.getDiagnostics(plan).flatMap((diagnostic) => {
      const severity = severityOf(diagnostic.severity);
      return severity ? [{ severity, diagnostic }] : [];
    });
    this.ranges = found.map(({ diagnostic }) => diagnostic.range);
    const faults = found.map(({ severity, diagnostic }): Fault => {
      return { line: diagnostic.range.start.line, severity, message: diagnostic.message };
    });
    return { revision: ++this.revision, faults };
  }

  /** Where a fault stands; undefined where it is of a list that is no longer shown. */
  rangeOf(revision: number, index: number): vscode.Range | undefined {
    return revision === this.revision ? this.ranges[index] : undefined;
  }
}

/** Hints are no faults. */
function severityOf(severity: vscode.DiagnosticSeverity): Severity | undefined {
  switch (severity) {
    case vscode.DiagnosticSeverity.Error:
      return 'error';
    case vscode.DiagnosticSeverity.Warning:
      return 'warning';
    case vscode.DiagnosticSeverity.Information:
      return 'information';
    case vscode.DiagnosticSeverity.Hint:
      return undefined;
  }
}
