import type { ConferencePlan } from '../../language/generated/ast.ts';
import { type PlanSymbol, symbolsOf } from '../../language/model/symbols.ts';

/** The symbols of one plan of the workspace. */
export interface SymbolsOfPlan {
  readonly uri: string;
  readonly symbols: readonly PlanSymbol[];
}

/**
 * What can be looked for by name in the plans of the workspace. Those of closed plans are kept when they are read from
 * disk, those of open ones are made when they are asked for.
 */
export class WorkspaceSymbols {
  private readonly closed = new Map<string, readonly PlanSymbol[]>();
  private readonly open = new Map<string, ConferencePlan>();
  private readonly isInside: (uri: string) => boolean;

  /** `isInside` tells plans of the workspace from files elsewhere. */
  constructor(isInside: (uri: string) => boolean) {
    this.isInside = isInside;
  }

  /** A plan as the disk has it; undefined takes it out. */
  putClosed(uri: string, plan: ConferencePlan | undefined): void {
    if (plan && this.isInside(uri)) this.closed.set(uri, symbolsOf(plan));
    else this.closed.delete(uri);
  }

  /** A new version of an open plan; its file no longer counts. */
  putOpen(uri: string, plan: ConferencePlan): void {
    this.closed.delete(uri);
    this.open.set(uri, plan);
  }

  takeOpen(uri: string): void {
    this.open.delete(uri);
  }

  /** Open plans first, also those outside the workspace. */
  all(): SymbolsOfPlan[] {
    return [
      ...[...this.open].map(([uri, plan]) => ({ uri, symbols: symbolsOf(plan) })),
      ...[...this.closed].map(([uri, symbols]) => ({ uri, symbols })),
    ];
  }
}
