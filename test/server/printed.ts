import { type ConferencePlan, isConferencePlan } from '../../language/generated/ast.ts';
import { createPlanServices } from '../../language/services.ts';
import { buildDocument } from '../../server/document/build.ts';
import type { FormalDocument } from '../../server/document/model.ts';

const { plan: services } = createPlanServices();

/** The plan that a source text reads as. */
export function planOf(source: string): ConferencePlan {
  const { value } = services.parser.LangiumParser.parse(source);
  if (!isConferencePlan(value)) throw new Error('The text is no plan');
  return value;
}

/** The formal document of a source text. */
export function documentOf(source: string): FormalDocument {
  return buildDocument(planOf(source));
}

/** The tokens that the lexer reads in a source text, without those of no width. */
export function tokensOf(source: string): { readonly type: string; readonly text: string }[] {
  return services.parser.Lexer.tokenize(source)
    .tokens.map((token) => ({ type: token.tokenType.name, text: token.image }))
    .filter((token) => token.text !== '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What somebody reads in HTML: a line an element, the form's own words included. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<\/(?:p|h\d|div|section|td|th|tr)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The HTML without what the form adds, but with the spaces in it. */
export function withoutForm(html: string): string {
  return html.replace(/<span[^>]*\bdata-form=""[^>]*>([^<]*)<\/span>/g, (_, text: string) => text.replace(/\S/g, ''));
}

/** Words, numbers and signs in order, without the spaces between them and without characters that do not print. */
export function words(text: string): string[] {
  const printable = text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\ufffd]/gu, (found) => (/\s/.test(found) ? found : ''));
  return printable.match(/[\p{L}\p{M}\p{N}]+|\S/gu) ?? [];
}
