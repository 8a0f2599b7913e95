import { poissonTerm } from './density-terms';

/** The side of a value whose probability is meant: at most it, or above it. */
export type Tail = 'LOWER' | 'UPPER';

/**
 * The regularised incomplete gamma function: the probability that a gamma(a) value is at most `x`,
 * or above it. Series below a + 1 (DLMF 8.11.4), continued fraction above (DLMF 8.9.2) by the
 * modified Lentz method, so that the smaller of the two tails keeps its digits. Throws unless a is
 * above 0 and x is not negative.
 */
export function incompleteGamma(a: number, x: number, tail: Tail = 'LOWER'): number {
  if (!(a > 0 && x >= 0)) {
    throw new RangeError('The incomplete gamma function needs a > 0 and x of 0 or more.');
  }
  if (x === Infinity) return tail === 'LOWER' ? 1 : 0;
  if (x < a + 1) {
    const lower = poissonTerm(a, x) * seriesOf(a, x);
    return tail === 'LOWER' ? lower : 1 - lower;
  }
  const upper = poissonTerm(a, x) * a * fractionOf(a, x);
  return tail === 'UPPER' ? upper : 1 - upper;
}

function seriesOf(a: number, x: number): number {
  let term = 1;
  let series = 1;
  for (let k = 1; term > 1e-17 * series; k += 1) {
    term *= x / (a + k);
    series += term;
  }
  return series;
}

function fractionOf(a: number, x: number): number {
  let base = x + 1 - a;
  let above = 1e300;
  let below = 1 / base;
  let fraction = below;
  for (let k = 1; k <= 100_000; k += 1) {
    const numerator = -k * (k - a);
    base += 2;
    below = 1 / (numerator * below + base);
    above = base + numerator / above;
    fraction *= above * below;
    if (Math.abs(above * below - 1) < 3e-16) break;
  }
  return fraction;
}
