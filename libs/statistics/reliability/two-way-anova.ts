import { mean } from '../mean';
import { sum } from '../sum';

/** Where the spread of repeated measurements comes from: one row a subject, one column a rater or repeat. */
export interface TwoWayAnova {
  /** Subjects that have every measurement. */
  readonly subjects: number;
  readonly raters: number;
  readonly grandMean: number;
  /** Mean square between subjects. */
  readonly betweenSubjects: number;
  /** Mean square between raters. */
  readonly betweenRaters: number;
  /** Mean square of what neither subject nor rater explains. */
  readonly residual: number;
  /** Mean square within subjects: between raters and residual together. */
  readonly withinSubjects: number;
  /** Mean square of everything about the grand mean. */
  readonly total: number;
}

/**
 * The analysis of variance of subjects by raters, one measurement in each cell. A subject that
 * lacks one is left out. `undefined` for fewer than two subjects or two raters.
 */
export function twoWayAnova(
  rows: Iterable<readonly (number | null | undefined)[]>,
): TwoWayAnova | undefined {
  const table = completeRowsOf(rows);
  const subjects = table.length;
  const raters = table[0]?.length ?? 0;
  const grandMean = mean(table.flat());
  if (subjects < 2 || raters < 2 || grandMean === undefined) return undefined;
  const rowMeans = table.map((row) => mean(row) ?? NaN);
  const columnMeans = Array.from({ length: raters }, (_, j) => mean(table, (row) => row[j]) ?? NaN);
  const ofRows = raters * sum(rowMeans, (value) => (value - grandMean) ** 2);
  const ofColumns = subjects * sum(columnMeans, (value) => (value - grandMean) ** 2);
  const left = (row: readonly number[], i: number): number[] =>
    row.map((value, j) => value - (rowMeans[i] ?? NaN) - (columnMeans[j] ?? NaN) + grandMean);
  const ofRest = sum(table.flatMap(left), (value) => value ** 2);
  return {
    subjects,
    raters,
    grandMean,
    betweenSubjects: ofRows / (subjects - 1),
    betweenRaters: ofColumns / (raters - 1),
    residual: ofRest / ((subjects - 1) * (raters - 1)),
    withinSubjects: (ofColumns + ofRest) / (subjects * (raters - 1)),
    total: (ofRows + ofColumns + ofRest) / (subjects * raters - 1),
  };
}

function completeRowsOf(rows: Iterable<readonly (number | null | undefined)[]>): number[][] {
  const all = [...rows];
  const raters = Math.max(0, ...all.map(({ length }) => length));
  return all.flatMap((row) => {
    const numbers = Array.from(row).filter(
      (value): value is number => typeof value === 'number' && Number.isFinite(value),
    );
    return numbers.length === raters ? [numbers] : [];
  });
}
