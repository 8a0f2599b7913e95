import { logGamma, stirlingTail } from './log-gamma';

const twoPi = 2 * Math.PI;

/** The error of Stirling's formula for the factorial of `n`, `n` a number above 0 (Loader 2000). */
function stirlingError(n: number): number {
  if (n >= 12) return stirlingTail(n);
  return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(twoPi);
}

/** x log(x / m) + m - x without loss of digits where x and m are close (Loader 2000). */
function deviance(x: number, m: number): number {
  const distance = x - m;
  if (Math.abs(distance) >= 0.1 * (x + m)) return x * Math.log(x / m) - distance;
  const ratio = distance / (x + m);
  let power = 2 * x * ratio;
  let series = distance * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = series + power / odd;
    if (next === series) return series;
    series = next;
  }
}

/**
 * p^x q^(n-x) n! / (x! (n-x)!) for numbers, not only whole ones, with q = 1 - p: the binomial
 * density in Loader's saddle-point form ("Fast and accurate computation of binomial probabilities",
 * 2000), which keeps its digits for any n where a difference of log-gammas would not.
 */
export function binomialTerm(x: number, n: number, p: number, q: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * (p < 0.1 ? Math.log1p(-p) : Math.log(q)));
  if (x === n) return Math.exp(n * (q < 0.1 ? Math.log1p(-q) : Math.log(p)));
  const rest = n - x;
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(rest) -
    deviance(x, n * p) -
    deviance(rest, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (twoPi * x * rest));
}

/** m^x e^-m / x! for numbers, not only whole ones: the Poisson density in Loader's form. */
export function poissonTerm(x: number, m: number): number {
  if (m === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-m);
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(twoPi * x);
}
