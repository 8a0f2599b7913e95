import { changeReachedIn } from '../../progress/change/change-reached-in';
import { scoresSinceStart } from '../../progress/windows/window-score-of';
import type { OutcomeEpisode } from '../outcome-episode';
import type { OutcomeMeasure } from '../outcome-measure';

/** On which axis time runs: days, told in weeks, or sessions held before. */
export type CourseAxis = 'WEEKS' | 'SESSIONS';

/** When an episode had reached the important change, or until when it is known that it had not. */
export interface TimedEpisode {
  /** In days since the first session, or in sessions held before that reading. */
  readonly time: number;
  readonly reached: boolean;
  /** The time of the last reading, on the same axis; 0 where nothing was read since the start. */
  readonly seenUntil: number;
}

/**
 * The time of one episode by the one rule (`changeReachedIn`): when the important change was reached,
 * else, censored, that of the last reading. Censored at 0 where nothing was read since the start;
 * `null` where there is no score from the start or no change is known as important.
 */
export function timedEpisodeOf(
  episode: OutcomeEpisode,
  measure: Pick<OutcomeMeasure, 'direction' | 'importantOf'>,
  axis: CourseAxis,
): TimedEpisode | null {
  const { baseline, sessionDays } = episode;
  const important = baseline === null ? null : measure.importantOf(baseline.value);
  if (baseline === null || important === null) return null;
  const since = scoresSinceStart(episode);
  const { direction } = measure;
  const found = changeReachedIn(since, { from: baseline.value, direction, important });
  const last = since.at(-1)?.day ?? 0;
  // A score is taken before the treatment of its day: that session comes after it.
  const timeOf = (day: number) =>
    axis === 'WEEKS' ? day : sessionDays.filter((held) => held < day).length;
  return {
    time: timeOf(found?.score.day ?? last),
    reached: found?.reached ?? false,
    seenUntil: timeOf(last),
  };
}
