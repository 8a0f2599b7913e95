import { isWithheld } from '../../progress/withheld';
import { madeEpisode, madeQuestion } from '../made-episodes.example';
import { standingOf } from '../standing-of';
import type { AskedEpisode } from './asked-of';
import { askedOf } from './asked-of';
import { completionWeightsOf } from './completion-weights';
import { madePractice } from './made-practice.example';

const group = { name: 'group', valueOf: ({ episode }: AskedEpisode) => episode.earlierEpisodes };

/** Two groups of 100 alike people, so many of which are complete. */
function twoGroups(first: number, second: number): AskedEpisode[] {
  return askedOf(
    Array.from({ length: 200 }, (_, index) => {
      const earlierEpisodes = index % 2;
      const isComplete = index >> 1 < (earlierEpisodes === 0 ? first : second);
      const made = madeEpisode(index, 6, isComplete ? 3 : null, { earlierEpisodes });
      return standingOf(made, madeQuestion);
    }),
  );
}

function weightsOf(due: readonly AskedEpisode[], terms = [group]) {
  const answer = completionWeightsOf(due, terms);
  if (isWithheld(answer)) throw new Error(answer.why);
  return answer;
}

describe('weights for who had a follow-up score', () => {
  it('is by hand where only the group tells: overall share over the share of the group', () => {
    const due = twoGroups(80, 40);
    const { weights } = weightsOf(due);
    for (const { row, isComplete, episode } of due) {
      const share = episode.earlierEpisodes === 0 ? 0.8 : 0.4;
      if (isComplete) expect(weights.get(row)).toBeCloseTo(0.6 / share, 9);
      else expect(weights.has(row)).toBe(false);
    }
  });

  it('makes the complete ones like all who were due, where the start tells who is missing', () => {
    const due = askedOf(
      madePractice({
        seed: 5,
        episodes: 4000,
        gains: { a: 0 },
        spread: 1,
        missing: [-0.1, 0.08],
      }).map((episode) => standingOf(episode, madeQuestion)),
    );
    const { weights, least, most } = weightsOf(due, []);
    const complete = due.filter(({ isComplete }) => isComplete);
    const mean = (episodes: readonly AskedEpisode[], weightIn: (row: number) => number) =>
      episodes.reduce((sum, { row, before }) => sum + weightIn(row) * before, 0) /
      episodes.reduce((sum, { row }) => sum + weightIn(row), 0);
    const all = mean(due, () => 1);
    // The complete ones started with less pain; weighted they do not.
    expect(mean(complete, () => 1)).toBeLessThan(all - 0.1);
    expect(Math.abs(mean(complete, (row) => weights.get(row) ?? NaN) - all)).toBeLessThan(0.03);
    expect(Math.min(...weights.values())).toBe(least);
    expect(Math.max(...weights.values())).toBe(most);
    // Truncated at both ends: a hundredth of the complete ones share each limit.
    for (const limit of [least, most]) {
      const count = [...weights.values()].filter((weight) => weight === limit).length;
      expect(count / weights.size).toBeGreaterThan(0.009);
      expect(count / weights.size).toBeLessThan(0.012);
    }
  });

  it('refuses where nobody is missing, and where the groups tell without error who is', () => {
    expect(completionWeightsOf(twoGroups(100, 100), [group])).toMatchObject({
      withheld: 'NOBODY_MISSING',
    });
    expect(completionWeightsOf(twoGroups(100, 60), [group])).toMatchObject({
      withheld: 'NO_WEIGHTS',
    });
  });
});
