import { mean } from './mean';
import { normalStream } from './normal-stream';
import { seededStream } from './seeded-stream';
import { standardDeviation } from './standard-deviation';

describe('a stream of normal numbers', () => {
  it('is the formula of Box and Muller', () => {
    // Python: sqrt(-2 * log(1 - .5)) * cos(2 * pi * u) for u = 0, 0.5 and 0.125.
    for (const [second, expected] of [
      [0, 1.1774100225154747],
      [0.5, -1.1774100225154747],
      [0.125, 0.8325546111576978],
    ] as const) {
      const given = [0.5, second];
      expect(normalStream(() => given.shift() ?? NaN)()).toBeCloseTo(expected, 14);
    }
  });

  it('has the mean, spread and tails of the standard normal distribution', () => {
    const next = normalStream(seededStream(11));
    const numbers = Array.from({ length: 20_000 }, next);
    // Four standard errors of each.
    expect(Math.abs(mean(numbers) ?? NaN)).toBeLessThan(4 / Math.sqrt(20_000));
    expect(Math.abs((standardDeviation(numbers) ?? NaN) - 1)).toBeLessThan(4 / Math.sqrt(40_000));
    const beyond = numbers.filter((number) => Math.abs(number) > 1.959964).length / 20_000;
    expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 20_000));
    expect(numbers.every(Number.isFinite)).toBe(true);
  });
});
