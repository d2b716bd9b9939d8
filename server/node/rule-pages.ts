import { readFileSync } from 'node:fs';
import { NO_RULE_PAGES, type RulePage, rulePagesIn } from '../features/rule-pages.ts';

/** The pages that come with the server, beside its folder; read when the first finding asks for them. */
// The bundle lies in `dist/`, one folder less deep.
const PAGES = new URL(import.meta.url.endsWith('.ts') ? '../../docs/rules.md' : '../docs/rules.md', import.meta.url);

let pages: RulePage | undefined;

/** The line of a rule's section in `docs/rules.md`. */
export const nodeRulePage: RulePage = (code) => {
  pages ??= readPages();
  return pages(code);
};

function readPages(): RulePage {
  try {
    return rulePagesIn(readFileSync(PAGES, 'utf8'), PAGES.href);
  } catch {
    // A server that was copied without its documentation still checks plans.
    return NO_RULE_PAGES;
  }
}
