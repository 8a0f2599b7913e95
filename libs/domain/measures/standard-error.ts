/** z of a two-sided 95 % and 90 % confidence. */
const z95 = 1.96;
const z90 = 1.645;

/** The smallest change beyond error at 95 %, from a standard error of measurement: 1.96·√2·SEM. */
export function detectableFromError(sem: number): number {
  return z95 * Math.SQRT2 * sem;
}

/** The standard error of measurement behind a smallest detectable change: MDC / (z·√2), z by its confidence. */
export function errorFromDetectable(value: number, confidence: 90 | 95): number {
  return value / ((confidence === 90 ? z90 : z95) * Math.SQRT2);
}
