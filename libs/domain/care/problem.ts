/** Something in an input that a person can mend. */
export interface Problem {
  /** Where in the input, as names and indices: `['readings', '2', 'value']`. */
  readonly path: readonly string[];
  /** A stable code in UPPER_CASE. */
  readonly code: string;
  /** One sentence that says what is wrong and how to mend it; holds no health data. */
  readonly message: string;
}
