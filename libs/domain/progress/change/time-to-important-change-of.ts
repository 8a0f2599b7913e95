import { dayNumberOf } from '../../care/calendar-day';
import type { Session } from '../../care/episode';
import type { ValuedReading } from '../counted-readings';
import { instantOf } from '../instant-of';
import type { TrendGate } from '../trend-call';
import type { Withheld } from '../withheld';
import { changeReachedIn } from './change-reached-in';

/** When a client had reached the important difference, or until when it is known that they had not. */
export interface TimeToImportantChange {
  /** Whether two consecutive readings reached it; else the time is that of the last reading. */
  readonly reached: boolean;
  /** Calendar day of the first of the two, else of the last reading. */
  readonly on: string;
  /** Days from the first session to that day. */
  readonly days: number;
  /** How many sessions had been held before that reading. */
  readonly sessions: number;
  /** From how many readings since the start this is known. */
  readonly n: number;
}

/** Why no time can be told. */
export type NoTimeReason =
  'NO_SESSION' | 'NO_START' | 'NO_IMPORTANT_DIFFERENCE' | 'NO_DIRECTION' | 'NOTHING_SINCE_START';

/** What the time to an important change is found from. */
export interface TimedCourse {
  /** Counted readings of one series, oldest first. */
  readonly readings: readonly ValuedReading[];
  /** The sessions held, in order. */
  readonly sessions: readonly Pick<Session, 'heldOn' | 'startedAt'>[];
  /** What change is counted from; `null` where no score is eligible. */
  readonly baseline: { readonly value: number; readonly late: boolean } | null;
}

/**
 * When the important difference was reached (`changeReachedIn`), counted in days and in sessions. What was
 * read on the day of the first session is no follow-up, as in the outcomes of a practice.
 */
export function timeToImportantChangeOf(
  { readings, sessions, baseline }: TimedCourse,
  { direction, important }: Pick<TrendGate, 'direction' | 'important'>,
): TimeToImportantChange | Withheld<NoTimeReason> {
  const [first] = sessions;
  if (first === undefined) return no('NO_SESSION', 'No session was held.');
  if (baseline === null) return no('NO_START', 'There is no score from the start of care.');
  if (important === null)
    return no('NO_IMPORTANT_DIFFERENCE', 'No important difference is published for this measure.');
  if (direction === 'NONE' || direction === 'TARGET')
    return no('NO_DIRECTION', 'Neither direction of this measure is better.');
  const since = readings
    .filter(({ takenAt }) => instantOf(takenAt) > instantOf(first.startedAt))
    .slice(baseline.late ? 1 : 0)
    .filter(({ takenOn }) => takenOn > first.heldOn);
  const found = changeReachedIn(since, { from: baseline.value, direction, important });
  if (found === null) return no('NOTHING_SINCE_START', 'Nothing was read since the start.');
  const { reached, score: reading } = found;
  const at = instantOf(reading.takenAt);
  return {
    reached,
    on: reading.takenOn,
    days: dayNumberOf(reading.takenOn) - dayNumberOf(first.heldOn),
    sessions: sessions.filter(({ startedAt }) => instantOf(startedAt) < at).length,
    n: since.length,
  };
}

function no(withheld: NoTimeReason, why: string): Withheld<NoTimeReason> {
  return { withheld, why };
}
