/**
 * What can be worked out from sums over groups: the linear span of the groups' indicator vectors.
 * Kept as an orthonormal basis, and as probes: random vectors less their projection on the span. The
 * sum over a group can be worked out exactly when its indicator lies in the span, and then, and with
 * probability 1 only then, every probe sums to zero over the group.
 */
export interface Span {
  readonly basis: readonly Float64Array[];
  readonly probes: readonly Float64Array[];
}

/** How many probes there are: a sum that is near zero by chance would have to be so twice. */
const probeCount = 2;

/**
 * A probe that sums to less than this over a group says zero. Rounding leaves below 1e-10 after 500
 * groups of 5,000 people; of groups that cannot be worked out about 1 in 1e12 falls below it for both
 * probes, and is then protected without need.
 */
const zero = 1e-6;

/** What is left along a direction after one pass is not worth a second one below this. */
const rounding = 1e-14;

/** A group is in the span already where what is left of it is this small beside it. */
const nothingLeft = 1e-9;

/** The span of nothing over so many units. */
export function openSpan(units: number, noise: () => number): Span {
  const probe = () => Float64Array.from({ length: units }, () => 2 * noise() - 1);
  return { basis: [], probes: Array.from({ length: probeCount }, probe) };
}

/** The span after one more group is known, given by its units; the same one where it could be worked out before. */
export function spanWith(span: Span, units: readonly number[]): Span {
  const vector = new Float64Array(span.probes[0]?.length ?? 0);
  for (const unit of units) vector[unit] = 1;
  const size = Math.sqrt(dot(vector, vector));
  // Gram and Schmidt twice: the second pass takes away what rounding left of the first.
  for (const direction of span.basis) takeAway(vector, direction, sumOver(direction, units));
  for (const direction of span.basis) {
    const along = dot(vector, direction);
    if (Math.abs(along) > rounding * size) takeAway(vector, direction, along);
  }
  const left = Math.sqrt(dot(vector, vector));
  if (left <= nothingLeft * size) return span;
  const direction = vector.map((entry) => entry / left);
  const probes = span.probes.map((probe) => {
    const shorter = Float64Array.from(probe);
    takeAway(shorter, direction, dot(shorter, direction));
    takeAway(shorter, direction, dot(shorter, direction));
    return shorter;
  });
  return { basis: [...span.basis, direction], probes };
}

/** Whether the sum over the units from `from` until before `until` of a list can be worked out. */
export function isKnown(span: Span, list: Int32Array, from: number, until: number): boolean {
  for (const probe of span.probes) {
    let total = 0;
    for (let index = from; index < until; index += 1) {
      total += probe[list[index] as number] as number;
    }
    if (Math.abs(total) > zero) return false;
  }
  return until > from;
}

function dot(one: Float64Array, other: Float64Array): number {
  let total = 0;
  for (let index = 0; index < one.length; index += 1) {
    total += (one[index] as number) * (other[index] as number);
  }
  return total;
}

/** The inner product with the indicator of some different units. */
function sumOver(vector: Float64Array, units: readonly number[]): number {
  let total = 0;
  for (const unit of units) total += vector[unit] as number;
  return total;
}

/** Takes so much of a direction away from a vector, in place. */
function takeAway(vector: Float64Array, direction: Float64Array, along: number): void {
  for (let index = 0; index < vector.length; index += 1) {
    vector[index] = (vector[index] as number) - along * (direction[index] as number);
  }
}
