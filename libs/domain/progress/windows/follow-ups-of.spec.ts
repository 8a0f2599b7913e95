import { countedReadingsOf } from '../counted-readings';
import { dayAfterStart, painReading } from '../made-readings.example';
import { followUpsOf } from './follow-ups-of';

const baseline = { value: 6, n: 1, late: false };
const asked = (days: readonly number[], asOf = 500, start = baseline) =>
  followUpsOf(
    countedReadingsOf(days.map((day) => painReading(day, day % 10))),
    dayAfterStart(0),
    start,
    dayAfterStart(asOf),
  );

describe('follow-up windows of one client', () => {
  it('take the score nearest to the target, of two as near the earlier', () => {
    const [w6, w12] = asked([0, 28, 40, 44, 63, 64, 90]);
    expect(w6).toMatchObject({ state: 'SCORED', score: { day: 40, value: 0 }, change: -6 });
    expect(w12).toMatchObject({ score: { day: 90 } });
  });

  it('have first and last days: 28 to 63, 64 to 126, 150 to 240, 300 to 430', () => {
    const inside = (day: number) =>
      asked([0, day]).flatMap(({ window, score }) => (score === null ? [] : [window.key]));
    expect([27, 28, 63, 64, 126, 127].map(inside)).toEqual([
      [],
      ['W6'],
      ['W6'],
      ['W12'],
      ['W12'],
      [],
    ]);
    expect([149, 150, 240, 241, 299, 300, 430, 431].map(inside)).toEqual([
      [],
      ['M6'],
      ['M6'],
      [],
      [],
      ['M12'],
      ['M12'],
      [],
    ]);
  });

  it('are missing only once they are over', () => {
    expect(asked([0], 63)[0]).toMatchObject({ state: 'NOT_DUE', score: null, change: null });
    expect(asked([0], 64)[0]).toMatchObject({ state: 'MISSING' });
  });

  it('have no change without a baseline', () => {
    const [w6] = followUpsOf(
      countedReadingsOf([painReading(42, 3)]),
      dayAfterStart(0),
      null,
      dayAfterStart(90),
    );
    expect(w6).toMatchObject({ state: 'SCORED', change: null });
  });
});
