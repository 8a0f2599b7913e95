import { figure } from '../figures';
import type { PathMeasure } from './path-episode';

/** A span of values that counts as alike. */
export interface Band {
  /** Included. */
  readonly from: number;
  /** Not included. */
  readonly below: number;
  /** `5 to 7`. */
  readonly words: string;
}

/** How far on either side of a start another one is like it: 1 point of 10. */
const startReach = 0.1;

/**
 * The starts that are like one: up to a tenth of the scale on either side of it, so that nobody stands at the
 * edge of the group that they are held against. `null` for a scale without ends.
 */
export function startBandOf(start: number, { min, max }: PathMeasure): Band | null {
  if (min === null || max === null) return null;
  const reach = startReach * (max - min);
  const from = Math.max(min, start - reach);
  const until = Math.min(max, start + reach);
  // What is shown as included is: 6.3 - 1 must not lose 5.3 to its last binary digit.
  return { from: from - 1e-9, below: until + 1e-9, words: `${figure(from)} to ${figure(until)}` };
}

/** Whether a value lies in a band. */
export function isInBand(value: number, { from, below }: Band): boolean {
  return value >= from && value < below;
}
