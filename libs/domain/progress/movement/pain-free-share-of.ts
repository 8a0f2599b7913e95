import type { AbsentReason } from '../../care/reading';
import { outcomeContexts } from '../../care/reading';
import type { JudgedReading } from '../counted-readings';
import { inOrderOfTime } from '../counted-readings';
import type { Withheld } from '../withheld';

/** How much of a movement goes without pain, on one day. */
export interface PainFreeShare {
  readonly takenOn: string;
  /** Both in degrees. */
  readonly painFree: number;
  readonly full: number;
  /** In per cent of the full movement, 0 to 100. */
  readonly percent: number;
}

/** Why no share is formed: never asked for, not possible because of pain or otherwise, declined, or no such share. */
export type NoShareReason = AbsentReason | 'NO_FULL_RANGE' | 'MORE_THAN_FULL';

const words: Readonly<Record<AbsentReason, string>> = {
  NOT_MEASURED: 'It was not measured.',
  UNABLE_PAIN: 'The movement was not possible because of pain.',
  UNABLE_OTHER: 'The movement was not possible for a reason other than pain.',
  DECLINED: 'The client declined it.',
};

/**
 * The pain-free part of a movement as a share of its whole, 100·pain-free/full, from the readings of both
 * series (`rom_painfree_deg` and `rom_deg`, same side and mode) on the last day on which either was taken.
 * A movement that pain forbids is told apart from one that nobody measured.
 */
export function painFreeShareOf(
  painFree: Iterable<JudgedReading>,
  full: Iterable<JudgedReading>,
): PainFreeShare | Withheld<NoShareReason> {
  const free = latestOf(painFree);
  const whole = latestOf(full);
  const day = [free?.takenOn, whole?.takenOn]
    .filter((on) => on !== undefined)
    .sort()
    .at(-1);
  const reason = absentOn(day, whole) ?? absentOn(day, free);
  if (reason !== null) return { withheld: reason, why: words[reason] };
  const part = free?.value ?? 0;
  const all = whole?.value ?? 0;
  if (all <= 0) return { withheld: 'NO_FULL_RANGE', why: 'The movement has no range at all.' };
  if (part > all) {
    return {
      withheld: 'MORE_THAN_FULL',
      why: 'The pain-free part is larger than the movement: one of the two entries is wrong.',
    };
  }
  return {
    takenOn: day ?? '',
    painFree: part,
    full: all,
    percent: (100 * Math.max(0, part)) / all,
  };
}

function latestOf(readings: Iterable<JudgedReading>): JudgedReading | undefined {
  const outcomes = [...readings].filter(({ context }) => outcomeContexts.includes(context));
  return inOrderOfTime(outcomes).at(-1);
}

/** Why a reading of that day has no value; `null` where it has one. */
function absentOn(
  day: string | undefined,
  reading: JudgedReading | undefined,
): AbsentReason | null {
  if (reading === undefined || reading.takenOn !== day) return 'NOT_MEASURED';
  return reading.value === null ? (reading.absent ?? 'NOT_MEASURED') : null;
}

/** How often each reason stands in place of a value. */
export function absencesOf(
  readings: Iterable<Pick<JudgedReading, 'absent'>>,
): Readonly<Record<AbsentReason, number>> {
  const counts = { NOT_MEASURED: 0, UNABLE_PAIN: 0, UNABLE_OTHER: 0, DECLINED: 0 };
  for (const { absent } of readings) if (absent !== null) counts[absent] += 1;
  return counts;
}
