import fc from 'fast-check';
import { binomialProbability } from '../binomial-probability';
import { funnelLimitsOfMean } from './funnel-limits-of-mean';
import { funnelLimitsOfProportion } from './funnel-limits-of-proportion';
import { overDispersion } from './over-dispersion';
import { scoreFunnelLimits } from './score-funnel-limits';
import { simulatedFunnelLimits, simulatedLimitsBySize } from './simulated-funnel-limits';

// Spiegelhalter, The Art of Statistics: operations and deaths, child heart surgery 1991-95.
const hospitals = [
  { name: 'Bristol', n: 143, deaths: 41 },
  { name: 'Leicester', n: 187, deaths: 25 },
  { name: 'Leeds', n: 323, deaths: 24 },
  { name: 'Oxford', n: 122, deaths: 23 },
  { name: 'Guys', n: 164, deaths: 25 },
  { name: 'Liverpool', n: 405, deaths: 42 },
  { name: 'Southampton', n: 239, deaths: 24 },
  { name: 'Great Ormond St', n: 482, deaths: 53 },
  { name: 'Newcastle', n: 195, deaths: 26 },
  { name: 'Harefield', n: 177, deaths: 25 },
  { name: 'Birmingham', n: 581, deaths: 58 },
  { name: 'Brompton', n: 301, deaths: 31 },
];
type Hospital = (typeof hospitals)[number];
const target = 397 / 3319;
const rateOf = ({ deaths, n }: Hospital) => deaths / n;
const varianceOf = ({ n }: Hospital) => (target * (1 - target)) / n;

/** A stream that looks random (Park and Miller 1988). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const size = fc.integer({ min: 1, max: 400 });

describe('reference values', () => {
  // SciPy 1.17: binom.ppf and binom.cdf in the interpolation; the same in R 4.2.2.
  it.each([
    [
      143,
      target,
      0.040484927533761185,
      0.06527892185647939,
      0.17199107307677353,
      0.20731712136321004,
    ],
    [10, 0.6, 0.05691162109374996, 0.22991816767939813, 0.8529818561702992, 0.9834618283120798],
    [100, 0.6, 0.44142551231979593, 0.49796933932601256, 0.6898558406887295, 0.7430121278733575],
  ])('has exact limits of proportions among %i', (n, rate, signalLow, low, high, signalHigh) => {
    const warning = funnelLimitsOfProportion(rate, n, 0.95);
    const signal = funnelLimitsOfProportion(rate, n, 0.998);
    expect(warning?.low).toBeCloseTo(low, 10);
    expect(warning?.high).toBeCloseTo(high, 10);
    expect(signal?.low).toBeCloseTo(signalLow, 10);
    expect(signal?.high).toBeCloseTo(signalHigh, 10);
  });

  it('signals one hospital, and warns of two', () => {
    const outside = (confidence: number) =>
      hospitals
        .filter((hospital) => {
          const limits = funnelLimitsOfProportion(target, hospital.n, confidence);
          const rate = rateOf(hospital);
          return limits === undefined || rate < limits.low || rate > limits.high;
        })
        .map(({ name }) => name);
    expect(outside(0.998)).toEqual(['Bristol']);
    expect(outside(0.95)).toEqual(['Bristol', 'Leeds', 'Oxford']);
  });

  // R 4.2.2, the method of FunnelPlotR: quantile(z, c(.1, .9)), type 7.
  it('finds the hospitals more spread than chance, less so without the extremes', () => {
    const all = overDispersion(hospitals, rateOf, varianceOf, target, 0);
    expect(all?.phi).toBeCloseTo(4.8388529588, 9);
    const held = overDispersion(hospitals, rateOf, varianceOf, target);
    expect(held?.phi).toBeCloseTo(1.6892904957, 9);
    expect(held?.between).toBeCloseTo(0.000328543483, 12);
  });

  it('widens the limits of means by what is nobody’s fault', () => {
    // R: 5 + c(-1, 1) * qnorm(.999) * sqrt(4 / 25 + .04)
    const limits = funnelLimitsOfMean(5, 25, { variance: 4, between: 0.04 }, 0.998);
    expect(limits?.low).toBeCloseTo(5 - 3.090232306167813 * Math.sqrt(0.2), 12);
    expect(limits?.high).toBeCloseTo(5 + 3.090232306167813 * Math.sqrt(0.2), 12);
  });
});

describe('simulated limits', () => {
  // The sum of n values of 0 or 1, equally likely: R qbinom(c(.001, .025, .975, .999), 100, .5) / 100.
  it('are those of the binomial for coins', () => {
    const options = { random: randomOf(20_260_101) };
    const warning = simulatedFunnelLimits([0, 1], 100, { ...options, confidence: 0.95 });
    const signal = simulatedFunnelLimits([0, 1], 100, { ...options, confidence: 0.998 });
    expect(Math.abs((warning?.low ?? NaN) - 0.4)).toBeLessThanOrEqual(0.011);
    expect(Math.abs((warning?.high ?? NaN) - 0.6)).toBeLessThanOrEqual(0.011);
    expect(Math.abs((signal?.low ?? NaN) - 0.35)).toBeLessThanOrEqual(0.021);
    expect(Math.abs((signal?.high ?? NaN) - 0.65)).toBeLessThanOrEqual(0.021);
  });

  it('of several sizes from the same draws are those of each, within chance', () => {
    const values = Array.from({ length: 50 }, (_, index) => index ** 2);
    const options = { random: randomOf(7) };
    const all = simulatedLimitsBySize(values, [30, 5, 5.5, 0], [0.95, 0.998, 2], options);
    expect([...all.keys()].sort((one, other) => one - other)).toEqual([5, 30]);
    for (const [n, [warning, signal, none]] of all) {
      const alone = simulatedFunnelLimits(values, n, { ...options, confidence: 0.95 });
      const width = (alone?.high ?? 0) - (alone?.low ?? 0);
      expect(Math.abs((warning?.low ?? 0) - (alone?.low ?? 0))).toBeLessThan(0.03 * width);
      expect(Math.abs((warning?.high ?? 0) - (alone?.high ?? 0))).toBeLessThan(0.03 * width);
      expect(signal?.high).toBeGreaterThan(warning?.high ?? Infinity);
      expect(none).toBeUndefined();
    }
  });

  it('reach further on the long side of skewed values', () => {
    const skewed = [0, 0, 0, 0, 0, 0, 0, 0, 1, 9];
    const limits = simulatedFunnelLimits(skewed, 12, { confidence: 0.998, random: randomOf(5) });
    expect((limits?.high ?? NaN) - 1).toBeGreaterThan(1.5 * (1 - (limits?.low ?? NaN)));
    expect(limits?.low).toBeGreaterThanOrEqual(0);
  });

  it('come again from the same seed', () => {
    const [one, other] = [7, 7].map((seed) =>
      simulatedFunnelLimits([1, 2, 9], 5, { confidence: 0.95, random: randomOf(seed), runs: 500 }),
    );
    expect(one).toEqual(other);
  });
});

describe('no answer', () => {
  it('has none without people or with what is no proportion', () => {
    expect(funnelLimitsOfProportion(0.5, 0, 0.95)).toBeUndefined();
    expect(funnelLimitsOfProportion(0.5, 2.5, 0.95)).toBeUndefined();
    expect(funnelLimitsOfProportion(1.2, 10, 0.95)).toBeUndefined();
    expect(funnelLimitsOfProportion(0.5, 10, 1)).toBeUndefined();
    expect(funnelLimitsOfProportion(0, 10, 0.95)).toEqual({ low: 0, high: 0 });
    expect(funnelLimitsOfMean(5, 0, { variance: 1 }, 0.95)).toBeUndefined();
    expect(funnelLimitsOfMean(5, 3, { variance: -1 }, 0.95)).toBeUndefined();
    expect(funnelLimitsOfMean(5, 3, { variance: 0 }, 0.95)).toEqual({ low: 5, high: 5 });
    expect(scoreFunnelLimits(0.5, 0, 0.95)).toBeUndefined();
    expect(scoreFunnelLimits(1.1, 9, 0.95)).toBeUndefined();
    expect(overDispersion(hospitals.slice(0, 1), rateOf, varianceOf, target)).toBeUndefined();
    expect(overDispersion(hospitals, rateOf, varianceOf, target, 0.6)).toBeUndefined();
    const options = { confidence: 0.95, random: randomOf(1) };
    expect(simulatedFunnelLimits([null], 5, options)).toBeUndefined();
    expect(simulatedFunnelLimits([1], 0, options)).toBeUndefined();
  });
});

describe('laws', () => {
  it('leaves no more outside than it says', () => {
    fc.assert(
      fc.property(share, size, (rate, n) => {
        for (const confidence of [0.95, 0.998]) {
          const { low, high } = funnelLimitsOfProportion(rate, n, confidence) ?? {
            low: 0,
            high: 0,
          };
          // A count in between two counts belongs to the lower one's tail.
          const below = binomialProbability(Math.ceil(low * n - 1e-9) - 1, n, rate);
          const above = 1 - binomialProbability(Math.ceil(high * n - 1e-9), n, rate);
          expect(below).toBeLessThanOrEqual((1 - confidence) / 2 + 1e-9);
          expect(above).toBeLessThanOrEqual((1 - confidence) / 2 + 1e-9);
        }
      }),
    );
  });

  it('holds the target and widens with confidence', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 20, max: 400 }), (rate, n) => {
        const warning = funnelLimitsOfProportion(rate, n, 0.95);
        const signal = funnelLimitsOfProportion(rate, n, 0.998);
        expect(signal?.low).toBeLessThanOrEqual(warning?.low ?? NaN);
        expect(signal?.high).toBeGreaterThanOrEqual(warning?.high ?? NaN);
        expect(warning?.low).toBeLessThanOrEqual(rate);
        expect(warning?.high).toBeGreaterThanOrEqual(rate - 1 / n);
      }),
    );
  });

  it('is close to the limits by score from a hundred people on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 80 }), fc.integer({ min: 100, max: 400 }), (at, n) => {
        const exact = funnelLimitsOfProportion(at / 100, n, 0.95);
        const score = scoreFunnelLimits(at / 100, n, 0.95);
        expect(Math.abs((score?.low ?? NaN) - (exact?.low ?? NaN))).toBeLessThan(0.02);
        expect(Math.abs((score?.high ?? NaN) - (exact?.high ?? NaN))).toBeLessThan(0.02);
      }),
    );
  });

  it('finds a spread of one by chance whatever the unit', () => {
    const units = fc.array(fc.record({ n: size, deaths: size, name: fc.constant('') }), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(units, fc.integer({ min: 2, max: 9 }), (all, unit) => {
        const one = overDispersion(all, rateOf, varianceOf, target);
        const other = overDispersion(
          all,
          (each) => unit * rateOf(each),
          (each) => unit ** 2 * varianceOf(each),
          unit * target,
        );
        expect(other?.phi).toBeCloseTo(one?.phi ?? NaN, 6);
        expect((other?.between ?? NaN) / unit ** 2).toBeCloseTo(one?.between ?? NaN, 6);
      }),
    );
  });
});
