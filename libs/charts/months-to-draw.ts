/** Why a month is unlikely if nothing has changed. */
export type MonthRule = 'OUTSIDE' | 'SHIFT' | 'TREND' | 'TWO_OF_THREE';

/** One month of a series. */
export interface MonthToDraw {
  /** `YYYY-MM`. */
  readonly period: string;
  /** `null` where it may not be shown, or nothing began in it. */
  readonly value: number | null;
  /** How many episodes are behind it; `null` where that may not be told. */
  readonly episodes: number | null;
  /** The side of a special cause; `null` where there is none. */
  readonly letter: 'H' | 'L' | null;
  readonly rules: readonly MonthRule[];
}

/** A series by month with its natural limits. */
export interface MonthsData {
  readonly title: string;
  readonly unit: string;
  /** In order, without a gap. */
  readonly points: readonly MonthToDraw[];
  /** `null` for too few months. */
  readonly limits: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    readonly isTrial: boolean;
  } | null;
  /** What it says, or why there is none. */
  readonly sentence: string;
  /** What it does not say; one line each. */
  readonly caveats: readonly string[];
}
