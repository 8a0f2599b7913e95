import fc from 'fast-check';
import { derSimonianLaird } from './dersimonian-laird';
import { heterogeneity } from './heterogeneity';
import { pauleMandel } from './paule-mandel';
import { pooledMean } from './pooled-mean';
import { restrictedLikelihoodVariance } from './restricted-likelihood-variance';
import { shrunkenMeans } from './shrunken-means';

interface Unit {
  readonly y: number | null;
  readonly v: number | null;
}
const yOf = ({ y }: Unit) => y;
const vOf = ({ v }: Unit) => v;
const estimators = [derSimonianLaird, pauleMandel, restrictedLikelihoodVariance];

// Colditz (1994), trials of a vaccine: log relative risks and their variances (R metafor, dat.bcg).
const bcg: Unit[] = [
  [-0.8893113339, 0.325584765],
  [-1.5853886572, 0.1945811214],
  [-1.3480731483, 0.4153679654],
  [-1.44155119, 0.0200100319],
  [-0.2175473222, 0.0512101722],
  [-0.7861155858, 0.0069056185],
  [-1.6208982236, 0.2230172476],
  [0.0119523335, 0.0039615793],
  [-0.4694176487, 0.0564342105],
  [-1.3713448035, 0.0730247936],
  [-0.3393588283, 0.012412214],
  [0.4459134006, 0.5325058452],
  [-0.0173139482, 0.0714046597],
].map(([y = NaN, v = NaN]) => ({ y, v }));

// Rubin (1981): effects of coaching in eight schools and their standard errors.
const schools: Unit[] = [
  [28, 15],
  [8, 10],
  [-3, 16],
  [7, 11],
  [-1, 9],
  [1, 11],
  [18, 10],
  [12, 18],
].map(([y = NaN, error = NaN]) => ({ y, v: error ** 2 }));

const unit = fc.record({
  y: fc.integer({ min: -5000, max: 5000 }).map((whole) => whole / 100),
  v: fc.integer({ min: 1, max: 3000 }).map((whole) => whole / 100),
});
const units = fc.array(unit, { minLength: 2, maxLength: 15 });

describe('reference values', () => {
  // R 4.2.2, metafor 3.8: rma(yi, vi, method = "DL" or "REML"), blup(); SciPy 1.17 (brentq on the sum
  // of squares) for Paule-Mandel, where metafor stops early at 0.31809; minimize_scalar for REML.
  it('finds how much the trials differ', () => {
    expect(derSimonianLaird(bcg, yOf, vOf)).toBeCloseTo(0.3087602632, 9);
    expect(pauleMandel(bcg, yOf, vOf)).toBeCloseTo(0.31806845220317814, 12);
    expect(restrictedLikelihoodVariance(bcg, yOf, vOf)).toBeCloseTo(0.313243258, 8);
    const spread = heterogeneity(bcg, yOf, vOf, 0.3087602632);
    expect(spread?.q).toBeCloseTo(152.2330079, 6);
    expect(spread?.iSquared).toBeCloseTo(92.11734685, 7);
    expect(spread?.degreesOfFreedom).toBe(12);
    expect(spread?.p).toBeLessThan(1e-20);
  });

  it('draws each trial towards all of them', () => {
    const between = derSimonianLaird(bcg, yOf, vOf) ?? NaN;
    const pooled = pooledMean(bcg, yOf, vOf, between);
    expect(pooled?.mean).toBeCloseTo(-0.7141172, 7);
    expect(pooled?.standardError).toBeCloseTo(0.1787421, 7);
    const shrunken = shrunkenMeans(bcg, yOf, vOf, between) ?? [];
    const means = [-0.799391, -1.248574, -0.984429, -1.397277, -0.28819, -0.784541];
    const errors = [0.408523, 0.352328, 0.433152, 0.137515, 0.21112, 0.082279];
    means.forEach((mean, index) => expect(shrunken[index]?.mean).toBeCloseTo(mean, 6));
    errors.forEach((error, index) => expect(shrunken[index]?.standardError).toBeCloseTo(error, 6));
  });

  // Efron and Morris (1975): hits of eighteen players in their first 45 times at bat.
  it('draws batting averages together as James and Stein do', () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const mean = hits.reduce((sum, count) => sum + count / 45, 0) / hits.length;
    const v = (mean * (1 - mean)) / 45;
    const squares = hits.reduce((sum, count) => sum + (count / 45 - mean) ** 2, 0);
    const kept = 1 - ((hits.length - 3) * v) / squares;
    expect(kept).toBeCloseTo(0.2116534, 7);
    const players = hits.map((count) => ({ y: count / 45, v }));
    const shrunken = shrunkenMeans(players, yOf, vOf, (kept * v) / (1 - kept)) ?? [];
    [0.2939, 0.2892, 0.2845].forEach((rate, index) => {
      expect(shrunken[index]?.mean).toBeCloseTo(rate, 4);
      expect(shrunken[index]?.kept).toBeCloseTo(kept, 12);
    });
  });

  it('finds no difference between eight schools, and gives all the same', () => {
    for (const estimator of estimators) expect(estimator(schools, yOf, vOf)).toBe(0);
    expect(heterogeneity(schools, yOf, vOf, 0)?.q).toBeCloseTo(4.7070789, 6);
    expect(heterogeneity(schools, yOf, vOf, 0)?.iSquared).toBe(0);
    for (const school of shrunkenMeans(schools, yOf, vOf, 0) ?? []) {
      expect(school.kept).toBe(0);
      expect(school.mean).toBeCloseTo(7.6856167, 7);
      expect(school.standardError).toBeCloseTo(4.0719192, 7);
    }
  });
});

describe('no answer', () => {
  it('has none for fewer than two units, and skips who has no estimate or no error', () => {
    const one = [{ y: 3, v: 1 }];
    const unknown = [
      { y: null, v: 1 },
      { y: 2, v: 0 },
      { y: 2, v: null },
    ];
    for (const estimator of estimators) {
      expect(estimator(one, yOf, vOf)).toBeUndefined();
      expect(estimator([...unknown, ...bcg], yOf, vOf)).toBe(estimator(bcg, yOf, vOf));
    }
    expect(heterogeneity(one, yOf, vOf, 0)).toBeUndefined();
    expect(pooledMean(unknown, yOf, vOf, 0)).toBeUndefined();
    expect(pooledMean(bcg, yOf, vOf, -1)).toBeUndefined();
    expect(shrunkenMeans([], yOf, vOf, 1)).toBeUndefined();
    expect(shrunkenMeans([...one, ...unknown], yOf, vOf, 1)?.map(({ item }) => item)).toEqual(one);
  });

  it('has a between-unit variance of 0 where units agree exactly', () => {
    const same = [2, 3, 5].map((v) => ({ y: 7, v }));
    for (const estimator of estimators) expect(estimator(same, yOf, vOf)).toBe(0);
  });
});

describe('laws', () => {
  it('does not depend on the order or the zero of the scale, and goes with its unit squared', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 9 }), (all, scale) => {
        const moved = all.toReversed().map(({ y, v }) => ({ y: 4 - scale * y, v: scale ** 2 * v }));
        for (const estimator of estimators) {
          const one = estimator(all, yOf, vOf) ?? NaN;
          const other = estimator(moved, yOf, vOf) ?? NaN;
          expect(Math.abs(other / scale ** 2 - one)).toBeLessThanOrEqual(1e-6 * (1 + one));
        }
      }),
    );
  });

  it('solves the equation of Paule and Mandel', () => {
    fc.assert(
      fc.property(units, (all) => {
        const between = pauleMandel(all, yOf, vOf) ?? NaN;
        const widened = all.map(({ y, v }) => ({ y, v: v + between }));
        const q = heterogeneity(widened, yOf, vOf, 0)?.q ?? NaN;
        if (between === 0) expect(q).toBeLessThanOrEqual(all.length - 1);
        else expect(q / (all.length - 1)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('has the highest restricted likelihood of all variances', () => {
    const likelihood = (all: Unit[], between: number) => {
      const weights = all.map(({ v }) => 1 / ((v ?? NaN) + between));
      const logs = weights.reduce((sum, w) => sum + Math.log(w), 0);
      const total = weights.reduce((sum, w) => sum + w, 0);
      const widened = all.map(({ y, v }) => ({ y, v: (v ?? NaN) + between }));
      return logs - Math.log(total) - (heterogeneity(widened, yOf, vOf, 0)?.q ?? NaN);
    };
    fc.assert(
      fc.property(units, fc.double({ min: 0, max: 2000, noNaN: true }), (all, other) => {
        const best = restrictedLikelihoodVariance(all, yOf, vOf) ?? NaN;
        expect(likelihood(all, best)).toBeGreaterThanOrEqual(likelihood(all, other) - 1e-9);
      }),
    );
  });

  it('draws every unit towards the mean, the less sure the more, and never past it', () => {
    fc.assert(
      fc.property(units, fc.double({ min: 0, max: 500, noNaN: true }), (all, between) => {
        const pooled = pooledMean(all, yOf, vOf, between)?.mean ?? NaN;
        for (const { item, kept, mean } of shrunkenMeans(all, yOf, vOf, between) ?? []) {
          const distance = Math.abs((item.y ?? NaN) - pooled);
          expect(Math.abs(mean - pooled)).toBeCloseTo(kept * distance, 7);
          expect(kept).toBeGreaterThanOrEqual(0);
          expect(kept).toBeLessThan(1);
        }
      }),
    );
  });
});
