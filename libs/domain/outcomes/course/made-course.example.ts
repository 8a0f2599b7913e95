import { madeEpisode } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';

/** An episode from 6 points with these scores since; sessions every week. */
export function since(
  id: number,
  scores: readonly (readonly [day: number, score: number])[],
  more: Partial<OutcomeEpisode> = {},
): OutcomeEpisode {
  return madeEpisode(id, 6, null, {
    baseline: { value: 6, n: 1, late: false },
    sessionDays: [0, 7, 14, 21, 28, 35],
    scoreDays: [0, ...scores.map(([day]) => day)],
    scores: [6, ...scores.map(([, score]) => score)],
    ...more,
  });
}
