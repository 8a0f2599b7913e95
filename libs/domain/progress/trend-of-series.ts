import type { Measure, OutcomeRole } from '../measures/measure';
import type { Trend, TrendFacts, TrendGate } from './trend-call';
import { trendCallOf } from './trend-call';

const judged: readonly OutcomeRole[] = ['PRIMARY', 'SECONDARY', 'VISIT_ONLY'];

/** The call on one series of a measure; none is made on what says nothing about the result of care. */
export function trendOfSeries(
  facts: TrendFacts,
  measure: Pick<Measure, 'outcome'>,
  gate: TrendGate,
): Trend {
  const trend = trendCallOf(facts, gate);
  if (judged.includes(measure.outcome)) return trend;
  return { ...trend, call: 'NOT_ENOUGH', reason: 'NOT_AN_OUTCOME' };
}
