import { dotProduct } from '../dot-product';
import { fProbability } from '../f-probability';
import { mean } from '../mean';
import type { NoAnswer } from '../no-answer';
import type { Accessor } from '../numbers-of';
import type { CompleteRows } from './complete-rows';
import { completeRows } from './complete-rows';
import type { Columns } from './columns';
import type { OrthogonalFactors } from './orthogonal-factors';
import { orthogonalFactors } from './orthogonal-factors';
import { refinedSolution } from './refined-solution';
import type { Term } from './term';
import { intercept } from './term';

/** How far all terms together explain more than the intercept alone. */
export interface FTest {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/** A linear model fitted to rows in which nothing is missing. */
export interface LeastSquares {
  /** Complete rows. */
  readonly n: number;
  readonly residualDf: number;
  /** The terms, in the order of every other list here. */
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  /** About the model, with the residual degrees of freedom below the line; the response's unit. */
  readonly residualSd: number;
  /** Explained share; about zero instead of the mean where there is no intercept. */
  readonly rSquared: number | undefined;
  readonly adjustedRSquared: number | undefined;
  /** `undefined` for an intercept alone, and where nothing is left to explain. */
  readonly fTest: FTest | undefined;
  readonly hasIntercept: boolean;
  readonly residuals: Float64Array;
  /** How much each row draws the model to itself, 0 to 1. */
  readonly hatValues: Float64Array;
  /** The inverse of X'X: the covariance of the coefficients in units of the residual variance. */
  readonly inverseCrossProducts: readonly (readonly number[])[];
  readonly factors: OrthogonalFactors;
  readonly design: Columns;
}

/** Why a linear model cannot be fitted. */
export type NoLeastSquares = NoAnswer<'TOO_FEW_ROWS' | 'COLLINEAR_TERMS'>;

/**
 * Ordinary least squares by orthogonal factors; normal equations would lose most digits on
 * designs such as NIST's Longley. Rows that lack the response or a term are left out. Answers a
 * reason for no more rows than terms, or where a term is a combination of others.
 */
export function leastSquares<T>(
  items: Iterable<T>,
  responseOf: Accessor<T>,
  terms: readonly Term<T>[],
): LeastSquares | NoLeastSquares {
  return fitOfRows(completeRows(items, responseOf, terms), terms);
}

/**
 * The model of rows in which nothing is missing. Weighted rows come multiplied by the roots of their
 * weights, with these roots: what is explained is counted about the weighted mean.
 */
export function fitOfRows(
  { response, design }: CompleteRows,
  terms: readonly Pick<Term<never>, 'name'>[],
  roots?: Float64Array,
): LeastSquares | NoLeastSquares {
  const n = response.length;
  if (n <= terms.length || terms.length === 0) return { reason: 'TOO_FEW_ROWS' };
  const factors = orthogonalFactors(design);
  if (factors === undefined) return { reason: 'COLLINEAR_TERMS' };
  const residualDf = n - terms.length;
  const hasIntercept = terms.some((term) => term === intercept);
  const { coefficients, residuals } = refinedSolution(response, design, factors);
  const squares = dotProduct(residuals, residuals);
  return {
    n,
    residualDf,
    names: terms.map(({ name }) => name),
    coefficients,
    residualSd: Math.sqrt(squares / residualDf),
    ...explained(hasIntercept ? centred(response, roots) : response, squares, {
      df1: terms.length - (hasIntercept ? 1 : 0),
      df2: residualDf,
    }),
    hasIntercept,
    residuals,
    hatValues: hatValuesOf(factors),
    inverseCrossProducts: inverseCrossProductsOf(factors),
    factors,
    design,
  };
}

function hatValuesOf({ q }: OrthogonalFactors): Float64Array {
  const hatValues = new Float64Array(q[0]?.length ?? 0);
  for (const column of q) {
    for (let row = 0; row < column.length; row += 1) {
      (hatValues[row] as number) += (column[row] as number) ** 2;
    }
  }
  return hatValues;
}

function inverseCrossProductsOf({ inverseOfR }: OrthogonalFactors): number[][] {
  const rows = inverseOfR.map((row) => new Float64Array(row));
  return rows.map((row) => rows.map((other) => dotProduct(row, other)));
}

/** The responses less their (weighted) mean. */
function centred(response: Float64Array, roots?: Float64Array): Float64Array {
  if (roots === undefined) {
    const centre = mean(response) ?? 0;
    return response.map((value) => value - centre);
  }
  const centre = dotProduct(roots, response) / dotProduct(roots, roots);
  return response.map((value, row) => value - centre * (roots[row] as number));
}

function explained(
  distances: Float64Array,
  squares: number,
  { df1, df2 }: { readonly df1: number; readonly df2: number },
) {
  const total = dotProduct(distances, distances);
  if (total === 0) return { rSquared: undefined, adjustedRSquared: undefined, fTest: undefined };
  const f = (total - squares) / df1 / (squares / df2);
  return {
    rSquared: 1 - squares / total,
    adjustedRSquared: 1 - squares / df2 / (total / (df1 + df2)),
    fTest:
      df1 === 0 ? undefined : { f, df1, df2, p: fProbability(Math.max(0, f), df1, df2, 'UPPER') },
  };
}
