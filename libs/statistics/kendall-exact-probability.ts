/** Beyond this the normal approximation is as good and the counts no longer fit a number. */
const mostValues = 60;

/**
 * The two-sided p of Kendall's S for `n` values without ties, over all their orders (Kendall 1975).
 * With four values or fewer it cannot come below 0.05. `undefined` for fewer than two values, for
 * more than 60, and for an S that n values cannot have.
 */
export function kendallExactProbability(s: number, n: number): number | undefined {
  const pairs = (n * (n - 1)) / 2;
  const isPossible = Math.abs(s) <= pairs && (pairs - s) % 2 === 0;
  if (!(Number.isInteger(n) && n >= 2 && n <= mostValues && isPossible)) return undefined;
  const chances = chancesOfFalls(n);
  const falls = (pairs - Math.abs(s)) / 2;
  const tail = chances.slice(0, falls + 1).reduce((sum, chance) => sum + chance, 0);
  return Math.min(1, 2 * tail);
}

/** The chance of each number of falling pairs among n values in random order. */
function chancesOfFalls(n: number): number[] {
  let chances = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = new Array<number>(chances.length + size - 1).fill(0);
    for (const [falls, chance] of chances.entries()) {
      for (let more = 0; more < size; more += 1) (next[falls + more] as number) += chance / size;
    }
    chances = next;
  }
  return chances;
}
