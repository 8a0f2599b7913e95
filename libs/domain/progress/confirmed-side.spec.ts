import fc from 'fast-check';
import { callsByVisit } from './calls-by-visit.example';
import { confirmedSideFrom, confirmedSideOf } from './confirmed-side';
import type { JudgedReading } from './counted-readings';
import { painReading, weeklyPain, weeklySessions } from './made-readings.example';
import { seriesFactsOf } from './series-facts-of';
import { trendCallOf } from './trend-call';

const gate = { direction: 'LOWER', sem: 1.02, important: 2 } as const;
const series = painReading(0, 0);

describe('the calls of visits', () => {
  const calls = (...values: (number | null)[]) =>
    callsByVisit(series, weeklyPain(...values), weeklySessions, gate);

  it('judge each visit by what was known then', () => {
    expect(calls(8, 8, 3, 3)).toEqual(['NOT_ENOUGH', 'NOT_ENOUGH', 'IMPROVING', 'IMPROVING']);
    expect(calls(8, 3)).toEqual(['NOT_ENOUGH', 'NOT_ENOUGH']);
    expect(calls()).toEqual([]);
  });

  it('take two readings of one day for one visit', () => {
    const twice = [...weeklyPain(8, 8, 3), painReading(14, 2, { id: 'z', context: 'DIARY' })];
    expect(callsByVisit(series, twice, weeklySessions, gate)).toHaveLength(3);
  });

  it('confirm a side at the last two', () => {
    expect(confirmedSideOf(['NOT_ENOUGH', 'IMPROVING'])).toBeNull();
    expect(confirmedSideOf(['IMPROVING', 'PLATEAU'])).toBe('BETTER');
    expect(confirmedSideOf(['STABLE', 'WORSENING', 'WORSENING'])).toBe('WORSE');
    expect(confirmedSideOf(['WORSENING', 'WORSENING', 'STABLE'])).toBeNull();
    expect(confirmedSideOf(['IMPROVING', 'WORSENING'])).toBeNull();
    expect(confirmedSideOf(['STABLE', 'STABLE'])).toBeNull();
    expect(confirmedSideOf(['WORSENING'])).toBeNull();
  });
});

describe('the confirmed side from facts', () => {
  const sideFrom = (readings: readonly JudgedReading[]) =>
    confirmedSideFrom(
      seriesFactsOf(series, readings, weeklySessions),
      (facts) => trendCallOf(facts, gate).call,
    );

  it('needs two visits, not two readings of one day', () => {
    expect(sideFrom(weeklyPain(8, 8, 3))).toBeNull();
    expect(sideFrom(weeklyPain(8, 8, 3, 3))).toBe('BETTER');
    const twice = [...weeklyPain(8, 8, 3), painReading(14, 3, { id: 'z', context: 'DIARY' })];
    expect(sideFrom(twice)).toBeNull();
    expect(sideFrom([])).toBeNull();
  });

  it('is not told where the last day alone fills what is kept', () => {
    const day = (count: number) =>
      Array.from({ length: count }, (_, index) => painReading(98, 2, { id: `z${index}` }));
    const weeks = weeklyPain(8, 8, 8, 8, 2, 2, 2, 2);
    expect(sideFrom([...weeks, ...day(3)])).toBe('BETTER');
    expect(sideFrom([...weeks, ...day(4)])).toBeNull();
  });

  it('is that of the calls at each visit', () => {
    const reading = fc
      .tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 10 }))
      .map(([day, value]) => painReading(day, value));
    const readings = fc.uniqueArray(reading, { selector: ({ id }) => id, maxLength: 14 });
    fc.assert(
      fc.property(readings, (all) => {
        const calls = callsByVisit(series, all, weeklySessions, gate);
        expect(sideFrom(all)).toBe(confirmedSideOf(calls));
      }),
      { numRuns: 400 },
    );
  });
});
