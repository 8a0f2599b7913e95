/** The lowest and the highest of some numbers, without the limit that calls have on the number of arguments. */
export interface Extremes {
  readonly lowest: number;
  readonly highest: number;
}

/** The lowest and the highest number; `undefined` for none. */
export function extremesOf(values: Iterable<number>): Extremes | undefined {
  let found: Extremes | undefined;
  for (const value of values) {
    found = {
      lowest: Math.min(value, found?.lowest ?? value),
      highest: Math.max(value, found?.highest ?? value),
    };
  }
  return found;
}
