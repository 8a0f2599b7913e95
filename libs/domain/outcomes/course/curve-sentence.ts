import { figure } from '../../progress/figures';
import type { CurveMedian, CurvePoint } from './important-change-curve';
import type { CourseAxis } from './time-to-important-change';

const nouns: Readonly<Record<CourseAxis, readonly [one: string, several: string]>> = {
  WEEKS: ['week', 'weeks'],
  SESSIONS: ['session', 'sessions'],
};

/** When half of the people had reached the important change, in a sentence with its interval. */
export function curveSentence(
  axis: CourseAxis,
  median: CurveMedian | null,
  last: Pick<CurvePoint, 'time' | 'reached'> | undefined,
  people: number,
): string {
  const [one, several] = nouns[axis];
  const amount = (time: number) => `${time} ${time === 1 ? one : several}`;
  if (median !== null) {
    const interval = intervalWords(median);
    return (
      `Half of ${people} people had reached the important change, twice in a row, after about ` +
      `${amount(median.time)} (${interval}).`
    );
  }
  if (last === undefined || last.time === 0) {
    return `Too few of ${people} people were followed for long enough to say when half had reached it.`;
  }
  return (
    `Fewer than half of ${people} people, about ${figure(100 * last.reached, 0)} %, had reached the important ` +
    `change, twice in a row, after ${amount(Math.ceil(last.time))}; beyond that too few are followed.`
  );
}

/** The same where some of the steps may not be told: that they are not, and why. */
export function curveNotShownSentence(
  axis: CourseAxis,
  last: Pick<CurvePoint, 'time' | 'reached'> | undefined,
  people: number,
): string {
  const why =
    'is not shown: too few people reached it, or left, from one step to the next, or it would give away a group of too few.';
  if (last === undefined || last.reached === 0) {
    return `How many of ${people} people had reached the important change, twice in a row, and when half had, ${why}`;
  }
  const [one, several] = nouns[axis];
  return (
    `About ${figure(100 * last.reached, 0)} % of ${people} people had reached the important change, twice in a row, ` +
    `after ${last.time} ${last.time === 1 ? one : several}; when half had ${why}`
  );
}

function intervalWords({ low, high }: CurveMedian): string {
  if (low === null) return 'its interval is not known';
  if (high === null) return `95 % interval from ${low} on, its end beyond what was followed`;
  return `95 % interval ${low} to ${high}`;
}
