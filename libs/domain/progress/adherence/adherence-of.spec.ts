import fc from 'fast-check';
import { dayAfterStart } from '../made-readings.example';
import { adherenceOf } from './adherence-of';

const prescription = {
  id: 'x',
  exercise: 'Wall slide',
  timesPerWeek: 4,
  fromOn: dayAfterStart(0),
  untilOn: null,
};
const log = (day: number, done: boolean, prescriptionId = 'x') => ({
  prescriptionId,
  doneOn: dayAfterStart(day),
  done,
});
const upTo = (day: number, logs: readonly ReturnType<typeof log>[], more = {}) =>
  adherenceOf({ ...prescription, ...more }, logs, dayAfterStart(day));

describe('adherence', () => {
  it('counts days prescribed, answered and done week by week', () => {
    const logs = [log(0, true), log(2, false), log(3, true), log(7, true)];
    const { weeks, ...all } = upTo(13, logs);
    expect(weeks).toHaveLength(2);
    expect(weeks[0]).toEqual({
      week: 1,
      from: dayAfterStart(0),
      until: dayAfterStart(6),
      days: 7,
      prescribed: 4,
      answered: 3,
      done: 2,
      answeredShare: 3 / 7,
      doneAtLeast: 0.5,
      doneAtMost: 1,
    });
    expect(all).toMatchObject({ days: 14, prescribed: 8, answered: 4, done: 3 });
    expect(all.note).toMatch(/no result is explained by it/);
  });

  it('does not take silence for "not done"', () => {
    const silent = upTo(6, []).weeks[0];
    expect(silent).toMatchObject({
      answered: 0,
      done: 0,
      answeredShare: 0,
      doneAtLeast: null,
      doneAtMost: null,
    });
    const no = upTo(
      6,
      [0, 1, 2, 3, 4, 5, 6].map((day) => log(day, false)),
    ).weeks[0];
    expect(no).toMatchObject({ answered: 7, answeredShare: 1, doneAtLeast: 0, doneAtMost: 0 });
  });

  it('caps at what was prescribed', () => {
    const all = [0, 1, 2, 3, 4, 5, 6].map((day) => log(day, true));
    expect(upTo(6, all).weeks[0]).toMatchObject({ done: 7, prescribed: 4, doneAtLeast: 1 });
  });

  it('asks of a week that has begun no more than its days', () => {
    expect(upTo(8, []).weeks[1]).toMatchObject({ days: 2, prescribed: 2 });
    expect(upTo(30, [], { untilOn: dayAfterStart(9) }).weeks.map(({ days }) => days)).toEqual([
      7, 3,
    ]);
    expect(upTo(-1, []).weeks).toEqual([]);
  });

  it('counts a day once, done where one answer says so, and no other exercise', () => {
    const logs = [log(0, true), log(0, false), log(1, true, 'y'), log(99, true)];
    expect(upTo(6, logs)).toMatchObject({ answered: 1, done: 1 });
  });

  it('keeps the lower bound below the upper one, and both between 0 and 1', () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 27 }), fc.boolean()));
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 7 }), (given, timesPerWeek) => {
        const logs = given.map(([day, done]) => log(day, done));
        for (const week of upTo(27, logs, { timesPerWeek }).weeks) {
          if (week.doneAtLeast === null || week.doneAtMost === null) continue;
          expect(week.doneAtLeast).toBeLessThanOrEqual(week.doneAtMost);
          expect(week.doneAtLeast).toBeGreaterThanOrEqual(0);
          expect(week.doneAtMost).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
