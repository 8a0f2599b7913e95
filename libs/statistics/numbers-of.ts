/** Reads a number from an item; `null`, `undefined` and NaN say that it is missing. */
export type Accessor<T> = (item: T) => number | null | undefined;

/** The finite numbers among the items, in order. Missing ones are skipped; zero is a value. */
export function numbersOf<T>(items: Iterable<T>, valueOf?: Accessor<T>): number[] {
  const numbers: number[] = [];
  for (const item of items) {
    const value: unknown = valueOf ? valueOf(item) : item;
    if (typeof value === 'number' && Number.isFinite(value)) numbers.push(value);
  }
  return numbers;
}
