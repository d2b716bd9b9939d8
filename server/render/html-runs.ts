import type { Run } from '../document/model.ts';
import { element, escapeHtml } from './markup.ts';

/** Runs as HTML; what the form adds carries `data-form`. */
export function htmlRuns(runs: readonly Run[]): string {
  return runs.map(htmlRun).join('');
}

function htmlRun(run: Run): string {
  switch (run.kind) {
    case 'text':
      return escapeHtml(run.text);
    case 'form':
      return element('span', { 'data-form': '' }, escapeHtml(run.text));
    case 'gap':
      return element('span', { class: 'gap', 'data-form': '' }, ' ');
  }
}
