import { normalProbability, tailHazard } from '../normal-probability';

/** People who are chosen because one measurement was extreme. */
export interface Selection {
  /** Mean and standard deviation of the measurement among all people. */
  readonly mean: number;
  readonly standardDeviation: number;
  /** Correlation of two measurements of one person between which nothing changed, 0 to 1. */
  readonly correlation: number;
  /** Where the choice begins. */
  readonly cutOff: number;
  readonly chosen: 'AT_OR_ABOVE' | 'AT_OR_BELOW';
}

/**
 * How far the next measurement of the chosen is expected to move back to the mean though nothing
 * changed, as a positive number in the measurement's unit: sd (1 - correlation) φ(z) / Φ(tail)
 * (Davis 1976; Barnett 2005). Throws unless the standard deviation is above 0.
 */
export function regressionToTheMean(selection: Selection): number {
  const { mean, standardDeviation, correlation, cutOff, chosen } = selection;
  if (!(standardDeviation > 0)) throw new RangeError('A spread above 0 is needed.');
  const distance = (cutOff - mean) / standardDeviation;
  const z = chosen === 'AT_OR_ABOVE' ? distance : -distance;
  return standardDeviation * (1 - correlation) * hazardAt(z);
}

function hazardAt(z: number): number {
  // Far in the tail density and probability both come to 0.
  if (z > 3) return tailHazard(z);
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / normalProbability(-z);
}
