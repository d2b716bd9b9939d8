import type { CompletionItemKind } from 'vscode-languageserver';
import type { Localized, Span } from '../../../language/rules/finding.ts';
import { matchQuality } from './matching.ts';
import type { Proposal, Template } from './proposal.ts';

/** One of several things that can stand at a place. */
export interface Candidate {
  /** What is held against what was typed, and shown unless there is a label. */
  readonly words: string;
  readonly label?: string;
  /** What is written, where it is more than the words. */
  readonly template?: Template;
  readonly detail?: Localized;
  readonly about?: Localized;
}

/** What candidates for one place share. */
export interface Candidacy {
  readonly kind: CompletionItemKind;
  readonly span: Span;
  /** Below 1.000; smaller stands higher among what is matched equally well. */
  readonly base: number;
  readonly about: Localized;
  readonly eager?: boolean;
}

const STEP = 1_000;

/** The rank of the candidate at an index that matches so well. */
export function rankOf(quality: number, base: number, index = 0): number {
  return quality * STEP + Math.min(base + index, STEP - 1);
}

/** The candidates that what was typed may stand for; of equal words the first. */
export function proposalsFor(typed: string, candidates: readonly Candidate[], common: Candidacy): Proposal[] {
  const labels = new Set<string>();
  return candidates.flatMap(({ words, label = words, template = [words], detail, about }, index): Proposal[] => {
    const quality = matchQuality(typed, words);
    if (quality === undefined || labels.has(label)) return [];
    labels.add(label);
    return [
      {
        label,
        kind: common.kind,
        template,
        span: common.span,
        rank: rankOf(quality, common.base, index),
        about: about ?? common.about,
        ...(detail ? { detail } : {}),
        ...(common.eager ? { eager: true } : {}),
      },
    ];
  });
}
