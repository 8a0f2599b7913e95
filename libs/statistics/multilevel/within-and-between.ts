import { dotProduct } from '../dot-product';
import type { Columns } from '../regression/columns';

/** The sums of one group. */
export interface GroupSums {
  readonly group: string;
  n: number;
  /** Sum of each column of the basis. */
  readonly columns: number[];
  /** Sum of the least-squares residuals. */
  residual: number;
}

/** All that a random intercept model needs of its data, split at the means of the groups. */
export interface WithinAndBetween {
  readonly groups: readonly GroupSums[];
  /** Products of the columns within groups, about the groups' means. */
  readonly columns: readonly (readonly number[])[];
  /** Products of the columns with the residuals within groups. */
  readonly mixed: readonly number[];
  /** Squares of the residuals within groups. */
  readonly residual: number;
}

/** Splits residuals and the columns they were taken from into within and between groups. */
export function withinAndBetween(
  names: readonly string[],
  columns: Columns,
  residuals: Float64Array,
): WithinAndBetween {
  const groups = new Map<string, GroupSums>();
  const sums = names.map((group, i) => {
    const found = groups.get(group) ?? { group, n: 0, columns: columns.map(() => 0), residual: 0 };
    groups.set(group, found);
    found.n += 1;
    found.residual += residuals[i] as number;
    for (const [k, column] of columns.entries()) {
      (found.columns[k] as number) += column[i] as number;
    }
    return found;
  });
  const centred = columns.map((column, k) =>
    column.map((value, i) => value - meanOf(sums[i] as GroupSums, k)),
  );
  const rest = residuals.map((value, i) => {
    const { residual, n } = sums[i] as GroupSums;
    return value - residual / n;
  });
  return {
    groups: [...groups.values()],
    columns: centred.map((one) => centred.map((other) => dotProduct(one, other))),
    mixed: centred.map((column) => dotProduct(column, rest)),
    residual: dotProduct(rest, rest),
  };
}

const meanOf = ({ columns, n }: GroupSums, k: number): number => (columns[k] as number) / n;
