import { dayNumberOf } from '../../care/calendar-day';
import type { SeriesBaseline } from '../baseline-of';
import type { ValuedReading } from '../counted-readings';
import type { ScoresByDay } from './window-score-of';

/** Counted readings, oldest first, as scores by the day from the first session. */
export function scoresByDayOf(
  readings: readonly Pick<ValuedReading, 'takenOn' | 'value'>[],
  firstSessionOn: string,
  baseline: SeriesBaseline | null,
): ScoresByDay {
  const first = dayNumberOf(firstSessionOn);
  return {
    scores: readings.map(({ value }) => value),
    scoreDays: readings.map(({ takenOn }) => dayNumberOf(takenOn) - first),
    baseline,
  };
}
