import { seriesKeyOf } from '../../care/reading';
import { recentOf } from '../recent';
import type { CandidateReading } from '../row';
import type { MeasureFacts } from '../../care/vocabulary';
import { hasOtherUnit } from '../../care/quality/other-unit';

/** The value before another one in the same series of the same client. */
export interface Previous {
  readonly value: number;
  readonly takenOn: string;
}

/**
 * Answers the value before a reading and remembers the reading's own for the next, among the last
 * `memory` series, at least; only where a rule compares with it.
 */
export function previousFinder(
  memory: number,
): (
  reading: CandidateReading,
  measure: MeasureFacts,
  detectableChange: number | undefined,
) => Previous | undefined {
  const latest = recentOf<Previous>(memory);
  return (reading, measure, detectableChange) => {
    const { value, takenOn } = reading;
    if (value === null) return undefined;
    if (detectableChange === undefined && !hasOtherUnit(measure.unit)) return undefined;
    const key = `${reading.reference}/${seriesKeyOf(reading)}`;
    const previous = latest.get(key);
    if (isPossible(value, measure)) latest.set(key, { value, takenOn });
    return previous;
  };
}

function isPossible(value: number, { min, max }: MeasureFacts): boolean {
  return (min === null || value >= min) && (max === null || value <= max);
}
