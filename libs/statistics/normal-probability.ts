const inverseRootTwoPi = 0.3989422804014327;

/**
 * The probability that a standard normal value is at most `z`.
 * Taylor series about zero within 3 (Marsaglia, J. Stat. Softw. 11(4), 2004), continued fraction
 * of the tail beyond (Abramowitz and Stegun 26.2.14), both to 13 digits.
 */
export function normalProbability(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('The normal probability needs a number.');
  if (z > 3) return 1 - lowerTail(-z);
  return z < -3 ? lowerTail(z) : 0.5 + aboutZero(z);
}

function aboutZero(z: number): number {
  let term = z;
  let series = z;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(series); odd += 2) {
    term *= (z * z) / odd;
    series += term;
  }
  return series * density(z);
}

function lowerTail(z: number): number {
  const distance = -z;
  return distance > 40 ? 0 : density(z) / tailHazard(distance);
}

/**
 * The density at `distance` above zero as a share of the probability beyond it, φ / Φ(-distance): the
 * inverse of Mills' ratio, to 13 digits from 3 on, where neither of the two is needed to form it.
 */
export function tailHazard(distance: number): number {
  let fraction = distance;
  for (let k = 120; k >= 1; k -= 1) fraction = distance + k / fraction;
  return fraction;
}

function density(z: number): number {
  return inverseRootTwoPi * Math.exp((-z * z) / 2);
}
