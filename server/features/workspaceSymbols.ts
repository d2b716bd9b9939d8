import { URI, UriUtils } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { PlanSymbol } from '../../language/model/symbols.ts';
import type { ServerServices } from '../services.ts';
import type { SymbolsOfPlan } from '../workspace-symbols.ts';
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

  constructor(plans: () => Promise<readonly SymbolsOfPlan[]>) {
    this.plans = plans;
  }

  async getSymbols({ query }: WorkspaceSymbolParams): Promise<WorkspaceSymbol[]> {
    const found = (await this.plans()).flatMap(({ uri, symbols }) =>
      symbols.flatMap((symbol) => {
        const quality = matchQuality(query, symbol.name);
        return quality === undefined ? [] : [{ quality, symbol: toSymbol(symbol, uri, titleOf(uri, symbols)) }];
      }),
    );
    found.sort((one, other) => one.quality - other.quality);
    return found.slice(0, MOST_SYMBOLS).map(({ symbol }) => symbol);
  }
}

/** Answers at once, also where no plan is open. */
export function answerWorkspaceSymbols({ connection, shared }: ServerServices): void {
  connection.onWorkspaceSymbol(
    async (params, token) => (await shared.lsp.WorkspaceSymbolProvider?.getSymbols(params, token)) ?? [],
  );
}

function toSymbol({ kind, name, range }: PlanSymbol, uri: string, containerName: string): WorkspaceSymbol {
  return { name, kind: KINDS[kind], location: { uri, range }, ...(kind === 'plan' ? {} : { containerName }) };
}

/** The plan by its subject, else by its file. */
function titleOf(uri: string, symbols: readonly PlanSymbol[]): string {
  const plan = symbols.find(({ kind }) => kind === 'plan');
  return shorten(plan?.name ?? UriUtils.basename(URI.parse(uri)));
}
