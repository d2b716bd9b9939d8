import type { RuleCode } from '../../language/rules/finding.ts';

/** The address of what is written about a rule, where there is one. */
export type RulePage = (code: RuleCode) => string | undefined;

/** Where the documentation is not at hand, as in a browser. */
export const NO_RULE_PAGES: RulePage = () => undefined;

/** Points to the headings of the rules in a Markdown text: `address#L12`, as editors open a line. */
export function rulePagesIn(markdown: string, address: string): RulePage {
  const lines = new Map<string, number>();
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    if (line.startsWith('## ')) lines.set(line.slice(3).trim(), index + 1);
  }
  return (code) => {
    const line = lines.get(code);
    return line === undefined ? undefined : `${address}#L${line}`;
  };
}
