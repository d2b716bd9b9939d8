import { bodyOf } from '../../../language/model/records.ts';
import { type BodyHead, headOf } from '../../../language/names/heads.ts';
import type { Place } from './place.ts';

/** The body that issues the plan, as the letterhead or the lead says; empty where neither does. */
export function issuerOf({ model }: Place): string {
  const field = model.letterhead.find(({ name, value }) => name === 'issuer' && value !== '');
  return field?.value ?? model.issuing?.issuer ?? '';
}

export function issuerHead(place: Place): BodyHead {
  return headOf(issuerOf(place));
}

/** What other plans of the same body have used, then what those of other bodies have. */
export function ownFirst<T extends { readonly body: string }>({ model }: Place, known: readonly T[]): T[] {
  const own = bodyOf(model.letterhead);
  return [...known.filter(({ body }) => body === own), ...known.filter(({ body }) => body !== own)];
}

/** What other plans of the same body have used. */
export function ownOnly<T extends { readonly body: string }>({ model }: Place, known: readonly T[]): T[] {
  const own = bodyOf(model.letterhead);
  return known.filter(({ body }) => body === own);
}
