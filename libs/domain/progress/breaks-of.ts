import type { Measure } from '../measures/measure';
import type { JudgedReading } from './counted-readings';

/**
 * For each reading, oldest first, whether another person or another tool took it than the last one with a
 * value: the line breaks there and the error is wider. Where person or tool is not known, no change is known.
 * A client's own answers never break.
 */
export function breaksOf(
  readings: readonly Pick<JudgedReading, 'value' | 'practitionerId' | 'tool'>[],
  recordedBy: Measure['recordedBy'],
): boolean[] {
  let practitioner: string | null = null;
  let tool = '';
  return readings.map((reading) => {
    if (reading.value === null || recordedBy === 'CLIENT') return false;
    const { practitionerId } = reading;
    const isOther =
      (practitioner !== null && practitionerId !== null && practitionerId !== practitioner) ||
      (tool !== '' && reading.tool !== '' && reading.tool !== tool);
    practitioner = practitionerId ?? practitioner;
    tool = reading.tool === '' ? tool : reading.tool;
    return isOther;
  });
}
