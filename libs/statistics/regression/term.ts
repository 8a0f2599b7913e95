import type { Accessor } from '../numbers-of';

/** One column of a regression: what is read of an item, and under which name its coefficient is found. */
export interface Term<T> {
  readonly name: string;
  readonly valueOf: Accessor<T>;
}

/** The column of ones: the expected response where every other term is zero. */
export const intercept: Term<unknown> = { name: 'intercept', valueOf: () => 1 };
