/** The number of a document (số, ký hiệu), taken apart: `98/2023/NĐ-CP`. */
export interface DocumentNumberParts {
  /** `98`, `37a`; dots where a draft leaves it open, empty where nothing stands there. */
  readonly ordinal: string;
  /** The year, which only legal normative documents carry. */
  readonly year: number | undefined;
  /** The first code behind the number, as a rule that of the document's type: `NĐ`. */
  readonly code: string;
  /** What follows the code: the issuing body and the unit that drafted it; empty where nothing does. */
  readonly body: string;
}

const PARTS = /^([.…_]+|\d+[a-zđ]?)? ?(?:\/ ?(\d{4})(?=[ /-]))? ?[-/]? ?(\p{L}[\p{L}\d.&]*|…)(?: ?[-/] ?(\S.*))?$/u;

/** Takes a document's number apart; undefined where it is none. White space must be single spaces. */
export function readDocumentNumber(text: string): DocumentNumberParts | undefined {
  const match = PARTS.exec(text.normalize('NFC'));
  if (!match) return undefined;
  const [, ordinal = '', year, code = '', body = ''] = match;
  return { ordinal, year: year === undefined ? undefined : Number(year), code, body };
}

/** The codes of the types of documents, by the type's folded name (Decree 30/2020/NĐ-CP, Appendix III). */
const TYPE_CODES: Readonly<Record<string, readonly string[]>> = {
  'nghi quyet': ['NQ'],
  'nghi dinh': ['NĐ'],
  'quyet dinh': ['QĐ'],
  'thong tu': ['TT'],
  'thong tu lien tich': ['TTLT', 'TTLB'],
  'chi thi': ['CT'],
  'cong dien': ['CĐ'],
  'ke hoach': ['KH'],
  'thong bao': ['TB'],
  'huong dan': ['HD'],
  'quy dinh': ['QĐ', 'QYĐ'],
  'quy che': ['QC'],
  'chuong trinh': ['CTR', 'CT'],
  'ket luan': ['KL'],
  'to trinh': ['TTR'],
  'bao cao': ['BC'],
};

/** The codes that a type of document carries, in capitals; undefined where its number carries none. */
export function codesOfType(foldedType: string): readonly string[] | undefined {
  return TYPE_CODES[foldedType];
}

/** Whether a code in capitals is that of some type of document. */
export function isTypeCode(code: string): boolean {
  return Object.values(TYPE_CODES).some((codes) => codes.includes(code));
}
