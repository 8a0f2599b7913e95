import { countedReadingsOf } from '../counted-readings';
import { painReading, weeklyPain } from '../made-readings.example';
import { slopeOf } from './slope-of';

const slope = (...values: number[]) =>
  slopeOf(countedReadingsOf(weeklyPain(...values)), { direction: 'LOWER' });

describe('the slope for each week', () => {
  it('is the median of the slopes between pairs, above 0 where it is better', () => {
    expect(slope(9, 8, 7, 6, 5)).toMatchObject({ perWeek: 1, n: 5, days: 28 });
    // Of ten pairs six have 1; those with the last value have 9/4, 8/3, 7/2 and 6.
    const wild = slope(9, 8, 7, 6, 0);
    expect('perWeek' in wild && wild.perWeek).toBeCloseTo(1, 12);
    expect(slope(1, 2, 3, 4, 5)).toMatchObject({ perWeek: -1 });
    const up = countedReadingsOf(weeklyPain(1, 2, 3, 4, 5));
    expect(slopeOf(up, { direction: 'HIGHER' })).toMatchObject({ perWeek: 1 });
  });

  it('has limits, the worse one first', () => {
    const found = slope(9, 8, 8.5, 6, 5, 5.5, 4, 3);
    if (!('perWeek' in found) || found.limits === null) throw new Error('There are no limits.');
    expect(found.limits.low).toBeLessThan(found.perWeek);
    expect(found.limits.high).toBeGreaterThan(found.perWeek);
    expect(slope(5, 5, 5, 5, 5)).toMatchObject({ perWeek: 0, limits: null, p: 1, isExact: false });
  });

  it('has the exact p over all orders: of five in order 2 of 120', () => {
    const found = slope(9, 8, 7, 6, 5);
    expect('p' in found && found.p).toBeCloseTo(2 / 120, 12);
    expect(found).toMatchObject({ isExact: true });
    expect(slope(9, 8, 8, 6, 5)).toMatchObject({ isExact: false });
  });

  it('is held back where nothing can be told', () => {
    expect(slope(9, 7, 5, 3)).toMatchObject({
      withheld: 'FEW_READINGS',
      why: expect.stringContaining('needs 5 readings'),
    });
    expect(slope()).toMatchObject({ withheld: 'FEW_READINGS' });
    const oneDay = Array.from({ length: 5 }, (_, id) => painReading(0, id, { id: `${id}` }));
    expect(slopeOf(countedReadingsOf(oneDay), { direction: 'LOWER' })).toMatchObject({
      withheld: 'ONE_DAY',
    });
    expect(slopeOf([], { direction: 'TARGET' })).toMatchObject({ withheld: 'NO_DIRECTION' });
  });
});
