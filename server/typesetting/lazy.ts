import type { Typesetter } from './typesetter.ts';

/** Gives the one typesetter of a program; what it is made of is loaded at the first call. */
export function lazyTypesetter(): () => Promise<Typesetter> {
  let made: Promise<Typesetter> | undefined;
  return () => {
    made ??= import('./typesetter.ts').then(({ Typesetter }) => new Typesetter());
    return made;
  };
}
