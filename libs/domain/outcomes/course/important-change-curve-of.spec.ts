import { madePain } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import type { Standing, StandingEpisode } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import type { ImportantChangeCurve } from './important-change-curve';
import { importantChangeCurveOf } from './important-change-curve-of';
import { since } from './made-course.example';

const standing = (episode: OutcomeEpisode, where: Standing = 'COMPLETE'): StandingEpisode => ({
  episode,
  standing: where,
  followUp: null,
});

/** Six reach it on day 14, six on day 42; eight were last seen on day 21, twenty on day 70. */
const twoSteps = [
  ...Array.from({ length: 6 }, (_, id) =>
    since(id, [
      [14, 3],
      [21, 3],
    ]),
  ),
  ...Array.from({ length: 6 }, (_, id) =>
    since(100 + id, [
      [14, 6],
      [42, 3],
      [49, 3],
    ]),
  ),
  ...Array.from({ length: 8 }, (_, id) =>
    since(200 + id, [
      [14, 6],
      [21, 5],
    ]),
  ),
  ...Array.from({ length: 20 }, (_, id) =>
    since(300 + id, [
      [14, 6],
      [70, 5],
    ]),
  ),
].map((episode) => standing(episode));

function curve(
  episodes: readonly StandingEpisode[],
  axis: 'WEEKS' | 'SESSIONS' = 'WEEKS',
): ImportantChangeCurve {
  const found = importantChangeCurveOf(episodes, madePain, axis);
  if (isWithheld(found)) throw new Error(found.why);
  return found;
}

describe('the curve', () => {
  it('is that of Kaplan and Meier with limits of log-log, week by week', () => {
    const { points, median, restrictedMean, sentence } = curve(twoSteps);
    expect(points.map(({ time }) => time)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const at = (week: number) => points[week];
    expect(at(1)).toMatchObject({ reached: 0, low: null, high: null, peopleAtRisk: 40 });
    // By hand: 6 of 40, then 6 of 26; limits as survival::survfit(conf.type = "log-log") has them.
    expect(at(2)?.reached).toBeCloseTo(6 / 40, 12);
    expect(at(2)?.peopleAtRisk).toBe(40);
    expect(at(6)?.reached).toBeCloseTo(1 - (34 / 40) * (20 / 26), 12);
    expect(at(6)?.peopleAtRisk).toBe(26);
    const error = Math.sqrt(6 / (40 * 34)) / Math.log(34 / 40);
    expect(at(2)?.low).toBeCloseTo(1 - (34 / 40) ** Math.exp(1.959963984540054 * error), 9);
    expect(median).toBeNull();
    // Area below: 2 weeks of 1, 4 weeks of .85, 4 weeks of .85 * 20 / 26.
    expect(restrictedMean?.mean).toBeCloseTo(2 + 4 * 0.85 + (4 * 0.85 * 20) / 26, 9);
    expect(sentence).toBe(
      'Fewer than half of 40 people, about 35 %, had reached the important change, twice in a row, ' +
        'after 10 weeks; beyond that too few are followed.',
    );
  });

  it('tells when half had reached it, to the week', () => {
    const quick = Array.from({ length: 30 }, (_, id) => {
      const day = 10 + id;
      return standing(
        since(id, [
          [day, 3],
          [day + 30, 3],
        ]),
      );
    });
    const slow = Array.from({ length: 13 }, (_, id) => standing(since(100 + id, [[70, 6]])));
    const { median, sentence } = curve([...quick, ...slow]);
    // 22 of 43 by day 31.
    expect(median?.time).toBe(4);
    expect(median?.low).toBeLessThan(4);
    expect(median?.high).toBeGreaterThanOrEqual(5);
    expect(sentence).toMatch(
      /^Half of 43 people had reached the important change, twice in a row, after about 4 weeks \(95 % interval \d to \d\)\.$/,
    );
  });

  it('ends where fewer than 11 people are still followed or have reached it', () => {
    const shortly = Array.from({ length: 12 }, (_, id) => standing(since(id, [[14, 5]])));
    const longer = Array.from({ length: 10 }, (_, id) => standing(since(100 + id, [[70, 5]])));
    expect(curve([...shortly, ...longer]).points.at(-1)?.time).toBe(2);
    const reached = standing(
      since(200, [
        [10, 3],
        [12, 3],
      ]),
    );
    expect(curve([...shortly, ...longer, reached]).points.at(-1)).toMatchObject({
      time: 10,
      peopleAtRisk: { withheld: 'SMALL_GROUP' },
    });
  });

  it('says that all have reached it where they have, for as long as they were seen', () => {
    const quick = Array.from({ length: 40 }, (_, id) =>
      standing(
        since(id, [
          [10, 2],
          [17, 2],
          [60, 2],
        ]),
      ),
    );
    const { points, median, restrictedMean, sentence } = curve(quick);
    expect(points.map(({ time }) => time)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(points.map(({ reached }) => reached)).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect(points.map(({ peopleAtRisk }) => peopleAtRisk)).toEqual([40, 40, 0, 0, 0, 0, 0, 0, 0]);
    expect(median).toEqual({ time: 1, low: null, high: null });
    expect(restrictedMean?.mean).toBeCloseTo(10 / 7, 12);
    expect(sentence).toBe(
      'Half of 40 people had reached the important change, twice in a row, after about 1 week ' +
        '(its interval is not known).',
    );
  });

  it('has the step of the last event where it comes after the last whole week', () => {
    const some = Array.from({ length: 15 }, (_, id) =>
      standing(
        since(id, [
          [10, 2],
          [60, 2],
        ]),
      ),
    );
    const others = Array.from({ length: 25 }, (_, id) => standing(since(100 + id, [[10, 6]])));
    const { points, sentence } = curve([...some, ...others]);
    expect(points.map(({ time }) => time)).toEqual([0, 1, 10 / 7]);
    expect(points.at(-1)).toMatchObject({ reached: 1 - 25 / 40, peopleAtRisk: 40 });
    expect(sentence).toMatch(/^Fewer than half of 40 people, about 38 %, .* after 2 weeks;/);
  });

  it('has one time for each person, that of the first eligible episode', () => {
    const others = Array.from({ length: 10 }, (_, id) => standing(since(id, [[28, 6]])));
    const many = Array.from({ length: 100 }, (_, id) =>
      standing(
        since(
          900 + id,
          [
            [14, 3],
            [21, 3],
          ],
          { clientId: 'one', firstSessionOn: `2026-03-${id < 98 ? '09' : '10'}` },
        ),
      ),
    );
    const first = since(800, [[35, 6]], { clientId: 'one', firstSessionOn: '2026-03-01' });
    const before = { ...first, episodeId: 'x', baseline: null, firstSessionOn: '2026-01-01' };
    const found = curve([...others, ...many, standing(before), standing(first)]);
    expect(found).toMatchObject({ people: 11, laterEpisodes: 100 });
    expect(found.points.map(({ reached }) => reached)).toEqual([0, 0, 0, 0, 0]);
    expect(found.points[0]?.peopleAtRisk).toBe(11);
  });

  it('takes more people than a call takes arguments', () => {
    const people = Array.from({ length: 125_000 }, (_, id) => standing(since(id, [[14, 6]])));
    expect(curve(people)).toMatchObject({ people: 125_000, laterEpisodes: 0 });
  });

  it('runs over sessions too', () => {
    const { points, axis } = curve(twoSteps, 'SESSIONS');
    expect(axis).toBe('SESSIONS');
    // Two sessions before day 14, six before day 42.
    expect(points[1]?.reached).toBe(0);
    expect(points[2]?.reached).toBeCloseTo(6 / 40, 12);
    expect(points[6]?.reached).toBeCloseTo(1 - (34 / 40) * (20 / 26), 12);
  });

  it('does not depend on the order, and leaves out whoever does not count', () => {
    const more = ['NO_CONSENT', 'EXCLUDED'] as const;
    const out = more.map((where) =>
      standing(
        since(900, [
          [7, 1],
          [14, 1],
        ]),
        where,
      ),
    );
    const cancelled = standing(
      since(
        901,
        [
          [7, 1],
          [14, 1],
        ],
        { status: 'CANCELLED' },
      ),
    );
    expect(curve([...out, cancelled, ...twoSteps.toReversed()])).toEqual(curve(twoSteps));
  });

  it('counts those whose window has not ended, and those who stayed away', () => {
    const open = Array.from({ length: 11 }, (_, id) =>
      standing(since(500 + id, [[7, 5]]), 'NOT_DUE'),
    );
    expect(curve([...twoSteps, ...open]).people).toBe(51);
  });

  it('is withheld for fewer than 11 people, and where no change is important', () => {
    expect(importantChangeCurveOf(twoSteps.slice(0, 10), madePain, 'WEEKS')).toMatchObject({
      withheld: 'TOO_FEW_PEOPLE',
    });
    expect(importantChangeCurveOf([], madePain, 'WEEKS')).toMatchObject({
      withheld: 'TOO_FEW_PEOPLE',
    });
    const unknown = { ...madePain, importantOf: () => null };
    expect(importantChangeCurveOf(twoSteps, unknown, 'WEEKS')).toMatchObject({
      withheld: 'NO_IMPORTANT_CHANGE',
    });
  });
});
