import { mean } from './mean';
import { seededStream } from './seeded-stream';
import { standardDeviation } from './standard-deviation';

const first = (seed: number, count: number) => {
  const next = seededStream(seed);
  return Array.from({ length: count }, next);
};

describe('a seeded stream', () => {
  // The published algorithm in Python, with whole numbers held to 32 bits.
  it('is that of mulberry32', () => {
    expect(first(1, 4)).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522, 0.9810509674716741,
    ]);
    expect(first(-7, 2)).toEqual([0.43306733411736786, 0.32539576734416187]);
  });

  it('comes again from the same seed, and another from another', () => {
    expect(first(5, 20)).toEqual(first(5, 20));
    expect(first(5, 20)).not.toEqual(first(6, 20));
  });

  it('lies evenly between 0 and 1', () => {
    const numbers = first(3, 20_000);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    // Four standard errors of the mean; the deviation is the root of 1/12.
    expect(Math.abs((mean(numbers) ?? 0) - 0.5)).toBeLessThan((4 * 0.288675) / Math.sqrt(20_000));
    expect(standardDeviation(numbers)).toBeCloseTo(0.288675, 2);
  });
});
