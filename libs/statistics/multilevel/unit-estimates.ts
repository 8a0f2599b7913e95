import type { Accessor } from '../numbers-of';

/** What one unit (a practitioner, a location, a study) was found to achieve, and how surely. */
export interface UnitEstimate<T> {
  readonly item: T;
  readonly estimate: number;
  /** Squared standard error of `estimate`, above 0. */
  readonly variance: number;
}

/** The units with a finite estimate and a finite variance above 0, in order; others are skipped. */
export function unitEstimatesOf<T>(
  items: Iterable<T>,
  estimateOf: Accessor<T>,
  varianceOf: Accessor<T>,
): UnitEstimate<T>[] {
  const units: UnitEstimate<T>[] = [];
  for (const item of items) {
    const [estimate, variance] = [estimateOf(item), varianceOf(item)];
    if (typeof estimate !== 'number' || !Number.isFinite(estimate)) continue;
    if (typeof variance !== 'number' || !Number.isFinite(variance) || !(variance > 0)) continue;
    units.push({ item, estimate, variance });
  }
  return units;
}
