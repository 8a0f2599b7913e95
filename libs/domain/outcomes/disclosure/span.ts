/**
 * What can be worked out from sums over groups: the linear span of the groups' indicator vectors, kept as
 * an orthonormal basis. Every unit is scaled: the indicator of all that some people have is as long as the
 * root of their number.
 */
export interface Span {
  /** For each unit what an indicator has there instead of 1. */
  readonly scale: Float64Array;
  readonly basis: readonly Float64Array[];
  /**
   * For each unit the largest square that a vector of length 1 in the span has there, in scales. A set that
   * n people own has at most the length √n, so where it lies in the span this is at least 1/n at all of it.
   */
  readonly leverage: Float64Array;
}

/** A group is in the span already where what is left of it is this small beside it; rounding leaves 1e-13. */
const nothingLeft = 1e-9;

/** What is left along a direction after one pass is not worth a second one below this. */
const rounding = 1e-14;

/** The span of nothing over units with these scales. */
export function openSpan(scale: Float64Array): Span {
  return { scale, basis: [], leverage: new Float64Array(scale.length) };
}

/**
 * The span after one more vector is known, given by the units where it is not zero and its entries there: 1
 * for a group. The same span where the vector was in it before.
 */
export function spanWith(span: Span, units: readonly number[], entries?: Float64Array): Span {
  const { scale } = span;
  const own = units.map((unit, index) => (entries?.[index] ?? 1) * (scale[unit] as number));
  const vector = new Float64Array(scale.length);
  for (const [index, unit] of units.entries()) vector[unit] = own[index] as number;
  const size = Math.sqrt(innerProduct(vector, vector));
  // Gram and Schmidt twice: the second pass takes away what rounding left of the first.
  for (const direction of span.basis) {
    let along = 0;
    for (const [index, unit] of units.entries())
      along += (direction[unit] as number) * (own[index] as number);
    takeAway(vector, direction, along);
  }
  for (const direction of span.basis) {
    const along = innerProduct(vector, direction);
    if (Math.abs(along) > rounding * size) takeAway(vector, direction, along);
  }
  const left = Math.sqrt(innerProduct(vector, vector));
  if (left <= nothingLeft * size) return span;
  const direction = vector.map((entry) => entry / left);
  const leverage = span.leverage.map(
    (sum, unit) => sum + ((direction[unit] as number) / (scale[unit] as number)) ** 2,
  );
  return { scale, basis: [...span.basis, direction], leverage };
}

/** The sum of the products of two vectors of one length. */
export function innerProduct(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let index = 0; index < one.length; index += 1) {
    total += (one[index] as number) * (other[index] as number);
  }
  return total;
}

/** Takes so much of a direction away from a vector, in place. */
export function takeAway(vector: Float64Array, direction: Float64Array, along: number): void {
  for (let index = 0; index < vector.length; index += 1) {
    vector[index] = (vector[index] as number) - along * (direction[index] as number);
  }
}
