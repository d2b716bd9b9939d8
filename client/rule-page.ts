/** Whether a value is a rule's code: `area.name`. */
export function isRuleCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]+\.[a-z-]+$/.test(value);
}

/** What VS Code's Markdown preview calls a rule's heading: it leaves out the stop. */
export function ruleFragment(code: string): string {
  return code.replace('.', '');
}
