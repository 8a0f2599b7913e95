import type { Measure } from '../../measures/measure';
import { breaksOf } from '../breaks-of';
import type { JudgedReading, ValuedReading } from '../counted-readings';
import { countedReadingsOf } from '../counted-readings';
import type { OwnError } from '../error/own-error-of';
import { figure } from '../figures';
import { reaches } from '../gain';
import { limitsOf } from '../limits-of';
import type { Withheld } from '../withheld';

const otherSideNote = 'The other side is a guide, not what is normal: healthy sides differ.';

/** A difference with the error that it is held against, both in the measure's unit. */
export interface JudgedDifference {
  readonly value: number;
  /** The smallest difference that is more than measurement error, at 95 %. */
  readonly error: number;
  /** Whether it is at least that. */
  readonly isBeyondError: boolean;
}

/** One movement of one person on both sides, measured on the same day. */
export interface SideComparison {
  /** The last calendar day on which both sides were measured. */
  readonly takenOn: string;
  /** The side that care is about. */
  readonly involved: number;
  readonly other: number;
  /** Involved minus other: below 0 where the involved side goes less far. */
  readonly difference: JudgedDifference;
  /** How much of the other side's range is missing, in per cent; held back within measurement error. */
  readonly deficitPercent: number | Withheld<'WITHIN_ERROR' | 'NO_RANGE'>;
  /** How much `difference` has moved since the first such day; its error is √2 larger. `null` for one day. */
  readonly change: JudgedDifference | null;
  /** On how many days both sides were measured. */
  readonly n: number;
  /** What is said with every comparison of sides. */
  readonly note: string;
}

/** What is needed of a movement to compare its sides. */
export interface SidesAsked {
  readonly measure: Pick<Measure, 'key' | 'direction' | 'recordedBy'>;
  readonly conditionRegion: string | null;
  /** The practice's own error of the movement; `null` where it has none. */
  readonly own?: OwnError | null;
}

/**
 * The two sides of one movement against each other, from the readings of both series in any order. Only values
 * of the same day are compared, the last of the day on each side; where another person or tool took part, the
 * wider error counts for all of it.
 */
export function sideComparisonOf(
  involved: Iterable<JudgedReading>,
  other: Iterable<JudgedReading>,
  { measure, conditionRegion, own = null }: SidesAsked,
): SideComparison | Withheld<'NO_COMMON_DAY' | 'NO_ERROR_KNOWN'> {
  const pairs = pairsByDay(countedReadingsOf(involved), countedReadingsOf(other));
  const [first] = pairs;
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) {
    return { withheld: 'NO_COMMON_DAY', why: 'Both sides were never measured on the same day.' };
  }
  const inTurn = pairs.flatMap((pair) => [pair.involved, pair.other]);
  const oneHand = !breaksOf(inTurn, measure.recordedBy).includes(true);
  const series = { ...last.involved, baseline: null };
  const error = limitsOf(series, measure, conditionRegion, oneHand, own).detectable?.value;
  if (error === undefined) {
    return { withheld: 'NO_ERROR_KNOWN', why: 'No measurement error is known for this movement.' };
  }
  const difference = judged(differenceOf(last), error);
  return {
    takenOn: last.involved.takenOn,
    involved: last.involved.value,
    other: last.other.value,
    difference,
    deficitPercent: deficitOf(last.involved.value, last.other.value, difference),
    change:
      pairs.length < 2
        ? null
        : judged(differenceOf(last) - differenceOf(first), Math.SQRT2 * error),
    n: pairs.length,
    note: otherSideNote,
  };
}

interface Pair {
  readonly involved: ValuedReading;
  readonly other: ValuedReading;
}

/** The last value of each day on either side, for the days on which there are both. */
function pairsByDay(involved: readonly ValuedReading[], other: readonly ValuedReading[]): Pair[] {
  const others = new Map(other.map((reading) => [reading.takenOn, reading]));
  const mine = new Map(involved.map((reading) => [reading.takenOn, reading]));
  return [...mine].flatMap(([day, reading]) => {
    const opposite = others.get(day);
    return opposite === undefined ? [] : [{ involved: reading, other: opposite }];
  });
}

function differenceOf({ involved, other }: Pair): number {
  return involved.value - other.value;
}

function judged(value: number, error: number): JudgedDifference {
  return { value, error, isBeyondError: reaches(Math.abs(value), error) };
}

function deficitOf(
  involved: number,
  other: number,
  { value, error, isBeyondError }: JudgedDifference,
): SideComparison['deficitPercent'] {
  if (!isBeyondError) {
    return {
      withheld: 'WITHIN_ERROR',
      why: `The sides differ by ${figure(Math.abs(value))}, within the measurement error of ${figure(error)}.`,
    };
  }
  if (other <= 0) return { withheld: 'NO_RANGE', why: 'The other side has no range to compare.' };
  return (100 * (other - involved)) / other;
}
