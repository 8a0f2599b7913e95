import type { XmrSignal } from '@unknot/statistics/monitoring/xmr-chart';
import type { Caveat } from '../caveats';
import type { PeriodKind } from './period';

/** What a series is about: the share of due episodes with a follow-up score, or the gain after adjustment. */
export type SeriesOf = 'COMPLETENESS' | 'ADJUSTED_GAIN';

/** Why a value is unlikely if nothing has changed, and on which side it lies. */
export interface PeriodSignal {
  /** High or low; for both series high is better. */
  readonly letter: 'H' | 'L';
  readonly rules: readonly XmrSignal[];
}

/** One month or week, by the day of the first session. */
export interface PeriodPoint {
  /** `YYYY-MM`, or the Monday of the week. */
  readonly period: string;
  /** A share from 0 to 1, or a gain in the measure's unit; `null` where fewer than 11 people are behind it. */
  readonly value: number | null;
  /** `null` where the value is hidden, unless nobody is behind it. */
  readonly people: number | null;
  /** The episodes of those people; `null` with them. */
  readonly episodes: number | null;
  readonly signal: PeriodSignal | null;
}

/** The limits within which values lie as long as nothing changes. */
export interface PeriodLimits {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Fewer than 12 values: the limits will still move. */
  readonly isTrial: boolean;
}

/** A series of the clinic with its natural limits (domain model 4.3). */
export interface PeriodChart {
  readonly of: SeriesOf;
  readonly by: PeriodKind;
  /** Every month or week from the first to the last. */
  readonly points: readonly PeriodPoint[];
  /** `null` for fewer than 5 values. */
  readonly limits: PeriodLimits | null;
  readonly sentence: string;
  /** Of gains; completeness needs none. */
  readonly caveats: readonly Caveat[];
}
