/**
 * The rank of each value from 1 for the lowest, in the order given; equal values share the mean of
 * their ranks. Throws for what is no number: it has no rank.
 */
export function ranks(values: Iterable<number>): number[] {
  const list = [...values];
  if (list.some((value) => Number.isNaN(value))) throw new RangeError('Only numbers have ranks.');
  const order = list.map((_, index) => index).sort((a, b) => at(list, a) - at(list, b));
  const result = list.map(() => 0);
  let first = 0;
  while (first < order.length) {
    const value = at(list, order[first] as number);
    let beyond = first + 1;
    while (beyond < order.length && at(list, order[beyond] as number) === value) beyond += 1;
    for (const index of order.slice(first, beyond)) result[index] = (first + 1 + beyond) / 2;
    first = beyond;
  }
  return result;
}

const at = (list: readonly number[], index: number): number => list[index] as number;
