import { mean } from '../mean';
import { sum } from '../sum';
import type { LeastSquares } from './least-squares';

/**
 * How many times the other terms inflate the variance of each coefficient, by name: 1 says that a
 * term is unrelated to them, 5 and more that it can hardly be told apart. Without the intercept.
 * `undefined` for a model without an intercept.
 */
export function varianceInflation(fit: LeastSquares): ReadonlyMap<string, number> | undefined {
  if (!fit.hasIntercept) return undefined;
  return new Map(
    fit.names.flatMap((name, term): [string, number][] => {
      const column = fit.design[term] as Float64Array;
      const centre = mean(column) ?? 0;
      const squares = sum(column, (value) => (value - centre) ** 2);
      if (squares === 0) return [];
      return [[name, squares * (fit.inverseCrossProducts[term]?.[term] as number)]];
    }),
  );
}
