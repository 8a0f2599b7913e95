import type { NoAnswer } from '../no-answer';
import { plainProduct } from '../plain-product';
import type { OrthogonalFactors } from './orthogonal-factors';
import type { LeastSquares } from './least-squares';
import { weightedCrossProducts } from './weighted-cross-products';

/** Variances and covariances of the coefficients, in the order of the terms. */
export type Covariance = readonly (readonly number[])[];

/**
 * How the error of coefficients is judged: `EQUAL` takes one variance for all rows, the others let
 * it differ from row to row. HC0 is White's (1980); HC1 corrects it for the number of terms, HC2 and
 * HC3 for hat values (MacKinnon and White 1985). HC3 is the one for small samples.
 */
export type ErrorModel = 'EQUAL' | 'HC0' | 'HC1' | 'HC2' | 'HC3';

/** A row with a hat value above this fits itself, whatever its response: its error cannot be seen. */
const fitsItself = 0.999;

/**
 * The covariance of the coefficients. HC2 and HC3 answer a reason where a row has a hat value of
 * (nearly) one, for they divide by what it leaves.
 */
export function covarianceOf(
  fit: LeastSquares,
  model: ErrorModel,
): Covariance | NoAnswer<'HAT_VALUE_OF_ONE'> {
  if (model === 'EQUAL') {
    const variance = fit.residualSd ** 2;
    return fit.inverseCrossProducts.map((row) => row.map((value) => variance * value));
  }
  const power = { HC0: 0, HC1: 0, HC2: 1, HC3: 2 }[model];
  if (power > 0 && fit.hatValues.some((value) => value > fitsItself)) {
    return { reason: 'HAT_VALUE_OF_ONE' };
  }
  const correction = model === 'HC1' ? fit.n / fit.residualDf : 1;
  const squares = new Float64Array(fit.n);
  for (let row = 0; row < squares.length; row += 1) {
    const left = (1 - (fit.hatValues[row] as number)) ** power;
    squares[row] = (correction * (fit.residuals[row] as number) ** 2) / left;
  }
  return sandwichOf(fit.factors, squares);
}

/** R^-1 Q' D Q R^-1', for the squares D of the rows. */
function sandwichOf({ q, inverseOfR }: OrthogonalFactors, squares: Float64Array): number[][] {
  const meat = weightedCrossProducts(q, squares).map((row) => new Float64Array(row));
  const inverse = inverseOfR.map((row) => new Float64Array(row));
  const half = inverse.map(
    (row) => new Float64Array(meat.map((column) => plainProduct(row, column))),
  );
  return half.map((row) => inverse.map((other) => plainProduct(row, other)));
}
