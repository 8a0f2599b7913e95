import { binomialTerm } from '../density-terms';
import { sum } from '../sum';
import type { Count } from './count';
import { isCount } from './count';

/** Tables whose chance is larger by less than this share count as equally likely, as in R. */
const equallyLikely = 1 + 1e-7;

/**
 * The two-sided p of Fisher's exact test of two shares: the chance of all tables with these margins
 * that are no likelier than this one. `undefined` where a group is empty.
 */
export function fisherExactTest(one: Count, other: Count): number | undefined {
  if (!isCount(one) || !isCount(other)) return undefined;
  const events = one.events + other.events;
  const least = Math.max(0, events - other.n);
  const most = Math.min(events, one.n);
  const chances = Array.from({ length: most - least + 1 }, (_, index) =>
    chanceOf(least + index, events, one.n, other.n),
  );
  const own = chances[one.events - least] as number;
  const total = sum(chances, (chance) => (chance <= own * equallyLikely ? chance : 0));
  return Math.min(1, total / sum(chances));
}

/** The hypergeometric chance from three binomial ones (Loader 2000). */
function chanceOf(inOne: number, events: number, n: number, otherN: number): number {
  const p = events / (n + otherN);
  const both = binomialTerm(inOne, n, p, 1 - p) * binomialTerm(events - inOne, otherN, p, 1 - p);
  return both / binomialTerm(events, n + otherN, p, 1 - p);
}
