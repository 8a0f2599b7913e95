import fc from 'fast-check';
import { since } from '../course/made-course.example';
import type { MadeEpisode } from '../disclosure/attacker.example';
import { isChosen, uncoveredBy } from '../disclosure/attacker.example';
import type { Choices } from '../disclosure/dimension';
import { madeQuestion } from '../made-episodes.example';
import type { OutcomeEpisode } from '../outcome-episode';
import { isWithheld } from '../../progress/withheld';
import type { Told } from './told';
import { openTold, toldQuestionOf } from './told';
import type { ToldCurve } from './told-curve-of';
import { toldCurveOf } from './told-curve-of';

const day = (each: number) => [each, 2] as const;
const never = (count: number) =>
  Array.from({ length: count }, (_, id) => since(900 + id, [[63, 6]]));
const reachedOn = (on: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, id) => since(from + id, [day(on), day(on + 7), day(63)]));
const leftOn = (on: number, count: number) =>
  Array.from({ length: count }, (_, id) => since(700 + id, [[on, 6]]));

function curveOf(...episodes: readonly (readonly OutcomeEpisode[])[]): ToldCurve {
  const told = openTold(episodes.flat(), []);
  const { answer } = toldCurveOf(told, toldQuestionOf(told, madeQuestion), 'WEEKS');
  if (isWithheld(answer)) throw new Error(answer.why);
  return answer;
}

describe('a curve of which a step is not told', () => {
  it('is the same however few reached the change on whichever day', () => {
    const curves = [1, 3, 5, 10].flatMap((count) =>
      [15, 18, 20].map((on) => curveOf(reachedOn(on, count), never(30 - count))),
    );
    for (const curve of curves) expect(curve).toEqual(curves[0]);
    const [curve] = curves;
    expect(curve).toMatchObject({
      median: { withheld: 'NOT_SHOWN' },
      restrictedMean: { withheld: 'NOT_SHOWN' },
    });
    expect(curve?.sentence).toBe(
      'How many of 30 people had reached the important change, twice in a row, and when half had, is not shown: ' +
        'too few people reached it, or left, from one step to the next, or it would give away a group of too few.',
    );
  });

  it('is the same however few had left before', () => {
    const curves = [1, 4, 10].map((left) =>
      curveOf(leftOn(8, left), reachedOn(21, 12), never(28 - left)),
    );
    for (const curve of curves) expect(curve).toEqual(curves[0]);
    // As long as nobody has reached it, nothing depends on who left.
    expect(curves[0]?.points.map(({ time, reached }) => [time, reached])).toEqual([
      ...[0, 1, 2].map((time) => [time, 0]),
    ]);
  });

  it('says what may be said by its last step', () => {
    const curve = curveOf(reachedOn(7, 12), reachedOn(14, 4, 100), never(30));
    expect(curve.sentence).toMatch(
      /^About 26 % of 46 people had reached the important change, twice in a row, after 1 week; when half had is not shown:/,
    );
    expect(curve.median).toMatchObject({ withheld: 'NOT_SHOWN' });
  });
});

describe('a curve of which every step is told', () => {
  it('has its median, its restricted mean to a tenth, and points in whole per cents', () => {
    const curve = curveOf(reachedOn(9, 12), reachedOn(16, 18, 100), never(25));
    expect(curve.points.map(({ time }) => time)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(curve.points.map(({ reached }) => reached)).toContain(0.22);
    expect(curve.median).toMatchObject({ time: 2 });
    // 12 people for 9 days, 18 for 16, 25 for 63, in weeks.
    expect(curve.restrictedMean).toMatchObject({ mean: 5.1, until: 9 });
    expect(curve.sentence).toMatch(/^Half of 55 people had reached/);
  });

  it('tells neither the day of its last event nor a mean up to it', () => {
    const curve = curveOf(reachedOn(8, 20), reachedOn(17, 20, 100));
    // The events lie on days 8 and 17, which is 1.14 and 2.43 weeks; the last reading on day 63.
    expect(curve.points.map(({ time }) => time)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(curve.points.map(({ reached }) => reached)).toEqual([
      ...[0, 0, 0.5, 1, 1, 1, 1, 1, 1, 1],
    ]);
    expect(curve.restrictedMean).toMatchObject({ mean: 1.8, until: 9 });
  });
});

const weeks = [1, 2, 3, 4] as const;

/** People by sex and place, who reach the change in one of four weeks or never. */
const people = fc.array(
  fc.record({
    sex: fc.constantFrom('0', '0', '1'),
    place: fc.constantFrom('0', '0', '0', '1', '2'),
    week: fc.constantFrom(1, 1, 1, 2, 2, 3, 4, null, null, null),
  }),
  { minLength: 60, maxLength: 140, size: 'max' },
);
const filters = fc.array(
  fc.record({ d0: fc.constantFrom('', '0', '1'), d1: fc.constantFrom('', '0', '1', '2') }),
  { minLength: 3, maxLength: 8 },
);

describe('curves', () => {
  it('give away no group of 1 to 10 people, whatever is asked in whatever order', () => {
    const tally = { points: 0, medians: 0, withheld: 0 };
    fc.assert(
      fc.property(people, filters, (drawn, asked) => {
        const episodes = drawn.map(({ week }, id) =>
          week === null
            ? since(id, [[63, 6]])
            : since(id, [day(7 * week), day(7 * week + 7), day(63)]),
        );
        const seen = drawn.map(({ sex, place, week }, id): MadeEpisode => {
          const by = weeks.map((each) => (week !== null && week <= each ? '1' : '0'));
          return { clientId: `${id}`, values: [sex, place, ...by] };
        });
        const valuesOf = new Map(
          episodes.map(({ episodeId }, id) => [episodeId, seen[id]?.values]),
        );
        let told: Told = openTold(
          episodes,
          [0, 1].map((at) => ({
            ...{ key: `d${at}`, name: `filter ${at}` },
            valueOf: ({ episodeId }: OutcomeEpisode) => valuesOf.get(episodeId)?.[at] ?? '',
          })),
        );
        const read: Choices[] = [];
        for (const chosen of asked) {
          const within = Object.fromEntries(
            Object.entries(chosen).filter(([, value]) => value !== ''),
          );
          const found = toldCurveOf(told, toldQuestionOf(told, madeQuestion), 'WEEKS', within);
          told = found.told;
          const { answer } = found;
          if (isWithheld(answer)) {
            tally.withheld += 1;
            continue;
          }
          const own = seen.filter((each) => isChosen(each, within));
          expect(answer.people).toBe(own.length);
          read.push(within);
          const until = (time: number) => `d${1 + Math.min(4, time)}`;
          const { points, median, restrictedMean } = answer;
          for (const { time, reached } of points.filter((point) => point.time > 0)) {
            const set = { ...within, [until(time)]: '1' };
            read.push(set);
            tally.points += 1;
            expect(reached).toBeCloseTo(
              own.filter((each) => isChosen(each, set)).length / own.length,
              2,
            );
          }
          for (const step of [median, restrictedMean]) {
            // Either depends on every step there is.
            if (step === null) continue;
            if ('withheld' in step) tally.withheld += 1;
            else {
              tally.medians += 1;
              for (const week of weeks) read.push({ ...within, [until(week)]: '1' });
            }
          }
        }
        expect(uncoveredBy(seen, read, 2, (_, index) => index)).toEqual([]);
      }),
      { seed: 20_261_129, numRuns: 20 },
    );
    expect(tally.points).toBeGreaterThan(100);
    expect(tally.medians).toBeGreaterThan(0);
    expect(tally.withheld).toBeGreaterThan(50);
  });
});
