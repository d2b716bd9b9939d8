/** What is our own between the server and its clients, beside the language server protocol. */

/**
 * A command of the editor that opens the documentation of a rule, given its code. The server offers it where the
 * initialization options hold `explainRule: true`.
 */
export const explainRuleCommand = 'kehoach.explainRule';

/** Asks for the formal document of an open plan. */
export const renderRequest = 'kehoach/render';

export interface RenderParams {
  /** The plan's URI, as in `textDocument/didOpen`. */
  readonly uri: string;
}

/** A block of the formal document: one HTML element and the zero-based source line that it comes from. */
export interface RenderBlock {
  readonly line: number;
  readonly html: string;
}

export interface RenderResult {
  readonly uri: string;
  /** The version of the text that was rendered. */
  readonly version: number;
  /** The plan's name on one line, plain text. */
  readonly title: string;
  /** The style sheet of the document, the same for all. */
  readonly style: string;
  readonly blocks: readonly RenderBlock[];
}

/** Null where the server holds no such plan. */
export type RenderResponse = RenderResult | null;
