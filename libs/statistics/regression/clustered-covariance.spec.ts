import fc from 'fast-check';
import { isNoAnswer } from '../no-answer';
import type { ClusteredCovariance } from './clustered-covariance';
import { clusteredCovariance } from './clustered-covariance';
import { covarianceOf } from './covariance';
import type { LeastSquares } from './least-squares';
import { leastSquares } from './least-squares';
import { intercept } from './term';
import { weightedLeastSquares } from './weighted-least-squares';

interface Row {
  readonly y: number;
  readonly x: number;
  readonly weight: number;
  readonly cluster: number;
}

const terms = [intercept, { name: 'x', valueOf: ({ x }: Row) => x }];
const measured = fc.integer({ min: -5000, max: 5000 }).map((whole) => whole / 100);
const rows = fc
  .array(
    fc.record({
      y: measured,
      x: measured,
      weight: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
      cluster: fc.nat(6),
    }),
    { minLength: 12, maxLength: 40 },
  )
  .filter((all) => new Set(all.map(({ cluster }) => cluster)).size > 2);

function answered<Answer extends object>(answer: Answer | { readonly reason: string }): Answer {
  if ('reason' in answer) throw new Error(answer.reason);
  return answer;
}

const fitOf = (all: readonly Row[]) => leastSquares(all, ({ y }) => y, terms);
const weightedFitOf = (all: readonly Row[]) =>
  weightedLeastSquares(
    all,
    ({ y }) => y,
    ({ weight }) => weight,
    terms,
  );
const clustersOf = (all: readonly Row[]) => Int32Array.from(all, ({ cluster }) => cluster);

describe('the covariance of clusters', () => {
  it.each([
    ['plain', fitOf],
    ['weighted', weightedFitOf],
  ] as const)('is the squared changes when one after the other is left out: %s', (_, fit) => {
    fc.assert(
      fc.property(rows, (all) => {
        const whole = fit(all);
        if (isNoAnswer(whole)) return;
        const found = clusteredCovariance(whole, clustersOf(all));
        if (isNoAnswer(found)) return;
        const changes = [...new Set(all.map(({ cluster }) => cluster))].map((left) => {
          const without = answered<LeastSquares>(
            fit(all.filter(({ cluster }) => cluster !== left)),
          );
          return whole.coefficients.map((own, term) => own - (without.coefficients[term] ?? NaN));
        });
        for (const [one, row] of found.covariance.entries()) {
          for (const [other, value] of row.entries()) {
            const scale = Math.sqrt(
              (found.covariance[one]?.[one] ?? 0) * (found.covariance[other]?.[other] ?? 0),
            );
            const exact = changes.reduce(
              (sum, each) => sum + (each[one] ?? 0) * (each[other] ?? 0),
              0,
            );
            expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-6 * scale + 1e-12);
          }
        }
        expect(found.clusters).toBe(changes.length);
      }),
      { numRuns: 60 },
    );
  });

  it('is HC3 where every row is a cluster', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const fit = fitOf(all);
        if (isNoAnswer(fit)) return;
        const own = Int32Array.from(all.keys());
        const [found, hc3] = [clusteredCovariance(fit, own), covarianceOf(fit, 'HC3')];
        if (isNoAnswer(found) || isNoAnswer(hc3)) return;
        for (const [one, row] of hc3.entries()) {
          for (const [other, value] of row.entries()) {
            const scale = Math.sqrt((hc3[one]?.[one] ?? 0) * (hc3[other]?.[other] ?? 0));
            const ours = found.covariance[one]?.[other] ?? NaN;
            expect(Math.abs(ours - value)).toBeLessThanOrEqual(1e-12 * scale);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is that of the cluster means where there is nothing but a mean', () => {
    // Means of 1, 2, 3 and 6 over clusters of two: leaving one out moves the mean of 3 by a third of its distance.
    const means = [1, 2, 3, 6];
    const all = means.flatMap((mean) => [mean - 0.5, mean + 0.5]);
    const fit = answered<LeastSquares>(leastSquares(all, (value) => value, [intercept]));
    const clusters = Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3);
    const found = answered<ClusteredCovariance>(clusteredCovariance(fit, clusters));
    const exact = means.reduce((sum, mean) => sum + ((mean - 3) / 3) ** 2, 0);
    expect(found.covariance[0]?.[0]).toBeCloseTo(exact, 12);
  });

  it('has a reason where one cluster decides a coefficient', () => {
    const all: Row[] = Array.from({ length: 12 }, (_, index) => ({
      ...{ y: index % 5, weight: 1, cluster: Math.floor(index / 2) },
      x: index < 2 ? 1 : 0,
    }));
    const fit = answered<LeastSquares>(fitOf(all));
    expect(clusteredCovariance(fit, clustersOf(all))).toEqual({ reason: 'HAT_VALUE_OF_ONE' });
  });
});
