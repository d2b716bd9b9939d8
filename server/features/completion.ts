import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import type { CompletionList, CompletionParams } from 'vscode-languageserver';
import type { Settings } from '../settings.ts';
import { proposeEnding } from './completion/ending.ts';
import { proposeHeadings } from './completion/headings.ts';
import { proposeLetterhead } from './completion/letterhead.ts';
import { proposeMarkers } from './completion/markers.ts';
import { placeAt } from './completion/place.ts';
import { toItem } from './completion/proposal.ts';
import { proposeTables } from './completion/tables.ts';

/** Behind `II.` comes a blank, and a bar begins a cell: there the editor asks by itself. */
export const TRIGGER_CHARACTERS: readonly string[] = [' ', '|'];

/** Completes what the form of a plan prescribes; the words of the plan are the author's. */
export class PlanCompletion implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [...TRIGGER_CHARACTERS] };
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  getCompletion(document: LangiumDocument, { position }: CompletionParams): CompletionList {
    const place = placeAt(document, document.textDocument.offsetAt(position));
    const proposals = place
      ? [proposeLetterhead, proposeHeadings, proposeMarkers, proposeTables, proposeEnding].flatMap((propose) =>
          propose(place),
        )
      : [];
    const items = place ? proposals.map((proposal) => toItem(proposal, place, this.settings)) : [];
    // Matching is done here, so the editor has to ask again after each letter.
    return { isIncomplete: true, items };
  }
}
