import { madeEpisode } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import type { StandingEpisode } from '../standing-of';

/** A made episode that is complete for six weeks. */
export function madeComplete(
  id: number,
  before: number,
  after: number,
  more: Partial<OutcomeEpisode> = {},
): StandingEpisode {
  const episode = madeEpisode(id, before, after, more);
  return { episode, standing: 'COMPLETE', followUp: { value: after, day: 42 } };
}

/** Units of `people` each whose after-scores are half the score before, a ripple, and less what the unit adds. */
export function madeUnits(adds: readonly number[], people = 40): StandingEpisode[] {
  return adds.flatMap((add, unit) =>
    Array.from({ length: people }, (_, index) => {
      const before = 4 + ((index * 7) % 11) / 2;
      const ripple = [-1.5, -0.5, 0, 0.5, 1.5][(index * 3 + unit) % 5] ?? 0;
      const who = { practitionerId: `p${unit}`, age: 30 + ((index * 13 + unit) % 40) };
      return madeComplete(unit * 1000 + index, before, before / 2 + ripple - add, who);
    }),
  );
}
