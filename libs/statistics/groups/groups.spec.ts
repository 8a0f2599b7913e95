import { ranks } from '../ranks';
import { benjaminiHochberg } from './benjamini-hochberg';
import { mannWhitney } from './mann-whitney';
import { oneWayAnova } from './one-way-anova';
import { pairedComparison } from './paired-comparison';
import type { Selection } from './regression-to-the-mean';
import { regressionToTheMean } from './regression-to-the-mean';
import { signedRank } from './signed-rank';
import { standardisedDifference } from './standardised-difference';
import { welchComparison } from './welch-comparison';

const itself = (value: number | null) => value;
const one = [3, 5, 5, 6, 8, 9, 2];
const other = [1, 4, null, 5, 2, 2, 0];
const visits = [
  { before: 5, after: 4 },
  { before: 6, after: 4 },
  { before: 7, after: 7 },
  { before: 7, after: 5 },
  { before: 3, after: 1 },
  { before: 0, after: null },
];
type Visit = (typeof visits)[number];
const before = (visit: Visit) => visit.before;
const after = (visit: Visit) => visit.after;

describe('reference values', () => {
  // SciPy 1.17: ttest_ind(equal_var=False) and its confidence_interval().
  it('compares two means as Welch does', () => {
    const welch = welchComparison(one, other, itself);
    expect(welch?.estimate).toBeCloseTo(38 / 7 - 14 / 6, 14);
    expect(welch?.t).toBeCloseTo(2.547942274473737, 13);
    expect(welch?.df).toBeCloseTo(10.826535211313686, 12);
    expect(welch?.p).toBeCloseTo(0.02739167202128277, 14);
    expect(welch?.low).toBeCloseTo(0.4162472319786428, 12);
    expect(welch?.high).toBeCloseTo(5.774228958497548, 12);
  });

  // SciPy 1.17: ttest_rel and its confidence_interval().
  it('compares two measurements of the same people', () => {
    const paired = pairedComparison(visits, before, after);
    expect(paired).toMatchObject({ n: 5, df: 4 });
    expect(paired?.estimate).toBeCloseTo(1.4, 14);
    expect(paired?.t).toBeCloseTo(3.5, 13);
    expect(paired?.p).toBeCloseTo(0.024896163460222765, 14);
    expect(paired?.low).toBeCloseTo(0.28942195792088254, 13);
    expect(paired?.high).toBeCloseTo(2.5105780420791173, 13);
  });

  // SciPy 1.17: mannwhitneyu(method='asymptotic'), with and without use_continuity.
  it('compares two groups by ranks, ties counted half', () => {
    const test = mannWhitney(one, other, itself);
    expect(test).toMatchObject({ n: 7, otherN: 6, u: 36 });
    expect(test?.probabilityOfSuperiority).toBeCloseTo(36 / 42, 14);
    expect(test?.cliffsDelta).toBeCloseTo(30 / 42, 14);
    expect(test?.p).toBeCloseTo(0.03620890133985922, 14);
    expect(test?.uncorrectedP).toBeCloseTo(0.03025007511998497, 14);
  });

  // SciPy 1.17: wilcoxon(method='asymptotic'), with and without correction; its statistic is the smaller sum.
  it('tests differences by signed ranks, zeros left out', () => {
    const test = signedRank([2, -1, 0, 3, 3, -1, null, 4, 5, 1], itself);
    expect(test).toMatchObject({ n: 9, nonZero: 8, v: 32 });
    expect(test?.p).toBeCloseTo(0.05716215091687627, 14);
    expect(test?.uncorrectedP).toBeCloseTo(0.048550746423148196, 14);
  });

  // SciPy 1.17: f_oneway.
  it('separates spread between groups from spread within', () => {
    const anova = oneWayAnova([[1, 2, 3, 4], [], [2, 4, 6], [5, 7, 8, 9, 6]]);
    expect(anova).toMatchObject({ n: 12, df1: 2, df2: 9 });
    expect(anova?.f).toBeCloseTo(9.244565217391305, 12);
    expect(anova?.p).toBeCloseTo(0.006574561367695858, 14);
  });

  // R 4.2.2: change of the acupuncture trial; here d of two groups with known spread, J = 1 - 3 / (4 * 8 - 1).
  it('gives a difference in units of spread', () => {
    const size = standardisedDifference([1, 2, 3, 4, 5], [2, 3, 4, 5, 6], itself);
    expect(size?.pooledStandardDeviation).toBeCloseTo(Math.sqrt(2.5), 14);
    expect(size?.cohensD).toBeCloseTo(-1 / Math.sqrt(2.5), 14);
    expect(size?.approximateHedgesG).toBeCloseTo((-28 / 31) * (1 / Math.sqrt(2.5)), 14);
    // SciPy 1.17: gamma(4) / (sqrt(4) * gamma(3.5)).
    expect((size?.hedgesG ?? NaN) / (size?.cohensD ?? NaN)).toBeCloseTo(0.90270333367641, 14);
  });

  // SciPy 1.17: rankdata.
  it('ranks with ties', () => {
    expect(ranks([10, 0, 10, 3, 0, 0, 7])).toEqual([6.5, 2, 6.5, 4, 2, 2, 5]);
    expect(ranks([])).toEqual([]);
  });

  // Benjamini and Hochberg 1995, section 3.2; SciPy 1.17: false_discovery_control.
  it('adjusts fifteen p values', () => {
    const given = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    const adjusted = benjaminiHochberg(given.toReversed()).toReversed();
    const expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645,
      0.0765, 0.486, 0.5811818181818181, 0.714875, 0.7532307692307693, 0.8132142857142857, 1,
    ];
    expected.forEach((value, index) => expect(adjusted[index]).toBeCloseTo(value, 14));
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
  });

  // Barnett 2005, parameters; R 4.2.2: 15 * (1 - rho) * dnorm(z) / pnorm(z), z = -4 / 3.
  it('expects those chosen for an extreme to come back', () => {
    const expected = [26.97202, 24.27482, 21.57762, 18.88042, 16.18321, 13.48601];
    expected.push(10.78881, 8.09161, 5.39441, 2.6972, 0);
    expected.forEach((fall, tenths) => {
      const chosen: Selection = {
        mean: 60,
        standardDeviation: 15,
        correlation: tenths / 10,
        cutOff: 40,
        chosen: 'AT_OR_BELOW',
      };
      expect(regressionToTheMean(chosen)).toBeCloseTo(fall, 4);
    });
    const clinic = { mean: 5.5, standardDeviation: 2, correlation: 0.7, cutOff: 6 };
    expect(regressionToTheMean({ ...clinic, chosen: 'AT_OR_ABOVE' })).toBeCloseTo(0.5781324, 7);
  });

  // mpmath 1.3 with 60 digits: npdf(z) / (erfc(z / sqrt(2)) / 2).
  it.each([
    [3.5, 3.7513912648576997],
    [5, 5.1865039671258421],
    [10, 10.098093233962512],
    [38, 38.026279466575869],
    [39.5, 39.525284107407583],
    [45, 45.022200328343595],
    [1000, 1000.000999998],
  ])('tells the fall of those chosen %d standard deviations out', (z, hazard) => {
    const far = { mean: 1, standardDeviation: 2, correlation: 0.75 };
    const above = regressionToTheMean({ ...far, cutOff: 1 + 2 * z, chosen: 'AT_OR_ABOVE' });
    expect(above / (0.5 * hazard)).toBeCloseTo(1, 12);
    const below = regressionToTheMean({ ...far, cutOff: 1 - 2 * z, chosen: 'AT_OR_BELOW' });
    expect(below).toBe(above);
    const all = regressionToTheMean({ ...far, cutOff: 1 - 2 * z, chosen: 'AT_OR_ABOVE' });
    expect(all).toBeLessThan(0.001);
  });
});

describe('no answer', () => {
  it('compares no group of nobody, and no means without spread', () => {
    expect(welchComparison([4], [3, 5], itself)).toBeUndefined();
    expect(welchComparison([4, 4], [3, 3], itself)).toBeUndefined();
    expect(pairedComparison(visits.slice(0, 1), before, after)).toBeUndefined();
    expect(mannWhitney([], [3], itself)).toBeUndefined();
    expect(mannWhitney([3, 3], [3], itself)).toMatchObject({ u: 1, p: undefined });
    expect(signedRank([], itself)).toBeUndefined();
    expect(signedRank([0, 0], itself)).toMatchObject({ nonZero: 0, v: 0, p: undefined });
    expect(standardisedDifference([4, 4], [4, 4], itself)).toBeUndefined();
    expect(standardisedDifference([4], [5], itself)).toBeUndefined();
    expect(oneWayAnova([[1, 2], []])).toBeUndefined();
    expect(oneWayAnova([[1], [2]])).toBeUndefined();
    expect(oneWayAnova([[1, 1], [2]])).toMatchObject({ f: undefined, p: undefined });
  });

  it('says zero of pairs that all moved alike, without a t', () => {
    const alike = visits.slice(0, 3).map((visit) => ({ before: visit.before, after: 0 }));
    const same = alike.map((visit) => ({ ...visit, after: visit.before - 1 }));
    expect(pairedComparison(same, before, after)).toMatchObject({
      estimate: 1,
      low: 1,
      high: 1,
      t: undefined,
      standardisedResponseMean: undefined,
    });
  });

  it('refuses what is no p value, no rank and no spread', () => {
    expect(() => benjaminiHochberg([0.1, 1.1])).toThrow(RangeError);
    expect(() => benjaminiHochberg([NaN])).toThrow(RangeError);
    expect(() => ranks([1, NaN])).toThrow(RangeError);
    const flat = { mean: 5, standardDeviation: 0, correlation: 0.5, cutOff: 6 };
    expect(() => regressionToTheMean({ ...flat, chosen: 'AT_OR_ABOVE' })).toThrow(RangeError);
  });
});
