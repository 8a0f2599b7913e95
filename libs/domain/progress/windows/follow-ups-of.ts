import { dayNumberOf } from '../../care/calendar-day';
import type { SeriesBaseline } from '../baseline-of';
import type { ValuedReading } from '../counted-readings';
import type { FollowUpWindow } from './follow-up-window';
import { followUpWindows } from './follow-up-window';
import { scoresByDayOf } from './scores-by-day-of';
import type { WindowScore } from './window-score-of';
import { windowScoreOf } from './window-score-of';

/** One window of one client: the score that counts, or why there is none yet. */
export interface FollowUp {
  readonly window: FollowUpWindow;
  /** `null` where none was taken in it. */
  readonly score: WindowScore | null;
  /** `NOT_DUE` while the window has not ended: what is not due is not missing. */
  readonly state: 'SCORED' | 'NOT_DUE' | 'MISSING';
  /** Score minus baseline, in the measure's unit; `null` without either. */
  readonly change: number | null;
}

/** The follow-up windows of one client in order, as they stand on the day `asOf`. */
export function followUpsOf(
  readings: readonly Pick<ValuedReading, 'takenOn' | 'value'>[],
  firstSessionOn: string,
  baseline: SeriesBaseline | null,
  asOf: string,
): FollowUp[] {
  const byDay = scoresByDayOf(readings, firstSessionOn, baseline);
  const today = dayNumberOf(asOf) - dayNumberOf(firstSessionOn);
  return Object.values(followUpWindows).map((window): FollowUp => {
    const score = windowScoreOf(byDay, window);
    const isOver = window.until < today;
    return {
      window,
      score,
      state: score !== null ? 'SCORED' : isOver ? 'MISSING' : 'NOT_DUE',
      change: score === null || baseline === null ? null : score.value - baseline.value,
    };
  });
}
