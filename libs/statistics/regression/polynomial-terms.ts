import type { Accessor } from '../numbers-of';
import type { Term } from './term';

/** A quantity and its powers up to `degree`, named `name`, `name^2` and so on. */
export function polynomialTerms<T>(name: string, valueOf: Accessor<T>, degree: number): Term<T>[] {
  return Array.from({ length: degree }, (_, index) => ({
    name: index === 0 ? name : `${name}^${index + 1}`,
    valueOf: (item) => {
      const value = valueOf(item);
      return typeof value === 'number' ? value ** (index + 1) : undefined;
    },
  }));
}
