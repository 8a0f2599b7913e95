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
      const squares = squaresAboutMean(fit.design[term] as Float64Array);
      if (squares === 0) return [];
      return [[name, squares * (fit.inverseCrossProducts[term]?.[term] as number)]];
    }),
  );
}

function squaresAboutMean(column: Float64Array): number {
  let total = 0;
  for (let row = 0; row < column.length; row += 1) total += column[row] as number;
  const centre = total / column.length;
  let [squares, left] = [0, 0];
  for (let row = 0; row < column.length; row += 1) {
    const distance = (column[row] as number) - centre;
    squares += distance ** 2;
    left += distance;
  }
  // What rounding left in the mean; zero also for a constant column.
  return squares - left ** 2 / column.length;
}
