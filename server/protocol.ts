import type { Position, Range, TextEdit } from 'vscode-languageserver-protocol';

/** What is our own between the server and its clients, beside the language server protocol. */

/**
 * A command of the editor that opens the documentation of a rule, given its code. The server offers it where the
 * initialization options hold `explainRule: true`.
 */
export const explainRuleCommand = 'kehoach.explainRule';

/**
 * Commands of the editor that show and save the plan that is being edited. The server offers them where the
 * initialization options hold `commands: true`.
 */
export const previewCommand = 'kehoach.preview';
export const exportDocxCommand = 'kehoach.exportDocx';
export const exportPdfCommand = 'kehoach.exportPdf';

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

/** Asks how an open plan falls into pages. */
export const pagesRequest = 'kehoach/pages';

export type PagesParams = RenderParams;

/** A page, in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where a zero-based source line begins on paper: zero-based page, points from its top edge. */
export interface PagePlace {
  readonly line: number;
  readonly page: number;
  readonly top: number;
}

export interface PagesResult {
  readonly uri: string;
  /** The version of the text that was set; `kehoach/page` asks for pages of it. */
  readonly version: number;
  readonly title: string;
  readonly pages: readonly PageSize[];
  /** In the order of the pages, from top to bottom. */
  readonly places: readonly PagePlace[];
}

/** Null where the server holds no such plan, or a newer text has come. */
export type PagesResponse = PagesResult | null;

/** Asks for the picture of one page of the version set last. */
export const pageRequest = 'kehoach/page';

export interface PageParams {
  readonly uri: string;
  readonly version: number;
  /** Zero-based. */
  readonly page: number;
}

/** The page as an SVG document; null where another version has been set since. */
export type PageResponse = { readonly svg: string } | null;

/** Asks how many errors an open plan has, before it is exported. */
export const errorsRequest = 'kehoach/errors';

export type ErrorsParams = RenderParams;

/** Null where the server holds no such plan. */
export type ErrorsResponse = { readonly errors: number } | null;

/** Asks for the formal document of an open plan as a file. */
export const exportRequest = 'kehoach/export';

export const exportKinds = ['pdf', 'docx', 'html', 'txt'] as const;

export type ExportKind = (typeof exportKinds)[number];

export interface ExportParams {
  readonly uri: string;
  readonly to: ExportKind;
}

export interface ExportResult {
  readonly version: number;
  /** The bytes of the file in base64. */
  readonly content: string;
}

/** Null where the server holds no such plan. */
export type ExportResponse = ExportResult | null;

/** Asks how the block at a place moves past its neighbour, with all that belongs to it. */
export const moveRequest = 'kehoach/move';

export interface MoveParams {
  readonly uri: string;
  readonly position: Position;
  /** 1: down, -1: up. */
  readonly by: 1 | -1;
}

export interface MoveResult {
  /** The version of the text that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** Where the asking position is once they are made. */
  readonly position: Position;
  /** References left as they are: they name a number that stands twice. */
  readonly unsure: number;
}

/** Null where nothing is to be moved. */
export type MoveResponse = MoveResult | null;

/** Asks how the items at the cursor or in a selection go to another level, with what stands below them. */
export const changeLevelRequest = 'kehoach/changeLevel';

export interface ChangeLevelParams {
  readonly uri: string;
  readonly range: Range;
  /** 1: deeper, `1.` to `a)`; -1: higher. */
  readonly by: 1 | -1;
}

export interface ChangeLevelResult {
  /** The version of the text that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** Null where the cursor is not at the beginning of an item, or its level does not change. */
export type ChangeLevelResponse = ChangeLevelResult | null;

/** Asks how a text that was written elsewhere stands as lines of a plan. */
export const layOutRequest = 'kehoach/layOut';

export interface LayOutParams {
  /** The plan that it goes into. */
  readonly uri: string;
  readonly text: string;
}

/** Null where the text is fine as it is. */
export type LayOutResponse = { readonly text: string } | null;

/** Asks for the formal document of an open plan as it can be pasted into a mail. */
export const mailRequest = 'kehoach/mail';

export type MailParams = RenderParams;

export interface MailResult {
  readonly version: number;
  /** HTML whose look stands in its elements, for programs that drop style sheets. */
  readonly html: string;
  /** The same in plain text. */
  readonly text: string;
}

/** Null where the server holds no such plan. */
export type MailResponse = MailResult | null;
