import type { CandidateReading } from '../row';
import type { Verdict } from '../../care/quality/rule';

/** Readings of the same row whose pain-free range is larger than the full range of the same movement. */
export function beyondFullRange(
  readings: readonly CandidateReading[],
): ReadonlyMap<CandidateReading, Verdict> {
  const found = new Map<CandidateReading, Verdict>();
  for (const one of readings) {
    if (one.measure !== 'rom_painfree_deg') continue;
    const full = readings.find(
      (other) => other.measure === 'rom_deg' && isSameMovement(one, other),
    );
    if (full === undefined || one.value === null || full.value === null) continue;
    if (one.value <= full.value) continue;
    found.set(one, {
      code: 'BEYOND_FULL_RANGE',
      severity: 'REFUSED',
      message: `The pain-free range of ${one.value} ° is larger than the full range of ${full.value} °.`,
    });
  }
  return found;
}

function isSameMovement(one: CandidateReading, other: CandidateReading): boolean {
  return (
    one.site === other.site &&
    one.movement === other.movement &&
    one.side === other.side &&
    one.mode === other.mode &&
    one.takenOn === other.takenOn
  );
}
