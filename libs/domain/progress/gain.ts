import type { Direction } from '../measures/measure';

/** z of a two-sided 95 % confidence, as every rule of progress takes it. */
export const confidence = 1.96;

/** A change as a gain, above 0 is better; as it is where neither direction is better. */
export function gainOf(change: number, direction: Direction): number {
  return direction === 'LOWER' ? 0 - change : change;
}

/** At least as much, whatever the last binary digit says: 6.3 to 4.3 is a change of 2. */
export function reaches(amount: number, limit: number): boolean {
  return amount >= limit - 1e-9 * Math.max(1, Math.abs(limit));
}
