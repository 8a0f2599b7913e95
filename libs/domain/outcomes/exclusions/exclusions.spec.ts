import type { ExclusionReason } from '../exclusion';
import { madeEpisode, madeEpisodes, madeQuestion } from '../made-episodes.example';
import { completenessOf } from '../completeness/completeness-of';
import { isWithheld } from '../../progress/withheld';
import { ledgerOf } from './ledger-of';
import { withAndWithout } from './with-and-without';

const because = (reason: ExclusionReason) => ({ exclusion: { reason, approvedOn: '2026-06-01' } });

const wordsOf = (ledger: ReturnType<typeof ledgerOf>) =>
  Object.fromEntries(
    [{ reason: 'ALL', leftOut: ledger.total }, ...ledger.lines].map(({ reason, leftOut }) => [
      reason,
      isWithheld(leftOut) ? leftOut.withheld : leftOut.people,
    ]),
  );

describe('the ledger of exclusions', () => {
  it('counts by reason, hides small numbers and what would tell them', () => {
    const ledger = ledgerOf(
      [
        ...madeEpisodes(40, 6, 3),
        ...madeEpisodes(30, 6, 3, because('WRONG_CONDITION')),
        ...madeEpisodes(14, 6, 3, because('RECORD_ERROR')),
        ...madeEpisodes(3, 6, 3, because('SURGERY_DURING_CARE')),
      ],
      madeQuestion,
    );
    expect(wordsOf(ledger)).toEqual({
      ALL: 47,
      WRONG_CONDITION: 30,
      RECORD_ERROR: 'WOULD_UNCOVER_SMALL_GROUP',
      OTHER_ILLNESS: 0,
      SURGERY_DURING_CARE: 'SMALL_GROUP',
      TREATED_ELSEWHERE: 0,
      TRAINING_RECORD: 0,
    });
  });

  it('counts people once, and nobody who would not be counted anyway', () => {
    const twice = madeEpisodes(12, 6, 3, because('RECORD_ERROR'));
    const ledger = ledgerOf(
      [
        ...twice,
        ...twice.map((each) => ({ ...each, episodeId: `${each.episodeId}-2` })),
        madeEpisode('private', 6, 3, { ...because('RECORD_ERROR'), agreesToComparison: false }),
        madeEpisode('young', 6, 3, { ...because('RECORD_ERROR'), firstSessionOn: '2026-12-30' }),
      ],
      madeQuestion,
    );
    expect(ledger.total).toEqual({ episodes: 24, people: 12 });
  });
});

describe('a figure with and without exclusions', () => {
  const figure = (excluded: number) =>
    withAndWithout(
      completenessOf,
      [...madeEpisodes(20, 6, 3), ...madeEpisodes(excluded, 6, null, because('TREATED_ELSEWHERE'))],
      madeQuestion,
    );

  it('is told both ways', () => {
    const both = figure(20);
    expect(both.without.share).toMatchObject({ count: 20, of: 20 });
    expect(both.with).toMatchObject({ share: { count: 20, of: 40 }, standings: { EXCLUDED: 0 } });
  });

  it.each([
    [1, true],
    [10, true],
    [11, false],
  ])('with %i complete among 30 excluded is held back: %s', (complete, isHeldBack) => {
    const both = withAndWithout(
      completenessOf,
      [
        ...madeEpisodes(20, 6, 3),
        ...madeEpisodes(30 - complete, 6, null, because('TREATED_ELSEWHERE')),
        ...madeEpisodes(complete, 6, 3, because('TREATED_ELSEWHERE')),
      ],
      madeQuestion,
    );
    expect(isWithheld(both.with)).toBe(isHeldBack);
  });

  it('is the same where nothing was excluded', () => {
    const both = figure(0);
    expect(both.with).toEqual(both.without);
  });

  it.each([
    [1, true],
    [10, true],
    [11, false],
  ])('with %i people excluded is held back: %s', (excluded, isHeldBack) => {
    expect(isWithheld(figure(excluded).with)).toBe(isHeldBack);
  });
});
