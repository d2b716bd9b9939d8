import { type CompletionItem, MarkupKind } from 'vscode-languageserver';
import type { Settings } from '../../connection/settings.ts';
import { type Proposal, plainOf } from './proposal.ts';

/** Documentation of the last list that was offered, written when an item of it is looked at. */
export class Documented {
  private list = 0;
  private proposals: readonly Proposal[] = [];

  /** The items with the marks by which they are found again. */
  remember(items: readonly CompletionItem[], proposals: readonly Proposal[]): CompletionItem[] {
    this.list++;
    this.proposals = proposals;
    return items.map((item, index) => ({ ...item, data: [this.list, index] }));
  }

  /** The item with its documentation; one of an older list as it is. */
  resolve(item: CompletionItem, settings: Settings): CompletionItem {
    const data: unknown = item.data;
    if (!Array.isArray(data) || data[0] !== this.list) return item;
    const proposal = this.proposals[Number(data[1])];
    if (!proposal || proposal.label !== item.label) return item;
    const sentence = settings.say(proposal.about);
    const text = plainOf(proposal.template).trim();
    const shown = text === proposal.label ? '' : text;
    const value = settings.markdown ? withFence(sentence, shown) : [sentence, shown].filter(Boolean).join('\n\n');
    return { ...item, documentation: settings.markdown ? { kind: MarkupKind.Markdown, value } : value };
  }
}

/** The text of the plan stands in a fence longer than any in it, so that nothing in it is Markdown. */
function withFence(sentence: string, text: string): string {
  if (text === '') return sentence;
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${sentence}\n\n${fence}kehoach\n${text}\n${fence}`;
}
