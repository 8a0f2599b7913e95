import type { JudgedReading } from './counted-readings';
import { painReading, weeklySessions } from './made-readings.example';
import { seriesFactsOf } from './series-facts-of';
import { trendCallOf } from './trend-call';

const gate = { direction: 'LOWER', sem: 1.02, important: 2 } as const;
const factsOf = (readings: readonly JudgedReading[]) =>
  seriesFactsOf(painReading(0, 0), readings, weeklySessions);
const scores = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([day, value]) => painReading(day, value));

const worseBefore = scores([-36, 9], [-31, 9], [-26, 9]);
const betterBefore = scores([-36, 0], [-31, 0]);

describe('what was measured long before care', () => {
  it.each([
    ['worse', worseBefore],
    ['better', betterBefore],
  ])('makes nobody %s who has not changed since the start', (_, before) => {
    const facts = factsOf([...before, ...scores([0, 5], [7, 5], [14, 5])]);
    expect(facts.n).toBe(3);
    expect(trendCallOf(facts, gate)).toMatchObject({ call: 'STABLE', change: 0 });
  });

  it('is never taken for what came since the start', () => {
    const facts = factsOf([...worseBefore, ...scores([0, 3])]);
    expect(trendCallOf(facts, gate)).toMatchObject({
      call: 'NOT_ENOUGH',
      level: null,
      change: null,
    });
    const later = factsOf([...betterBefore, ...scores([0, 7], [14, 2])]);
    expect(trendCallOf(later, gate)).toMatchObject({ level: 2, levelN: 1, change: -5 });
  });

  it('stands alone as a value, and not as a reading that counts', () => {
    const facts = factsOf(worseBefore);
    expect(facts).toMatchObject({ n: 0, latestValue: 9, firstValue: 9, recentValues: [] });
  });
});

describe('scores that are all of them the start', () => {
  it('show no change', () => {
    const facts = factsOf(scores([-9, 8], [0, 4]));
    expect(trendCallOf(facts, gate)).toMatchObject({
      call: 'NOT_ENOUGH',
      reason: 'NOTHING_SINCE_START',
      change: null,
    });
  });
});
