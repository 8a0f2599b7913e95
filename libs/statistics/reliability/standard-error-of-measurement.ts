/**
 * How far one measurement strays from the subject's own mean, in the measure's unit, from a spread
 * between people and a reliability: SD * sqrt(1 - reliability). `undefined` for a spread below zero
 * or a reliability above 1; one below zero counts as none.
 */
export function standardErrorOfMeasurement(
  standardDeviation: number,
  reliability: number,
): number | undefined {
  if (!(standardDeviation >= 0 && reliability <= 1)) return undefined;
  return standardDeviation * Math.sqrt(1 - Math.max(0, reliability));
}
