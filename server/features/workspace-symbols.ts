import { URI, UriUtils } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { PlanSymbol } from '../../language/model/symbols.ts';
import { fold } from '../../language/values/text.ts';
import type { Settings } from '../connection/settings.ts';
import type { ServerServices } from '../services.ts';
import type { SymbolsOfPlan } from '../workspace/symbols.ts';
import { matchQuality } from './completion/matching.ts';
import { shorten } from './names.ts';

/** More than anybody reads. */
const MOST_SYMBOLS = 300;

const KINDS: Readonly<Record<PlanSymbol['kind'], SymbolKind>> = {
  plan: SymbolKind.File,
  section: SymbolKind.Module,
  appendix: SymbolKind.Package,
  unit: SymbolKind.Class,
};

/** Plans, sections and units of the whole workspace, found as people type: without marks, by initials, in any part. */
export class PlanWorkspaceSymbols implements WorkspaceSymbolProvider {
  private readonly plans: () => Promise<readonly SymbolsOfPlan[]>;
  private readonly settings: Settings;

  constructor(plans: () => Promise<readonly SymbolsOfPlan[]>, settings: Settings) {
    this.plans = plans;
    this.settings = settings;
  }

  async getSymbols({ query }: WorkspaceSymbolParams): Promise<WorkspaceSymbol[]> {
    const found = (await this.plans()).flatMap(({ uri, symbols }) =>
      symbols.flatMap((symbol) => {
        const quality = matchQuality(query, symbol.name);
        return quality === undefined ? [] : [{ quality, symbol: toSymbol(symbol, uri, titleOf(uri, symbols)) }];
      }),
    );
    found.sort((one, other) => one.quality - other.quality);
    const shown = found.slice(0, MOST_SYMBOLS).map(({ symbol }) => symbol);
    return this.settings.filtersSymbols && isPlain(query) ? shown.map(withPlainName) : shown;
  }
}

/** Answers at once, also where no plan is open. */
export function answerWorkspaceSymbols({ connection, shared }: ServerServices): void {
  connection.onWorkspaceSymbol(
    async (params, token) => (await shared.lsp.WorkspaceSymbolProvider?.getSymbols(params, token)) ?? [],
  );
}

function isPlain(query: string): boolean {
  return /\S/.test(query) && fold(query) === query.trim().toLowerCase();
}

/** VS Code looks for the letters typed in the name, and knows no `í` for `i`: `IV. KINH PHÍ · kinh phi`. */
function withPlainName(symbol: WorkspaceSymbol): WorkspaceSymbol {
  const plain = fold(symbol.name);
  return plain === symbol.name.toLowerCase() ? symbol : { ...symbol, name: `${symbol.name} · ${plain}` };
}

function toSymbol({ kind, name, range }: PlanSymbol, uri: string, containerName: string): WorkspaceSymbol {
  return { name, kind: KINDS[kind], location: { uri, range }, ...(kind === 'plan' ? {} : { containerName }) };
}

/** The plan by its subject, else by its file. */
function titleOf(uri: string, symbols: readonly PlanSymbol[]): string {
  const plan = symbols.find(({ kind }) => kind === 'plan');
  return shorten(plan?.name ?? UriUtils.basename(URI.parse(uri)));
}
