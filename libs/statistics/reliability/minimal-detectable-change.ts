import { normalQuantile } from '../normal-quantile';

/**
 * The smallest change of one client that measurement error alone passes only in 1 - `confidence` of
 * those who are stable: z * sqrt(2) * the standard error of measurement, in its unit (0.95 gives
 * MDC95, 0.9 MDC90). `undefined` for an error below zero or a confidence outside 0 to 1.
 */
export function minimalDetectableChange(
  standardErrorOfMeasurement: number,
  confidence = 0.95,
): number | undefined {
  const z = normalQuantile((1 + confidence) / 2);
  if (z === undefined || !(z >= 0) || !(standardErrorOfMeasurement >= 0)) return undefined;
  return z * Math.SQRT2 * standardErrorOfMeasurement;
}
