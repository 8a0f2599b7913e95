const halfLogTwoPi = 0.9189385332046728;
/** Bernoulli numbers over 2k(2k-1): the terms of Stirling's series (Abramowitz and Stegun 6.1.41). */
const stirling = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360_360,
  1 / 156,
  -3617 / 122_400,
] as const;

/**
 * The natural logarithm of the gamma function for `x` above 0, to 15 digits (absolute near its zeros
 * at 1 and 2). Stirling's series from 12 upwards, the recurrence below. Throws for any other `x`.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('The gamma function is asked for above zero only.');
  if (x === Infinity) return Infinity;
  let shifted = x;
  let product = 1;
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  const leading = (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi;
  return leading + stirlingTail(shifted) - Math.log(product);
}

/** What Stirling's formula leaves out, for `x` of 12 and more. */
export function stirlingTail(x: number): number {
  const squared = 1 / (x * x);
  return stirling.reduceRight((series, term) => series * squared + term, 0) / x;
}
