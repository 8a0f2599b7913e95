import { madePain } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { since } from './made-course.example';
import { timedEpisodeOf } from './time-to-important-change';

describe('the time of an episode', () => {
  const timed = (episode: OutcomeEpisode, axis: 'WEEKS' | 'SESSIONS' = 'WEEKS') =>
    timedEpisodeOf(episode, madePain, axis);

  it('is that of the first of two consecutive readings that reached it', () => {
    const episode = since(1, [
      [7, 4],
      [14, 5],
      [21, 4],
      [28, 3],
      [35, 6],
    ]);
    expect(timed(episode)).toMatchObject({ time: 21, reached: true });
    expect(timed(episode, 'SESSIONS')).toMatchObject({ time: 3, reached: true });
  });

  it('is no event on a single reading, not even the last one', () => {
    expect(
      timed(
        since(1, [
          [7, 5],
          [14, 1],
          [21, 5],
        ]),
      ),
    ).toMatchObject({ time: 21, reached: false });
    expect(
      timed(
        since(1, [
          [7, 5],
          [14, 1],
        ]),
      ),
    ).toMatchObject({ time: 14, reached: false });
  });

  it('counts a change of exactly the important one, in decimals too', () => {
    const exact = since(
      1,
      [
        [7, 4.3],
        [14, 4.3],
      ],
      { baseline: { value: 6.3, n: 1, late: false } },
    );
    expect(timed(exact)).toMatchObject({ time: 7, reached: true });
  });

  it('is 0, censored, where nothing was read since; none without a start or a known change', () => {
    expect(timed(since(1, []))).toMatchObject({ time: 0, reached: false });
    expect(timed(since(1, [[7, 2]], { baseline: null }))).toBeNull();
    const unknown = { ...madePain, importantOf: () => null };
    expect(timedEpisodeOf(since(1, [[7, 2]]), unknown, 'WEEKS')).toBeNull();
  });

  it('does not take a late start for a reading since', () => {
    const late = since(
      1,
      [
        [14, 3],
        [21, 3],
      ],
      {
        baseline: { value: 6, n: 1, late: true },
        scoreDays: [3, 14, 21],
        scores: [6, 3, 3],
      },
    );
    expect(timed(late)).toMatchObject({ time: 14, reached: true });
  });
});
