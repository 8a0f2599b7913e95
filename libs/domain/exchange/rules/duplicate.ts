import type { CandidateReading } from '../row';
import { recentOf } from '../recent';
import type { Verdict } from '../../care/quality/rule';

/**
 * Finds a second value of the same client, series and day among the last `memory` readings,
 * at least; the first stands. What lies further apart is found when the file is stored.
 */
export function duplicateFinder(
  memory: number,
): (reading: CandidateReading) => Verdict | undefined {
  const seen = recentOf<{ line: number; value: number | null }>(memory);
  return (reading) => {
    const first = seen.get(reading.rowKey);
    if (first === undefined) {
      seen.set(reading.rowKey, { line: reading.line, value: reading.value });
      return undefined;
    }
    const same = first.value === reading.value ? 'The same value' : 'Another value';
    return {
      code: 'DUPLICATE',
      severity: 'REFUSED',
      message: `${same} of the same client, measure, site, side and day stands on line ${first.line}; that one counts.`,
    };
  };
}
