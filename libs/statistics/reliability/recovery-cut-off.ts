/** Mean and standard deviation of a measure in one population. */
export interface Population {
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * The value at which a client is as likely to belong to those without the complaint as to those
 * with it: cut-off c of Jacobson and Truax (1991), (s0 M1 + s1 M0) / (s0 + s1), in the measure's
 * unit. `undefined` unless both standard deviations are above zero.
 */
export function recoveryCutOff(withComplaint: Population, without: Population): number | undefined {
  const [s1, s0] = [withComplaint.standardDeviation, without.standardDeviation];
  if (!(s0 > 0 && s1 > 0)) return undefined;
  return (s0 * withComplaint.mean + s1 * without.mean) / (s0 + s1);
}
