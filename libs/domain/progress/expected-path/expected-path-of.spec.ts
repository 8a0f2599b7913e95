import type { PathEpisode, PathSubject } from './path-episode';
import { expectedPathOf } from './expected-path-of';
import { startBandOf } from './path-bands';
import { standingOnPathOf } from './standing-on-path-of';
import { isFollowedTo, weekOf, weekScoreOf } from './week-score-of';
import { isWithheld } from '../withheld';
import { scoresSinceStart } from '../windows/window-score-of';

const pain = {
  key: 'nprs_avg',
  name: 'Pain',
  unit: '{score}',
  min: 0,
  max: 10,
  step: 1,
  direction: 'LOWER',
} as const;
const subject: PathSubject = {
  clientId: 'me',
  condition: 'neck_pain',
  baseline: 6,
  durationWeeks: 8,
};

/** Somebody who is scored once a week; the first score is the start. */
function scored(number: number, scores: readonly number[], more: Partial<PathEpisode> = {}) {
  const episode: PathEpisode = {
    clientId: `c${number}`,
    condition: 'neck_pain',
    status: 'DISCHARGED',
    durationWeeks: 8,
    baseline: { value: scores[0] ?? 0, n: 1, late: false },
    agreesToComparison: true,
    exclusion: null,
    scores,
    scoreDays: scores.map((_, week) => 7 * week),
    ...more,
  };
  return episode;
}
const many = (n: number, of: (number: number) => PathEpisode) =>
  Array.from({ length: n }, (_, number) => of(number));
const pathOf = (closed: readonly PathEpisode[], more: Partial<PathSubject> = {}) =>
  expectedPathOf(closed, { ...subject, ...more }, pain);
const usual = many(40, (number) => scored(number, [6, 5, 1 + (number % 5)]));

describe('the expected path', () => {
  it('is held back below 30 like them, with the number unless it is small', () => {
    expect(pathOf(usual.slice(0, 29))).toMatchObject({
      withheld: 'TOO_FEW_EPISODES',
      why: expect.stringContaining('there are 29'),
    });
    const few = pathOf(usual.slice(0, 10));
    expect(isWithheld(few) && few.why).toContain('fewer than 11');
    expect(isWithheld(pathOf(usual.slice(0, 30)))).toBe(false);
  });

  it.each<[string, Partial<PathEpisode>]>([
    ['of another condition', { condition: 'lbp' }],
    ['that start elsewhere', { baseline: { value: 7.5, n: 1, late: false } }],
    ['without a start', { baseline: null }],
    ['that still run', { status: 'OPEN' }],
    ['that were cancelled', { status: 'CANCELLED' }],
    ['of people who do not agree', { agreesToComparison: false }],
    ['that the practice leaves out', { exclusion: { reason: 'RECORD_ERROR' } }],
    ['of the client', { clientId: 'me' }],
  ])('counts no episodes %s', (_what, more) => {
    expect(pathOf(usual.map((episode) => ({ ...episode, ...more })))).toMatchObject({
      withheld: 'TOO_FEW_EPISODES',
      why: expect.stringContaining('there are none'),
    });
  });

  it('holds median and bands of real scores in each week', () => {
    const path = pathOf(usual);
    if (isWithheld(path)) throw new Error(path.why);
    expect(path.weeks.map(({ week, n }) => [week, n])).toEqual([
      [1, 40],
      [2, 40],
    ]);
    // 8 each of 1 to 5: the median is 3; (40 + 1) / 10 = 4.1 of the 8 at 1 lie below the lower limit.
    const last = path.weeks[1];
    expect(last?.median).toBeCloseTo(3, 9);
    expect(last?.most.low).toBeGreaterThan(0.9);
    expect(last?.most.low).toBeLessThan(1.2);
    expect((last?.most.low ?? 0) + (last?.most.high ?? 0)).toBeCloseTo(6, 9);
    expect(last?.half.low).toBeGreaterThan(last?.most.low ?? 9);
  });

  it('says in words who they are and how many stopped', () => {
    const stopping = many(40, (number) => scored(number, number < 8 ? [6, 5] : [6, 5, 4]));
    expect(pathOf(stopping)).toMatchObject({
      n: 40,
      people: 40,
      label:
        'People like this: neck pain, starting at 5 to 7 of 10, for 6 to 12 weeks; n = 40 closed episodes of this practice.',
      dropOut: expect.stringMatching(
        /^Fewer than 11 of 40 had stopped being scored before week 2;/,
      ),
      weeks: [{ stopped: 0 }, { stopped: { withheld: 'SMALL_GROUP' } }],
    });
    const more = many(50, (number) => scored(number, number < 12 ? [6, 5] : [6, 5, 4]));
    expect(pathOf(more)).toMatchObject({
      dropOut: expect.stringMatching(/^12 of 50/),
      weeks: [{ stopped: 0 }, { stopped: 12, n: 38 }],
    });
  });

  it('asks for the same duration, and for any where too few have it', () => {
    const mixed = [
      ...usual.slice(0, 20),
      ...usual.slice(20).map((e) => ({ ...e, durationWeeks: 2 })),
    ];
    expect(pathOf(mixed)).toMatchObject({ n: 40, byDuration: false });
    expect(pathOf(usual, { durationWeeks: null })).toMatchObject({ byDuration: false, n: 40 });
    const label = pathOf(mixed);
    expect('label' in label && label.label).toContain('of any duration');
    expect(pathOf(usual)).toMatchObject({ byDuration: true });
  });

  it('needs a start and a scale with ends', () => {
    expect(pathOf(usual, { baseline: null })).toMatchObject({ withheld: 'NO_START' });
    expect(expectedPathOf(usual, subject, { ...pain, max: null })).toMatchObject({
      withheld: 'NO_SCALE',
    });
  });

  it('is held back for fewer than 11 people, however often they came', () => {
    const of = (people: number) =>
      usual.map((episode, index) => ({ ...episode, clientId: `c${index % people}` }));
    expect(pathOf(of(10))).toMatchObject({ withheld: 'TOO_FEW_PEOPLE' });
    expect(pathOf(of(11))).toMatchObject({ n: 40, people: 11 });
  });

  it('ends with the weeks in which 11 people were scored', () => {
    const stopping = many(44, (number) =>
      scored(number, number % 11 === 0 ? [6, 5] : [6, 5, 4], { clientId: `c${number % 11}` }),
    );
    expect(pathOf(stopping)).toMatchObject({ people: 11, weeks: [{ week: 1, n: 44 }] });
    const going = stopping.map((episode, index) => ({ ...episode, clientId: `d${index}` }));
    expect(pathOf(going)).toMatchObject({ weeks: [{ week: 1 }, { week: 2, n: 40 }] });
  });

  it('asks for any duration where those of the same are of too few people', () => {
    const few = usual.map((episode, index) => ({
      ...episode,
      clientId: `c${index % 10}`,
    }));
    const others = many(5, (number) => scored(100 + number, [6, 5, 4], { durationWeeks: 2 }));
    expect(pathOf([...few, ...others])).toMatchObject({ byDuration: false, n: 45, people: 15 });
  });

  it('never leaves the scale', () => {
    const path = pathOf(many(40, (number) => scored(number, [6, 0])));
    if (isWithheld(path)) throw new Error(path.why);
    expect(path.weeks[0]?.most.low).toBe(0);
  });
});

describe('the score of a week', () => {
  const since = (scores: number[], scoreDays: number[], late = false) =>
    scoresSinceStart({ scores, scoreDays, baseline: { late } });

  it('is the nearest within reach, and nothing is carried forward', () => {
    expect(weekScoreOf(since([6, 5, 4], [0, 5, 9]), 1)).toBe(5);
    expect(weekScoreOf(since([6, 5], [0, 3]), 1)).toBeNull();
    expect(weekScoreOf(since([6, 5], [0, 4]), 1)).toBe(5);
    expect(weekScoreOf(since([6, 5], [0, 7]), 2)).toBeNull();
    expect(weekScoreOf(since([6, 5], [0, 90]), 12)).toBe(5);
  });

  it('is neither the baseline nor a late one', () => {
    expect(weekScoreOf(since([6], [0]), 1)).toBeNull();
    expect(weekScoreOf(since([6], [5], true), 1)).toBeNull();
    expect(weekScoreOf(since([6, 3], [4, 6], true), 1)).toBe(3);
  });

  it('lies in the nearest week, and tells who was followed so far', () => {
    expect([3, 4, 10, 11].map(weekOf)).toEqual([0, 1, 1, 2]);
    expect(isFollowedTo(since([6, 5], [0, 11]), 2)).toBe(true);
    expect(isFollowedTo(since([6, 5], [0, 10]), 2)).toBe(false);
  });
});

it('knows bands of starts', () => {
  expect([0, 4.5, 10].map((start) => startBandOf(start, pain)?.words)).toEqual([
    '0 to 1',
    '3.5 to 5.5',
    '9 to 10',
  ]);
});

describe('a client on the path', () => {
  const path = pathOf(usual);
  if (isWithheld(path)) throw new Error(path.why);
  const standing = (scores: number[], sessionCount = 3, direction: 'LOWER' | 'HIGHER' = 'LOWER') =>
    standingOnPathOf(
      path,
      {
        scores,
        scoreDays: scores.map((_, week) => 7 * week),
        baseline: { late: false },
        sessionCount,
      },
      { ...pain, direction },
    );

  it('is below it when twice in a row outside the 80 % band on the worse side', () => {
    expect(standing([6, 8, 8])).toMatchObject({ isBelow: true });
    expect(standing([6, 8, 3])).toMatchObject({ isBelow: false });
    expect(standing([6, 5, 8])).toMatchObject({ isBelow: false });
    expect(standing([6, 0, 0])).toMatchObject({
      isBelow: false,
      last: [{ place: 'BETTER' }, { place: 'BETTER' }],
    });
    expect(standing([6, 0, 0], 3, 'HIGHER')).toMatchObject({ isBelow: true });
  });

  it('is within on the very edge', () => {
    const edge = path.weeks[1]?.most.high ?? NaN;
    expect(standing([6, 8, edge])).toMatchObject({ last: [{}, { place: 'WITHIN' }] });
  });

  it('is not judged on fewer than three sessions, on one score, or beyond the path', () => {
    expect(standing([6, 9, 9], 2)).toMatchObject({ withheld: 'FEW_SESSIONS' });
    expect(standing([6, 9])).toMatchObject({ withheld: 'FEW_SCORES' });
    expect(standing([6, 9, 9, 9])).toMatchObject({ withheld: 'BEYOND_PATH' });
  });
});
