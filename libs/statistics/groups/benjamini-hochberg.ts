/**
 * The p values of one set, adjusted so that those at or below a level hold at most that share of
 * false alarms (Benjamini and Hochberg 1995), in the order given. Throws unless every p is within
 * 0 to 1.
 */
export function benjaminiHochberg(probabilities: Iterable<number>): number[] {
  const list = [...probabilities];
  if (!list.every((p) => p >= 0 && p <= 1)) throw new RangeError('A p value is within 0 to 1.');
  const falling = list.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = list.map(() => 1);
  let least = 1;
  falling.forEach(({ p, index }, place) => {
    least = Math.min(least, (list.length / (list.length - place)) * p);
    adjusted[index] = least;
  });
  return adjusted;
}
