import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import type { DocumentNumber, LegalReference } from '../../language/generated/ast.ts';
import { titleOf } from '../../language/model/documents.ts';
import { spanOf } from '../../language/rules/finding.ts';
import { squeeze } from '../../language/values/text.ts';
import type { Settings } from '../connection/settings.ts';
import { modelIn } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { SEARCH_PLACE } from './legal-search.ts';

/**
 * Laws, decrees and other documents as links to a page that searches for them (`kehoach.legalSearch`); none where the
 * user has chosen no such page. The server itself asks no network.
 */
export class PlanLinks implements DocumentLinkProvider {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Editors ask once for each text, some of them before they have told the settings. */
  async getDocumentLinks(document: LangiumDocument): Promise<DocumentLink[]> {
    await this.settings.ready;
    const { legalSearch } = this.settings;
    const model = legalSearch === undefined ? undefined : modelIn(document);
    if (!model || legalSearch === undefined) return [];
    return model.documents.flatMap(({ node }) => {
      if (node.$type !== 'LegalReference') return [];
      const query = queryOf(node);
      return [
        {
          range: rangeOf(spanOf(node), document.textDocument),
          target: legalSearch.replaceAll(SEARCH_PLACE, () => encodeURIComponent(query)),
          tooltip: this.settings.say({ vi: `Tìm ${query}`, en: `Search for ${query}` }),
        },
      ];
    });
  }
}

/** What names the document: its kind with its number, else with its title. */
function queryOf(node: LegalReference | DocumentNumber): string {
  const kind = node.$type === 'LegalReference' ? (node.kind ?? '') : '';
  const name = node.number ?? (node.$type === 'LegalReference' ? titleOf(node) : undefined) ?? '';
  // Half of a pair of surrogates cannot be written in an address.
  return squeeze(`${kind} ${name}`).replace(/[\uD800-\uDFFF]/gu, '');
}
