import { readdirSync, readFileSync } from 'node:fs';
import { defaultForm, measuresOf } from '../../server/render/measures.ts';
import { Typesetter } from '../../server/typesetting/typesetter.ts';
import { documentOf } from '../server/printed.ts';
import { Pdf } from './pdf.ts';

/** A plan and where it comes from. */
export interface NamedPlan {
  readonly name: string;
  readonly source: string;
}

export const examples = plansIn(new URL('../../examples/', import.meta.url));
export const correctPlans = plansIn(new URL('../plans/', import.meta.url));

function plansIn(folder: URL): NamedPlan[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.kehoach'));
  return names.map((name) => ({ name, source: readFileSync(new URL(name, folder), 'utf8') }));
}

export const typesetter = new Typesetter();

/** The plan on paper. */
export async function printed(source: string, form = defaultForm): Promise<Pdf> {
  return new Pdf(await typesetter.pdf(documentOf(source), measuresOf(form)));
}
