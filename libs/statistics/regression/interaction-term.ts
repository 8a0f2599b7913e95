import type { Term } from './term';

/** The product of two terms, named `one:other`; missing where either is. */
export function interactionTerm<T>(one: Term<T>, other: Term<T>): Term<T> {
  return {
    name: `${one.name}:${other.name}`,
    valueOf: (item) => {
      const [first, second] = [one.valueOf(item), other.valueOf(item)];
      return typeof first === 'number' && typeof second === 'number' ? first * second : undefined;
    },
  };
}
