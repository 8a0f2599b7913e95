import fc from 'fast-check';
import { ranks } from '../ranks';
import { benjaminiHochberg } from './benjamini-hochberg';
import { mannWhitney } from './mann-whitney';
import { oneWayAnova } from './one-way-anova';
import { regressionToTheMean } from './regression-to-the-mean';
import { signedRank } from './signed-rank';
import { standardisedDifference } from './standardised-difference';
import { welchComparison } from './welch-comparison';

const itself = (value: number) => value;
const group = fc
  .array(fc.integer({ min: -30, max: 30 }), { minLength: 3, maxLength: 20 })
  .filter((values) => new Set(values).size > 1);
const moved = (values: readonly number[], scale: number, shift: number) =>
  values.map((value) => scale * value + shift);

describe('laws', () => {
  it('compares the other way round with the other sign', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const [there, back] = [
          welchComparison(one, other, itself),
          welchComparison(other, one, itself),
        ];
        expect(there?.estimate).toBeCloseTo(-(back?.estimate ?? NaN), 12);
        expect(there?.low).toBeCloseTo(-(back?.high ?? NaN), 10);
        const [larger, smaller] = [
          mannWhitney(one, other, itself),
          mannWhitney(other, one, itself),
        ];
        expect(larger?.cliffsDelta).toBeCloseTo(-(smaller?.cliffsDelta ?? NaN), 12);
        expect(larger?.p).toBeCloseTo(smaller?.p ?? NaN, 12);
        const [up, down] = [signedRank(one, itself), signedRank(moved(one, -1, 0), itself)];
        expect(up?.p).toBeCloseTo(down?.p ?? NaN, 12);
      }),
    );
  });

  it('does not see a shift of both groups, and stretches with a scale', () => {
    fc.assert(
      fc.property(group, group, fc.integer({ min: 1, max: 9 }), fc.integer(), (a, b, k, far) => {
        const shift = far % 100;
        const [one, other] = [moved(a, k, shift), moved(b, k, shift)];
        const [plain, changed] = [
          welchComparison(a, b, itself),
          welchComparison(one, other, itself),
        ];
        expect(changed?.estimate).toBeCloseTo(k * (plain?.estimate ?? NaN), 9);
        expect(changed?.p).toBeCloseTo(plain?.p ?? NaN, 9);
        expect(standardisedDifference(one, other, itself)?.cohensD).toBeCloseTo(
          standardisedDifference(a, b, itself)?.cohensD ?? NaN,
          9,
        );
        expect(mannWhitney(one, other, itself)?.u).toBe(mannWhitney(a, b, itself)?.u);
        expect(oneWayAnova([one, other])?.p).toBeCloseTo(oneWayAnova([a, b])?.p ?? NaN, 9);
      }),
    );
  });

  it('counts pairs as a loop over all pairs does', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const wins = one.flatMap((a) => other.map((b) => (Math.sign(a - b) + 1) / 2));
        const counted = wins.reduce((sum, win) => sum + win, 0);
        expect(mannWhitney(one, other, itself)?.u).toBe(counted);
      }),
    );
  });

  it('gives ranks that add up, follow the values and ignore the order', () => {
    fc.assert(
      fc.property(group, (values) => {
        const order = ranks(values);
        const n = values.length;
        expect(order.reduce((sum, rank) => sum + rank, 0)).toBe((n * (n + 1)) / 2);
        expect(ranks(values.toReversed())).toEqual(order.toReversed());
        values.forEach((value, index) => {
          if (value > (values[0] ?? 0)) expect(order[index]).toBeGreaterThan(order[0] ?? NaN);
        });
      }),
    );
  });

  it('never lowers a p value, and keeps their order', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 30 }), (given) => {
        const adjusted = benjaminiHochberg(given);
        given.forEach((p, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p);
          expect(adjusted[index]).toBeLessThanOrEqual(1);
          if (p >= (given[0] ?? 1)) {
            expect(adjusted[index]).toBeGreaterThanOrEqual(adjusted[0] ?? NaN);
          }
        });
        expect(Math.max(...adjusted)).toBe(Math.max(...given));
      }),
    );
  });

  it('expects more of a return the more extreme the choice and the looser the tie', () => {
    const extreme = fc.double({ min: -3, max: 3, noNaN: true });
    const correlation = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(extreme, correlation, (cutOff, rho) => {
        const fallOf = (from: number, tie: number, chosen: 'AT_OR_ABOVE' | 'AT_OR_BELOW') =>
          regressionToTheMean({
            mean: 0,
            standardDeviation: 1,
            correlation: tie,
            cutOff: from,
            chosen,
          });
        const fall = fallOf(cutOff, rho, 'AT_OR_ABOVE');
        expect(fallOf(cutOff + 0.1, rho, 'AT_OR_ABOVE')).toBeGreaterThan(fall);
        expect(fallOf(cutOff, rho + 0.05, 'AT_OR_ABOVE')).toBeLessThan(fall);
        expect(fallOf(-cutOff, rho, 'AT_OR_BELOW')).toBeCloseTo(fall, 12);
      }),
    );
  });
});
