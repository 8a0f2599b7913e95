import { binomialTerm } from './density-terms';

const tiny = 1e-300;

/**
 * The regularised incomplete beta function: the probability that a beta(a, b) value is at most `x`.
 * Continued fraction of DLMF 8.17.22 by the modified Lentz method, on the side where it converges;
 * its factor in Loader's form. Pass `y` = 1 - x where it is known with more digits than the
 * subtraction gives. Throws unless a and b are above 0 and x is within 0 to 1.
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0 && x <= 1)) {
    throw new RangeError('The incomplete beta function needs a, b > 0 and x within 0 to 1.');
  }
  if (x === 0) return 0;
  if (y === 0) return 1;
  const factor = ((a * b) / (a + b)) * binomialTerm(a, a + b, x, y);
  if (x * (a + b + 2) < a + 1) return (factor * fractionOf(a, b, x)) / a;
  return 1 - (factor * fractionOf(b, a, y)) / b;
}

function fractionOf(a: number, b: number, x: number): number {
  let above = 1;
  let below = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let fraction = below;
  for (let m = 1; m <= 100_000; m += 1) {
    for (const term of [evenTerm(a, b, x, m), oddTerm(a, b, x, m)]) {
      below = 1 / safe(1 + term * below);
      above = safe(1 + term / above);
      fraction *= above * below;
    }
    if (Math.abs(above * below - 1) < 3e-16) break;
  }
  return fraction;
}

const evenTerm = (a: number, b: number, x: number, m: number): number =>
  (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));

const oddTerm = (a: number, b: number, x: number, m: number): number =>
  (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));

const safe = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
