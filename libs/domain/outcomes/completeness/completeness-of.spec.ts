import { madeEpisode, madeEpisodes, madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { standingOf } from '../standing-of';
import { completenessByOf, completenessOf, completenessSentence } from './completeness-of';

const standing = (episodes: readonly OutcomeEpisode[]) =>
  episodes.map((episode) => standingOf(episode, madeQuestion));

describe('completeness', () => {
  it('is complete of due and eligible, and counts everybody else', () => {
    const found = completenessOf(
      standing([
        ...madeEpisodes(7, 6, 3),
        ...madeEpisodes(3, 8, null),
        ...madeEpisodes(2, null, 3),
        madeEpisode('young', 6, 3, { firstSessionOn: '2026-12-01' }),
        madeEpisode('cancelled', 6, 3, { status: 'CANCELLED' }),
        madeEpisode('private', 6, 3, { agreesToComparison: false }),
        madeEpisode('out', 6, 3, {
          exclusion: { reason: 'RECORD_ERROR', approvedOn: '2026-06-01' },
        }),
      ]),
    );
    expect(found.standings).toEqual({
      NO_CONSENT: 1,
      EXCLUDED: 1,
      NOT_DUE: 2,
      NO_BASELINE: 2,
      MISSING: 3,
      COMPLETE: 7,
    });
    expect(found.withoutBaseline).toBe(2);
    expect(found.verdict).toBe('CAUTION');
    // SciPy: binomtest(7, 10).proportion_ci(method='wilson').
    expect(found.share).toMatchObject({ count: 7, of: 10, share: 0.7 });
    expect(found.share.low).toBeCloseTo(0.39677815, 7);
    expect(found.share.high).toBeCloseTo(0.89220873, 7);
    expect(found.baselineOfComplete).toEqual({ n: 7, mean: 6, sd: 0 });
    expect(found.baselineOfMissing).toEqual({ n: 3, mean: 8, sd: 0 });
    expect(found.sentence).toBe('7 of 10 due episodes had a follow-up score.');
  });

  it.each([
    [8, 2, 'GOOD'],
    [79, 21, 'CAUTION'],
    [6, 4, 'CAUTION'],
    [59, 41, 'TOO_LOW'],
    [0, 3, 'TOO_LOW'],
    [0, 0, null],
  ] as const)('of %i complete and %i missing is %s', (complete, missing, verdict) => {
    const episodes = [...madeEpisodes(complete, 6, 0), ...madeEpisodes(missing, 6, null)];
    expect(completenessOf(standing(episodes)).verdict).toBe(verdict);
  });

  it('counts a start and an end of zero', () => {
    const found = completenessOf(standing([...madeEpisodes(2, 0, 0)]));
    expect(found.standings.COMPLETE).toBe(2);
    expect(found.baselineOfComplete).toEqual({ n: 2, mean: 0, sd: 0 });
  });

  it('has words for none and for one', () => {
    expect(completenessSentence({ count: 0, of: 0 })).toBe('No follow-up score is due yet.');
    expect(completenessSentence({ count: 0, of: 1 })).toBe(
      '0 of 1 due episode had a follow-up score.',
    );
  });

  it('is told for each group', () => {
    const episodes = [
      madeEpisode(1, 6, 3, { practitionerId: 'b' }),
      madeEpisode(2, 6, null, { practitionerId: 'a' }),
      madeEpisode(3, 6, null, { practitionerId: 'b' }),
    ];
    const found = completenessByOf(standing(episodes), ({ practitionerId }) => practitionerId);
    expect([...found].map(([key, { share }]) => [key, share.count, share.of])).toEqual([
      ['b', 1, 2],
      ['a', 0, 1],
    ]);
  });
});
