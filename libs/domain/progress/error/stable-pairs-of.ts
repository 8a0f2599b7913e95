import { dayNumberOf } from '../../care/calendar-day';
import type { Measure } from '../../measures/measure';
import { isBeforeTreatment } from '../baseline-of';
import { countedReadingsOf } from '../counted-readings';
import type { JudgedReading, ValuedReading } from '../counted-readings';
import type { EpisodeStart } from '../episode-start';

/** How far apart, in days, two readings of somebody who has not changed may lie (domain model 4.3). */
export const pairDays = { fewest: 3, most: 14 } as const;

/** The rating of change, from -7 to 7, up to which a client says "about the same". */
const aboutTheSame = 1;

/** What is known of one series of one client in one episode, as far as the practice's own error is found from it. */
export interface PairSource {
  readonly clientId: string;
  readonly start: EpisodeStart;
  /** The readings of one series, in any order. */
  readonly readings: Iterable<JudgedReading>;
  /** The client's ratings of change since the start (`groc`), in any order. */
  readonly ratings: Iterable<JudgedReading>;
}

/** Two readings of somebody who had not changed between them: what they differ by is error. */
export interface StablePair {
  readonly clientId: string;
  readonly first: number;
  readonly second: number;
}

/**
 * The pairs of neighbouring readings, 3 to 14 days apart and by the same person with the same tool, between
 * which nothing had changed: both taken before treatment began; or the client rated the change since the
 * start as -1 to 1 on the day of the later one, and on the day of the earlier one as well unless that was
 * taken before treatment. A reading belongs to one pair at most. Where the person or the tool of a
 * measurement is not known, it makes no pair; a client's own answers need neither.
 */
export function stablePairsOf(source: PairSource, recordedBy: Measure['recordedBy']): StablePair[] {
  const sameDays = daysWithoutChange(source.ratings);
  const readings = countedReadingsOf(source.readings);
  const pairs: StablePair[] = [];
  for (let index = 1; index < readings.length; index += 1) {
    const first = readings[index - 1];
    const second = readings[index];
    if (first === undefined || second === undefined) continue;
    const isPair =
      isApart(first, second) &&
      (recordedBy === 'CLIENT' || isOneHand(first, second)) &&
      isWithoutChange(first, second, source.start, sameDays);
    if (!isPair) continue;
    pairs.push({ clientId: source.clientId, first: first.value, second: second.value });
    index += 1;
  }
  return pairs;
}

function daysWithoutChange(ratings: Iterable<JudgedReading>): ReadonlySet<string> {
  const same = countedReadingsOf(ratings).filter(({ value }) => Math.abs(value) <= aboutTheSame);
  return new Set(same.map(({ takenOn }) => takenOn));
}

function isApart(first: ValuedReading, second: ValuedReading): boolean {
  const days = dayNumberOf(second.takenOn) - dayNumberOf(first.takenOn);
  return days >= pairDays.fewest && days <= pairDays.most;
}

function isOneHand(first: ValuedReading, second: ValuedReading): boolean {
  const isKnown = first.practitionerId !== null && first.tool !== '';
  return isKnown && first.practitionerId === second.practitionerId && first.tool === second.tool;
}

function isWithoutChange(
  first: ValuedReading,
  second: ValuedReading,
  start: EpisodeStart,
  sameDays: ReadonlySet<string>,
): boolean {
  if (isBeforeTreatment(second, start)) return true;
  const wasSame = isBeforeTreatment(first, start) || sameDays.has(first.takenOn);
  return wasSame && sameDays.has(second.takenOn);
}
