import { counted, figure } from '../../progress/figures';
import { gates } from '../gates';
import type { PeriodKind } from './period';
import type { PeriodLimits, PeriodPoint, SeriesOf } from './period-chart';

const nouns: Readonly<Record<PeriodKind, string>> = { MONTH: 'month', WEEK: 'week' };

/** What a series says: whether anything changed, its mean and its limits. */
export function periodSentence(
  of: SeriesOf,
  by: PeriodKind,
  points: readonly PeriodPoint[],
  limits: PeriodLimits | null,
): string {
  const shown = points.filter(({ value }) => value !== null).length;
  const noun = nouns[by];
  if (limits === null) {
    return (
      `${counted(shown, noun)} with ${gates.fewestPeople} people or more: ` +
      'too few to say what is usual.'
    );
  }
  const words = (value: number) =>
    of === 'COMPLETENESS' ? `${figure(100 * value, 0)} %` : figure(value);
  const usual =
    `The mean is ${words(limits.mean)}, and ${limits.isTrial ? 'trial limits' : 'limits'} from ` +
    `${counted(shown, noun)} are ${words(limits.low)} to ${words(limits.high)}.`;
  const signals = points.filter(({ signal }) => signal !== null);
  if (signals.length === 0) return `No sign of a change. ${usual}`;
  const high = signals.filter(({ signal }) => signal?.letter === 'H').length;
  const low = signals.length - high;
  const sides = [
    ...(high > 0 ? [`${counted(high, noun)} high`] : []),
    ...(low > 0 ? [`${counted(low, noun)} low`] : []),
  ];
  return `Something changed: ${sides.join(', ')}. ${usual}`;
}
