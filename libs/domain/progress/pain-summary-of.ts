import { unitWordsOf } from '../measures/unit-words';
import type { ConfirmedSide } from './confirmed-side';
import { confirmedSideFrom } from './confirmed-side';
import type { OwnErrorFor } from './error/error-in-force';
import type { SeriesFacts } from './facts';
import { limitsOf } from './limits-of';
import { mainPainOf } from './main-pain-of';
import type { MeasureOf } from './measure-lookup';
import type { TrendCall, TrendFacts } from './trend-call';
import { trendOfSeries } from './trend-of-series';

/** First and latest of the main pain score of an episode, with the call on its change. */
export interface PainSummary {
  readonly measureName: string;
  /** As people read it. */
  readonly unit: string;
  readonly first: number;
  readonly latest: number;
  readonly latestOn: string;
  readonly n: number;
  readonly call: TrendCall;
  /** The side on which the calls of the last two visits agree; a label is counted by it, never by `call`. */
  readonly confirmed: ConfirmedSide;
  /** The last eight values, oldest first. */
  readonly recentValues: readonly number[];
}

/** The main pain score of an episode from the facts of its series, for lists; `null` where none is recorded. */
export function painSummaryOf(
  facts: Iterable<SeriesFacts>,
  conditionRegion: string | null,
  measureOf: MeasureOf,
  ownErrorFor?: OwnErrorFor,
): PainSummary | null {
  const series = mainPainOf(facts, measureOf);
  const measure = series && measureOf(series.measure);
  if (series === undefined || measure === undefined) return null;
  const { firstValue, latestValue, latestOn } = series;
  if (firstValue === null || latestValue === null || latestOn === null) return null;
  const { gate } = limitsOf(series, measure, conditionRegion, true, ownErrorFor?.(series) ?? null);
  const callOf = (known: TrendFacts): TrendCall => trendOfSeries(known, measure, gate).call;
  return {
    measureName: measure.name,
    unit: unitWordsOf(measure.unit, measure.max),
    first: series.baseline ?? firstValue,
    latest: latestValue,
    latestOn,
    n: series.n,
    call: callOf(series),
    confirmed: confirmedSideFrom(series, callOf),
    recentValues: series.recentValues,
  };
}
