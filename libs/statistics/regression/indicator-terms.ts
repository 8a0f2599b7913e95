import type { Term } from './term';

/**
 * A term of 0 and 1 for each level except the reference, which is the first: its coefficient is the
 * difference from the reference. Named `name` and the level; an item without a level, or with one
 * that is not listed, is missing.
 */
export function indicatorTerms<T>(
  name: string,
  levelOf: (item: T) => string | null | undefined,
  levels: readonly string[],
): Term<T>[] {
  return levels.slice(1).map((level) => ({
    name: `${name}${level}`,
    valueOf: (item) => {
      const own = levelOf(item);
      if (own === null || own === undefined || !levels.includes(own)) return undefined;
      return own === level ? 1 : 0;
    },
  }));
}
