import type { DocumentNumber, Inline, LegalReference } from '../generated/ast.ts';
import { readDocumentNumber } from '../values/document-number.ts';
import { fold, squeeze } from '../values/text.ts';

/** A place that names a document (văn bản) by its number, or a law by its title. */
export interface DocumentMention {
  readonly node: LegalReference | DocumentNumber;
  /** Equal for mentions of the same document. */
  readonly document: string;
}

/** The documents that some elements of lines name, the plan itself by its number among them. */
export function readDocuments(inlines: readonly Inline[]): DocumentMention[] {
  return inlines.flatMap((node): DocumentMention[] => {
    if (node.$type !== 'LegalReference' && node.$type !== 'DocumentNumber') return [];
    const document = identityOf(node);
    return document === undefined ? [] : [{ node, document }];
  });
}

/** Undefined where nothing says which one it is: `Kế hoạch này`, a number left open. */
function identityOf(node: LegalReference | DocumentNumber): string | undefined {
  if (node.number !== undefined) return numbered(node.number);
  if (node.$type === 'DocumentNumber' || node.kind === undefined || node.title === undefined) return undefined;
  return fold(`${node.kind} ${titleOf(node)}`);
}

/** The title of a law without the comma before its date: `Luật Đất đai, ngày …`. */
export function titleOf({ title }: LegalReference): string | undefined {
  return title?.replace(/[\s,]+$/, '');
}

/** `07/KH-UBND` is `7/KH-UBND`. */
function numbered(number: string): string | undefined {
  const parts = readDocumentNumber(squeeze(number));
  if (!parts || !/\d/.test(parts.ordinal)) return undefined;
  const ordinal = parts.ordinal.replace(/^0+(?=\d)/, '');
  return fold([ordinal, parts.year ?? '', parts.code, parts.body].join('/'));
}
