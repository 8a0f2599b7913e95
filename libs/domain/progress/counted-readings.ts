import type { Reading } from '../care/reading';
import { outcomeContexts } from '../care/reading';
import { instantOf } from './instant-of';
import { compareText, firstDifference } from './compare';

/** A reading as far as progress is judged from it. */
export type JudgedReading = Omit<
  Reading,
  'clientId' | 'episodeId' | 'unit' | 'source' | 'warnings'
>;

/** A reading that has a value. */
export type ValuedReading = JudgedReading & { readonly value: number };

/** Oldest first: by the instant, then by id. */
export function inOrderOfTime<R extends Pick<Reading, 'takenAt' | 'id'>>(
  readings: Iterable<R>,
): R[] {
  return [...readings]
    .map((reading) => ({ reading, at: instantOf(reading.takenAt) }))
    .sort((a, b) => firstDifference(a.at - b.at, compareText(a.reading.id, b.reading.id)))
    .map(({ reading }) => reading);
}

/** Whether a reading says something about the result of care: it has a value and was not taken after a treatment. */
export function isCounted(reading: JudgedReading): reading is ValuedReading {
  return reading.value !== null && outcomeContexts.includes(reading.context);
}

/** The readings that say something about the result of care, oldest first. */
export function countedReadingsOf(readings: Iterable<JudgedReading>): ValuedReading[] {
  return inOrderOfTime(readings).filter(isCounted);
}
