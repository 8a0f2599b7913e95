import fc from 'fast-check';
import { isNoAnswer } from '../no-answer';
import { intercept } from '../regression/term';
import type { LikelihoodMethod } from './profile-likelihood';
import { randomIntercept } from './random-intercept';
import type { RandomIntercept } from './random-intercept';

interface Row {
  readonly group: string | null;
  readonly x: number;
  readonly y: number | null;
}
const groupOf = ({ group }: Row) => group;
const yOf = ({ y }: Row) => y;
const x = { name: 'x', valueOf: (row: Row) => row.x };

function fitOf(rows: readonly Row[], terms = [intercept, x], method?: LikelihoodMethod) {
  const fit = randomIntercept(rows, groupOf, yOf, terms, method);
  if (isNoAnswer(fit)) throw new Error(fit.reason);
  return fit;
}
const reasonOf = (rows: readonly Row[], terms = [intercept, x]) => {
  const fit = randomIntercept(rows, groupOf, yOf, terms);
  return isNoAnswer(fit) ? fit.reason : undefined;
};

// Davies (1947): yield of dyestuff, five preparations from each of six batches.
const dyestuff = Object.entries({
  A: [1545, 1440, 1440, 1520, 1580],
  B: [1540, 1555, 1490, 1560, 1495],
  C: [1595, 1550, 1605, 1510, 1560],
  D: [1445, 1440, 1595, 1465, 1545],
  E: [1595, 1630, 1515, 1635, 1625],
  F: [1520, 1455, 1450, 1480, 1445],
}).flatMap(([group, yields]) => yields.map((y): Row => ({ group, x: 0, y })));

const unbalanced = Object.entries({
  a: [
    [1, 3.1],
    [2, 4.2],
    [3, 5],
  ],
  b: [
    [1, 6.5],
    [4, 9.1],
  ],
  c: [
    [2, 1],
    [3, 2.2],
    [5, 3.1],
    [1, 0.4],
  ],
  d: [[2, 5.5]],
  e: [
    [3, 2.9],
    [7, 6.4],
  ],
}).flatMap(([group, places]) => places.map(([at = NaN, y = NaN]): Row => ({ group, x: at, y })));

const row = fc.record({
  group: fc.constantFrom('a', 'b', 'c', 'd'),
  x: fc.integer({ min: 0, max: 9 }),
  y: fc.integer({ min: -500, max: 500 }).map((whole) => whole / 10),
});
const rows = fc.array(row, { minLength: 8, maxLength: 40 });

describe('reference values', () => {
  // R 4.2.2, lme4 1.1: lmer(Yield ~ 1 + (1 | Batch), Dyestuff).
  it('finds the batches of dyestuff', () => {
    const fit = fitOf(dyestuff, [intercept]);
    expect(fit.betweenVariance).toBeCloseTo(1764.05, 6);
    expect(fit.withinVariance).toBeCloseTo(2451.25, 6);
    expect(fit.intraclassCorrelation).toBeCloseTo(0.4184874, 7);
    expect(fit.fixed.get('intercept')?.estimate).toBeCloseTo(1527.5, 9);
    expect(fit.fixed.get('intercept')?.standardError).toBeCloseTo(19.3834122, 7);
    const predicted = [-17.6068514, 0.3912634, 28.5622256, -23.0845385, 56.7331877, -44.9952868];
    predicted.forEach((value, index) => {
      expect(fit.intercepts[index]?.estimate).toBeCloseTo(value, 6);
    });
  });

  // NumPy 2.4 and SciPy 1.17: the criterion written with whole matrices, minimize_scalar over the ratio.
  it.each([
    ['REML', 6.36104607, 0.06484483, -14.00781971, [2.4358753, 1.14083389, 0.80918003, 0.05273997]],
    ['ML', 5.08346626, 0.05560624, -12.92881612, [2.43620647, 1.02069033, 0.80898846, 0.04883391]],
  ] as const)('fits unequal groups by %s', (method, between, inside, logLikelihood, fixed) => {
    const fit = fitOf(unbalanced, [intercept, x], method);
    expect(fit.betweenVariance).toBeCloseTo(between, 6);
    expect(fit.withinVariance).toBeCloseTo(inside, 7);
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 8);
    const [constant, slope] = [fit.fixed.get('intercept'), fit.fixed.get('x')];
    const found = [constant, slope].flatMap((e) => [e?.estimate, e?.standardError]);
    fixed.forEach((value, index) => expect(found[index]).toBeCloseTo(value, 6));
    if (method === 'ML') return;
    const predicted = [0.04560966, 3.32423093, -2.97852956, 1.43117516, -1.82248619];
    predicted.forEach((value, index) => {
      expect(fit.intercepts[index]?.estimate).toBeCloseTo(value, 6);
    });
  });
});

describe('groups that do not differ', () => {
  it('have a variance of exactly 0 and the line of least squares', () => {
    const alike = unbalanced.map((each, index) => ({ ...each, y: each.x + (index % 2) }));
    const fit = fitOf(alike);
    expect(fit.betweenVariance).toBe(0);
    expect(fit.intraclassCorrelation).toBe(0);
    for (const group of fit.intercepts)
      expect(group).toMatchObject({ estimate: 0, standardError: 0 });
    // NumPy 2.4: np.polyfit(x, y, 1).
    expect(fit.fixed.get('x')?.estimate).toBeCloseTo(1.0560747663551406, 12);
  });
});

describe('no answer', () => {
  it('says why there is none', () => {
    const of = (...groups: string[]): Row[] =>
      groups.map((group, i) => ({ group, x: i, y: i * i }));
    expect(reasonOf([])).toBe('TOO_FEW_ROWS');
    expect(reasonOf(of('a', 'b'))).toBe('TOO_FEW_ROWS');
    expect(reasonOf(of('a', 'a', 'a', 'a'))).toBe('TOO_FEW_GROUPS');
    expect(reasonOf(of('a', 'b', 'c', 'd'))).toBe('NO_REPEATS');
    expect(reasonOf(of('a', 'a', 'b', 'b'), [intercept, x, x])).toBe('COLLINEAR_TERMS');
    const flat = of('a', 'a', 'b', 'b').map((each) => ({ ...each, y: each.group === 'a' ? 1 : 2 }));
    expect(reasonOf(flat, [intercept])).toBe('NOTHING_WITHIN_GROUPS');
  });

  it('leaves out rows that lack something', () => {
    const gaps: Row[] = [
      { group: null, x: 1, y: 2 },
      { group: 'a', x: 1, y: null },
      { group: 'z', x: NaN, y: 2 },
    ];
    expect(fitOf([...gaps, ...unbalanced])).toEqual(fitOf(unbalanced));
  });
});

describe('laws', () => {
  const enough = (all: readonly Row[]) => reasonOf(all) === undefined;

  it('moves with a shift and stretches with a unit', () => {
    fc.assert(
      fc.property(rows.filter(enough), fc.integer({ min: 2, max: 50 }), (all, unit) => {
        const moved = all.map((each) => ({ ...each, y: 1000 + unit * each.y }));
        const [one, other] = [fitOf(all), fitOf(moved)];
        expectNear(other.betweenVariance / unit ** 2, one.betweenVariance, one.withinVariance);
        expectNear(other.withinVariance / unit ** 2, one.withinVariance, one.withinVariance);
        expect(other.fixed.get('x')?.estimate).toBeCloseTo(unit * slopeOf(one), 4);
      }),
    );
  });

  it('does not depend on the order of rows, the names of groups or the unit of a term', () => {
    fc.assert(
      fc.property(rows.filter(enough), (all) => {
        const turned = all
          .toReversed()
          .map((each) => ({ ...each, group: `${each.group}'`, x: 7 * each.x - 100 }));
        const [one, other] = [fitOf(all), fitOf(turned)];
        expectNear(other.betweenVariance, one.betweenVariance, one.withinVariance);
        expect(7 * slopeOf(other)).toBeCloseTo(slopeOf(one), 5);
        const ml = [all, turned].map((each) => fitOf(each, [intercept, x], 'ML').logLikelihood);
        expect(ml[0]).toBeCloseTo(ml[1] ?? NaN, 7);
      }),
    );
  });

  it('has a smaller variance by ML than by REML, and draws groups less far than their own means', () => {
    fc.assert(
      fc.property(rows.filter(enough), (all) => {
        const ml = fitOf(all, [intercept, x], 'ML');
        const reml = fitOf(all);
        expect(ml.withinVariance + ml.betweenVariance).toBeLessThanOrEqual(
          (reml.withinVariance + reml.betweenVariance) * (1 + 1e-6),
        );
        const total = reml.intercepts.reduce((sum, { estimate }) => sum + estimate, 0);
        const largest = Math.max(...reml.intercepts.map(({ estimate }) => Math.abs(estimate)));
        expect(Math.abs(total)).toBeLessThanOrEqual(1e-6 * (1 + largest));
      }),
    );
  });
});

const slopeOf = (fit: RandomIntercept): number => fit.fixed.get('x')?.estimate ?? NaN;

function expectNear(actual: number, expected: number, scale: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-5 * (scale + expected));
}
