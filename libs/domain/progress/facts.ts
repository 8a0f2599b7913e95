import type { Series } from '../care/reading';

/**
 * What is known of one series in one episode, gathered from its current readings.
 * Only readings with a value and an outcome context are counted, and only from 14 days before care on: what was
 * measured long before says nothing about change since the start. A series with nothing but such old readings has
 * `n` 0, and its first and latest value are theirs. Kept exact by the database at every write.
 */
export interface SeriesFacts extends Series {
  /** How many readings count. */
  readonly n: number;
  /** The mean of the baseline readings; `null` where there is no eligible baseline. */
  readonly baseline: number | null;
  /** How many readings make the baseline. */
  readonly baselineN: number;
  /** Whether the baseline came after the first session had started. */
  readonly baselineLate: boolean;
  readonly firstValue: number | null;
  /** Calendar day, `YYYY-MM-DD`. */
  readonly firstOn: string | null;
  readonly latestValue: number | null;
  readonly latestOn: string | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Values of the last eight counted readings, oldest first. */
  readonly recentValues: readonly number[];
  /** Their days since 1970-01-01. */
  readonly recentDays: readonly number[];
}
