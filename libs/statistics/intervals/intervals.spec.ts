import fc from 'fast-check';
import { isNoAnswer } from '../no-answer';
import { chiSquareOfShares } from './chi-square-of-shares';
import { clopperPearsonInterval } from './clopper-pearson-interval';
import { continuityCorrectedWilsonInterval } from './continuity-corrected-wilson-interval';
import type { Count, Limits } from './count';
import { fisherExactTest } from './fisher-exact-test';
import { meanInterval } from './mean-interval';
import { newcombeDifference } from './newcombe-difference';
import { numberNeededToTreat } from './number-needed-to-treat';
import { relativeRisk } from './relative-risk';
import { waldDifference } from './wald-difference';
import { wilsonInterval } from './wilson-interval';

const of = (events: number, n: number): Count => ({ events, n });
const itself = (value: number | null) => value;

function expectLimits(actual: Limits | undefined, low: number, high: number, digits: number): void {
  expect(actual?.low).toBeCloseTo(low, digits);
  expect(actual?.high).toBeCloseTo(high, digits);
}

describe('reference values', () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published score limits of %i of %i', (events, n, low, high) => {
    expectLimits(wilsonInterval(of(events, n)), low, high, 4);
  });

  // SciPy 1.17: binomtest(15, 148).proportion_ci(method), 'wilson', 'wilsoncc', 'exact'.
  it('gives three kinds of limits of a share', () => {
    const count = of(15, 148);
    expectLimits(wilsonInterval(count), 0.06238639953073629, 0.16048724172330803, 13);
    const corrected = continuityCorrectedWilsonInterval(count);
    expectLimits(corrected, 0.059778208428498125, 0.16444977936483698, 13);
    expectLimits(clopperPearsonInterval(count), 0.05784401008344801, 0.16165049034947895, 13);
    expectLimits(clopperPearsonInterval(of(0, 20)), 0, 0.16843347098308548, 13);
    expectLimits(clopperPearsonInterval(of(20, 20)), 0.8315665290169145, 1, 13);
  });

  // R 4.2.2: prop.test(correct = FALSE), fisher.test; Newcombe 1998, method 10.
  it('compares 56 of 70 with 48 of 80', () => {
    const [one, other] = [of(56, 70), of(48, 80)];
    const newcombe = newcombeDifference(one, other);
    expect(newcombe?.difference).toBeCloseTo(0.2, 14);
    expectLimits(newcombe, 0.052431472402365, 0.333872654036906, 13);
    expectLimits(waldDifference(one, other), 0.0575048991490372, 0.342495100850963, 13);
    expect(chiSquareOfShares(one, other)?.chiSquare).toBeCloseTo(7.02341137123746, 12);
    expect(chiSquareOfShares(one, other)?.p).toBeCloseTo(0.00804508136819656, 14);
    expect(fisherExactTest(one, other)).toBeCloseTo(0.0125211297492092, 14);
    const ratio = relativeRisk(one, other);
    expect(ratio).toMatchObject({ ratio: expect.closeTo(4 / 3, 14) });
    if (!isNoAnswer(ratio)) expectLimits(ratio, 1.07662642276319, 1.65124851126639, 13);
    expectLimits(newcombeDifference(of(9, 10), of(3, 10)), 0.1705, 0.809, 4);
  });

  // SciPy 1.17: fisher_exact.
  it.each([
    [9, 10, 3, 10, 0.019766611097880443],
    [0, 5, 4, 5, 0.04761904761904762],
    [120, 200, 90, 220, 0.00013303665397328636],
    [0, 5, 0, 7, 1],
  ])('tests %i of %i and %i of %i exactly', (events, n, otherEvents, otherN, p) => {
    expect(fisherExactTest(of(events, n), of(otherEvents, otherN))).toBeCloseTo(p, 13);
  });

  // SciPy 1.17: t.interval(0.95, 4, mean, sem) of 4, 5, 7, 9, 3.
  it('gives limits of a mean', () => {
    const interval = meanInterval([4, 5, null, 7, 9, 3], itself);
    expect(interval).toMatchObject({ n: 5, mean: 5.6 });
    expect(interval?.standardError).toBeCloseTo(1.0770329614269007, 13);
    expectLimits(interval, 2.609677106109597, 8.590322893890402, 12);
  });
});

describe('no answer', () => {
  it('has no limits for nobody, for half an event, and for certainty', () => {
    for (const limitsOf of [
      wilsonInterval,
      clopperPearsonInterval,
      continuityCorrectedWilsonInterval,
    ]) {
      expect(limitsOf(of(0, 0))).toBeUndefined();
      expect(limitsOf(of(1.5, 4))).toBeUndefined();
      expect(limitsOf(of(5, 4))).toBeUndefined();
      expect(limitsOf(of(1, 4), 0)).toBeUndefined();
      expect(limitsOf(of(1, 4), 1)).toBeUndefined();
    }
    expect(newcombeDifference(of(0, 0), of(1, 4))).toBeUndefined();
    expect(waldDifference(of(1, 4), of(0, 0))).toBeUndefined();
    expect(fisherExactTest(of(0, 0), of(1, 4))).toBeUndefined();
    expect(meanInterval([4], itself)).toBeUndefined();
    expect(meanInterval([4, 5], itself, 0)).toBeUndefined();
  });

  it('compares nothing where nobody or everybody had the event', () => {
    expect(chiSquareOfShares(of(0, 5), of(0, 7))).toBeUndefined();
    expect(chiSquareOfShares(of(5, 5), of(7, 7))).toBeUndefined();
    expect(relativeRisk(of(0, 5), of(3, 7))).toEqual({ reason: 'NO_EVENTS' });
    expect(() => relativeRisk(of(1, 5), of(3, 7), 1)).toThrow(RangeError);
  });

  it('names a number needed only where the interval excludes zero', () => {
    expect(numberNeededToTreat({ difference: 0.1, low: -0.1, high: 0.3 })).toEqual({
      reason: 'INTERVAL_INCLUDES_ZERO',
    });
    expect(numberNeededToTreat({ difference: 0.1, low: 0, high: 0.2 })).toEqual({
      reason: 'INTERVAL_INCLUDES_ZERO',
    });
    expect(numberNeededToTreat({ difference: 0.2, low: 0.1, high: 0.25 })).toEqual({
      numberNeeded: 5,
      low: 4,
      high: 10,
    });
    expect(numberNeededToTreat({ difference: -0.2, low: -0.25, high: -0.1 })).toEqual({
      numberNeeded: -5,
      low: -10,
      high: -4,
    });
  });
});

const count = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.nat(200))
  .map(([n, events]) => of(events % (n + 1), n));
const turned = ({ events, n }: Count) => of(n - events, n);

describe('laws', () => {
  it('holds the share, and turns with it', () => {
    fc.assert(
      fc.property(count, (some) => {
        const share = some.events / some.n;
        for (const limitsOf of [
          wilsonInterval,
          clopperPearsonInterval,
          continuityCorrectedWilsonInterval,
        ]) {
          const [limits, other] = [limitsOf(some), limitsOf(turned(some))] as [Limits, Limits];
          expect(limits.low).toBeLessThanOrEqual(share + 1e-15);
          expect(limits.high).toBeGreaterThanOrEqual(share - 1e-15);
          expect(limits.low).toBeCloseTo(1 - other.high, 12);
          expect(limitsOf(some, 0.99)?.low).toBeLessThanOrEqual(limits.low);
        }
      }),
    );
  });

  it('covers with the exact limits at least as often as promised, whatever the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, p) => {
          let [chance, covered] = [(1 - p) ** n, 0];
          for (let events = 0; events <= n; events += 1) {
            const { low, high } = clopperPearsonInterval(of(events, n)) as Limits;
            if (low <= p && p <= high) covered += chance;
            chance *= ((n - events) / (events + 1)) * (p / (1 - p));
          }
          expect(covered).toBeGreaterThanOrEqual(0.95 - 1e-12);
        },
      ),
    );
  });

  it('compares the other way round with the other sign', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        const [there, back] = [newcombeDifference(one, other), newcombeDifference(other, one)];
        expect(there?.low).toBeCloseTo(-(back?.high ?? NaN), 13);
        expect(fisherExactTest(one, other)).toBeCloseTo(fisherExactTest(other, one) ?? NaN, 10);
        const [one1, other1] = [turned(one), turned(other)];
        expect(fisherExactTest(one1, other1)).toBeCloseTo(fisherExactTest(one, other) ?? NaN, 10);
      }),
    );
  });
});
