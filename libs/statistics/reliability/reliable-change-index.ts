/**
 * A change in standard errors of a difference between two measurements, signed as the change is
 * (Jacobson and Truax 1991): (after - before) / (sqrt(2) * standard error of measurement).
 * Beyond 1.96 either way it is more than error at 95 %. `undefined` unless the error is above zero.
 */
export function reliableChangeIndex(
  before: number,
  after: number,
  standardErrorOfMeasurement: number,
): number | undefined {
  if (!(standardErrorOfMeasurement > 0)) return undefined;
  const index = (after - before) / (Math.SQRT2 * standardErrorOfMeasurement);
  return Number.isFinite(index) ? index : undefined;
}
