import { outcomeMeasureOf } from './outcome-measure-of';

const ownError = (sem: number) => ({ sem, pairs: 40, clients: 20 });

describe('a measure of outcomes', () => {
  it('has the figures that are published for pain', () => {
    const pain = outcomeMeasureOf('nprs_avg');
    expect(pain).toMatchObject({
      ...{ key: 'nprs_avg', name: 'average pain', unit: 'of 10', direction: 'LOWER' },
      ...{ min: 0, max: 10, sem: 1.02 },
    });
    // 2 points and 30 % of the start (Ostelo 2008).
    expect([4, 6, 8, 10].map((start) => pain?.importantOf(start))).toEqual([2, 2, 2.4, 3]);
  });

  it('takes those of the region', () => {
    const neck = outcomeMeasureOf('nprs_avg', { conditionRegion: 'neck' });
    // Kovacs 2008: a detectable change of 4 points and an important one of 1.5.
    expect(neck?.sem).toBeCloseTo(4 / (1.96 * Math.SQRT2), 12);
    expect(neck?.importantOf(8)).toBe(1.5);
  });

  it('believes the larger of two errors', () => {
    expect(outcomeMeasureOf('nprs_avg', {}, ownError(1.3))?.sem).toBe(1.3);
    expect(outcomeMeasureOf('nprs_avg', {}, ownError(0.6))?.sem).toBe(1.02);
  });

  it('invents nothing', () => {
    expect(outcomeMeasureOf('no_such_measure')).toBeUndefined();
  });
});
