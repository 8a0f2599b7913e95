import { dayAfterStart, painReading, weeklyPain } from '../made-readings.example';
import { countedReadingsOf } from '../counted-readings';
import type { TrendGate } from '../trend-call';
import { averageOverTimeOf } from './average-over-time-of';
import { percentChangeOf } from './percent-change-of';
import { reliableChangeOf } from './reliable-change-of';
import { timeToImportantChangeOf } from './time-to-important-change-of';

const scale = { min: 0, max: 10, direction: 'LOWER' } as const;
const gate: TrendGate = { direction: 'LOWER', sem: 1.02, important: 2 };

describe('the percentage of a change', () => {
  it('is of the start, above 0 is better', () => {
    expect(percentChangeOf(6, 3, scale)).toEqual({ percent: 50 });
    expect(percentChangeOf(4, 6, scale)).toEqual({ percent: -50 });
    expect(percentChangeOf(4, 6, { ...scale, direction: 'HIGHER' })).toEqual({ percent: 50 });
    expect(percentChangeOf(6, 0, scale)).toEqual({ percent: 100 });
  });

  it('is held back below a start of 3 of 10, and from there given', () => {
    expect(percentChangeOf(2.9, 0, scale)).toMatchObject({ withheld: 'LOW_START' });
    expect(percentChangeOf(0, 6, scale)).toMatchObject({ withheld: 'LOW_START' });
    expect(percentChangeOf(3, 0, scale)).toEqual({ percent: 100 });
    expect(percentChangeOf(29, 0, { ...scale, max: 100 })).toMatchObject({ withheld: 'LOW_START' });
  });

  it('needs no more than a start above 0 on a scale that has no end', () => {
    const open = { ...scale, max: null };
    expect(percentChangeOf(2, 1, open)).toEqual({ percent: 50 });
    expect(percentChangeOf(0, 1, open)).toMatchObject({ withheld: 'LOW_START' });
  });

  it('needs a start, a true zero and a direction', () => {
    expect(percentChangeOf(null, 3, scale)).toMatchObject({ withheld: 'NO_START' });
    expect(percentChangeOf(30, 20, { ...scale, min: 10, max: 50 })).toMatchObject({
      withheld: 'NO_TRUE_ZERO',
    });
    expect(percentChangeOf(30, 20, { ...scale, min: null })).toMatchObject({
      withheld: 'NO_TRUE_ZERO',
    });
    expect(percentChangeOf(6, 3, { ...scale, direction: 'NONE' })).toMatchObject({
      withheld: 'NO_DIRECTION',
    });
  });
});

describe('reliable change', () => {
  it('is the gain in standard errors of a difference', () => {
    // Jacobson and Truax: 3 / (1.02 * sqrt 2) = 2.0797.
    const better = reliableChangeOf(6, 3, gate);
    expect(better).toMatchObject({ side: 'BETTER', isImportant: true });
    expect('index' in better && better.index).toBeCloseTo(2.0797, 4);
    expect(reliableChangeOf(3, 6, gate)).toMatchObject({ side: 'WORSE', isImportant: false });
    expect(reliableChangeOf(6, 4, gate)).toMatchObject({ side: 'WITHIN_ERROR', isImportant: true });
    expect(reliableChangeOf(0, 6, gate)).toMatchObject({ side: 'WORSE' });
  });

  it('needs a start, an error and a direction', () => {
    expect(reliableChangeOf(null, 3, gate)).toMatchObject({ withheld: 'NO_START' });
    expect(reliableChangeOf(6, 3, { ...gate, sem: null })).toMatchObject({
      withheld: 'NO_ERROR_KNOWN',
    });
    expect(reliableChangeOf(6, 3, { ...gate, direction: 'TARGET' })).toMatchObject({
      withheld: 'NO_DIRECTION',
    });
    expect(reliableChangeOf(6, 3, { ...gate, important: null })).toMatchObject({
      isImportant: null,
    });
  });
});

describe('the average over time', () => {
  it('weighs by time: a week asked daily counts as one week', () => {
    // 210 point-days over 42 days: the domain model's check "auc".
    const course = [7, 6, 6, 4, 5].map((value, week) => painReading(7 * week, value));
    const readings = countedReadingsOf([...course, painReading(42, 3)]);
    expect(averageOverTimeOf(readings)).toEqual({ mean: 5, n: 6, days: 42 });
  });

  it('is held back across more than 60 days, and on one day', () => {
    const apart = (days: number) => [painReading(0, 6), painReading(days, 4)];
    expect(averageOverTimeOf(countedReadingsOf(apart(60)))).toMatchObject({ mean: 5 });
    expect(averageOverTimeOf(countedReadingsOf(apart(61)))).toMatchObject({
      withheld: 'GAP',
      why: expect.stringContaining('61 days'),
    });
    expect(averageOverTimeOf(countedReadingsOf(apart(0)))).toMatchObject({ withheld: 'ONE_DAY' });
    expect(averageOverTimeOf([])).toMatchObject({ withheld: 'ONE_DAY' });
  });
});

describe('the time to an important change', () => {
  const sessions = [0, 7, 14, 21, 28].map((day) => ({
    heldOn: dayAfterStart(day),
    startedAt: `${dayAfterStart(day)}T09:00:00Z`,
  }));
  const timeOf = (values: readonly (number | null)[], late = false) =>
    timeToImportantChangeOf(
      {
        readings: countedReadingsOf(weeklyPain(...values)),
        sessions,
        baseline: { value: 6, late },
      },
      gate,
    );

  it('is that of the first of two consecutive readings, in days and sessions', () => {
    expect(timeOf([6, 5, 4, 3, 3])).toEqual({
      reached: true,
      on: dayAfterStart(14),
      days: 14,
      // Read before the third session: two had been held.
      sessions: 2,
      n: 4,
    });
  });

  it('is not reached once only, nor twice with another between', () => {
    expect(timeOf([6, 4, 6, 4, 6])).toMatchObject({ reached: false, days: 28, sessions: 4 });
    expect(timeOf([6, 4])).toMatchObject({ reached: false, days: 7 });
  });

  it('counts exactly the important difference, and a missing reading between does not break it', () => {
    expect(timeOf([6, 4, null, 4])).toMatchObject({ reached: true, days: 7 });
    expect(timeOf([6, 4.01, 4.01, 4.01])).toMatchObject({ reached: false });
  });

  it('does not take a late baseline for a result', () => {
    const late = timeToImportantChangeOf(
      {
        readings: countedReadingsOf([painReading(3, 6), painReading(7, 4), painReading(14, 4)]),
        sessions,
        baseline: { value: 6, late: true },
      },
      gate,
    );
    expect(late).toMatchObject({ reached: true, n: 2, days: 7 });
  });

  it('takes no reading of the first day for a follow-up', () => {
    const after = (id: string, hour: number, value: number) =>
      painReading(0, value, {
        id,
        takenAt: `${dayAfterStart(0)}T${hour}:00:00Z`,
        context: 'DIARY',
      });
    const asked = (readings: readonly ReturnType<typeof painReading>[], late: boolean) =>
      timeToImportantChangeOf(
        { readings: countedReadingsOf(readings), sessions, baseline: { value: 6, late } },
        gate,
      );
    const before = painReading(0, 6);
    const first = [before, after('x', 15, 3), after('y', 20, 3)];
    expect(asked(first, false)).toMatchObject({ withheld: 'NOTHING_SINCE_START' });
    expect(asked([...first, painReading(7, 3)], false)).toMatchObject({ reached: false, n: 1 });
    // A late baseline of that day is not taken off twice.
    const late = [after('x', 15, 6), painReading(7, 4), painReading(14, 4)];
    expect(asked(late, true)).toMatchObject({ reached: true, days: 7, n: 2 });
  });

  it('says why there is none', () => {
    const course = { readings: countedReadingsOf(weeklyPain(6, 4)), sessions, baseline: null };
    expect(timeToImportantChangeOf(course, gate)).toMatchObject({ withheld: 'NO_START' });
    expect(timeToImportantChangeOf({ ...course, sessions: [] }, gate)).toMatchObject({
      withheld: 'NO_SESSION',
    });
    const started = { ...course, baseline: { value: 6, late: false } };
    expect(timeToImportantChangeOf(started, { ...gate, important: null })).toMatchObject({
      withheld: 'NO_IMPORTANT_DIFFERENCE',
    });
    expect(timeOf([6])).toMatchObject({ withheld: 'NOTHING_SINCE_START' });
  });
});
