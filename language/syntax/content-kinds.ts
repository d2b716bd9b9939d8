/** What may stand in a line besides values: set by the kind of line. */
export interface ContentKind {
  /** The first colon parts a label from its text, and the line may introduce a list. */
  readonly labelled: boolean;
  /** The line may be a total (`Tổng cộng: …`). */
  readonly total: boolean;
  /** A table cell: `\|` is a bar, a number alone is an amount. */
  readonly cell: boolean;
  /** Names the unit of a table's figures: `nghìn đồng` stands without a number. */
  readonly unit: boolean;
  /** The field `Số:`, whose value is the document's number. */
  readonly documentNumber: boolean;
}

/** Prose: values and references only. */
export const PROSE: ContentKind = { labelled: false, total: false, cell: false, unit: false, documentNumber: false };
/** A block of the body. */
export const BLOCK: ContentKind = { ...PROSE, labelled: true, total: true };
/** A cell of a table. */
export const CELL: ContentKind = { ...PROSE, total: true, cell: true, unit: true };
/** `Đơn vị tính: nghìn đồng` */
export const TABLE_UNIT: ContentKind = { ...PROSE, unit: true };
/** The field that holds the document's number. */
export const NUMBER_FIELD: ContentKind = { ...PROSE, documentNumber: true };
