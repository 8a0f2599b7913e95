import {
  lognormalOf,
  normalOf,
  oneOf,
  randomOf,
  someOf,
  weightedOf,
  wholeOf,
  wordsOf,
} from './random';

const drawn = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('the generator', () => {
  it('gives the sequence of the published C code from the state 1, 2, 3, 4', () => {
    // xoshiro128starstar.c compiled with gcc 12; the same numbers stand in the tests of rand_xoshiro.
    expect(drawn(10, wordsOf(1, 2, 3, 4))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  it('gives each path a stream of its own, and always the same one', () => {
    const first = (...path: number[]) => randomOf(7, ...path)();
    const paths = [[], [0], [1], [0, 0], [0, 1], [1, 0], [2, 3, 4], [4, 3, 2]];
    expect(new Set(paths.map((path) => first(...path))).size).toBe(paths.length);
    expect(first(2, 3)).toBe(first(2, 3));
    expect(randomOf(8, 2, 3)()).not.toBe(first(2, 3));
  });

  it('spreads the first draws of neighbouring streams evenly', () => {
    const counts = new Array<number>(10).fill(0);
    for (let client = 0; client < 10_000; client += 1) {
      const cell = Math.floor(randomOf(1, client)() * 10);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    // Chi-square with 9 degrees of freedom: above 27.9 with probability .001.
    expect(counts.reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)).toBeLessThan(27.9);
  });
});

describe('distributions', () => {
  const random = randomOf(42);

  it('draws normal and lognormal with their moments', () => {
    const normal = drawn(20_000, () => normalOf(random, 5, 2));
    expect(meanOf(normal)).toBeCloseTo(5, 1);
    expect(Math.sqrt(meanOf(normal.map((x) => (x - 5) ** 2)))).toBeCloseTo(2, 1);
    const sorted = drawn(20_001, () => lognormalOf(random, 8, 0.7)).sort((a, b) => a - b);
    expect(sorted[10_000]).toBeGreaterThan(7.7);
    expect(sorted[10_000]).toBeLessThan(8.3);
  });

  it('draws choices by weight, and never one without weight', () => {
    const drawnWords = Array.from({ length: 10_000 }, () =>
      weightedOf(
        random,
        ['often', 'never', 'seldom'],
        (word) => ({ often: 3, seldom: 1 })[word] ?? 0,
      ),
    );
    expect(drawnWords).not.toContain('never');
    expect(drawnWords.filter((word) => word === 'often').length / 10_000).toBeCloseTo(0.75, 1);
  });

  it('draws whole numbers up to both ends, and different ones', () => {
    expect(new Set(drawn(1000, () => wholeOf(random, 3, 5)))).toEqual(new Set([3, 4, 5]));
    expect(new Set(someOf(random, [1, 2, 3, 4], 3)).size).toBe(3);
    expect(someOf(random, [1, 2], 5).length).toBe(2);
    expect(() => oneOf(random, [])).toThrow(RangeError);
  });
});
