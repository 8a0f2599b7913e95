import { figure } from '../figures';
import type { PathMeasure } from './path-episode';

/** A span of values that counts as alike. */
export interface Band {
  /** Included. */
  readonly from: number;
  /** Not included. */
  readonly below: number;
  /** `5 to 7`, `6 to 12 weeks`. */
  readonly words: string;
}

const durations: readonly Band[] = [
  { from: 0, below: 6, words: 'for less than 6 weeks' },
  { from: 6, below: 12.5, words: 'for 6 to 12 weeks' },
  { from: 12.5, below: Infinity, words: 'for more than 12 weeks' },
];

/** The band of a duration in weeks (domain model 5.1); `null` where it is not known. */
export function durationBandOf(weeks: number | null): Band | null {
  if (weeks === null) return null;
  return durations.find(({ from, below }) => weeks >= from && weeks < below) ?? null;
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
