import { differenceText, numberText } from '@unknot/charts/number-text';
import type { Series } from './chosen-series';

/** What is needed of a series to speak of it plainly. */
export type PlainSeries = Pick<
  Series,
  'measure' | 'label' | 'baseline' | 'latest' | 'change' | 'call' | 'n'
>;

function directionWord(change: number): string {
  if (change === 0) return 'the same as';
  return change < 0 ? 'lower than' : 'higher than';
}

/** From where to where, in figures: `6 → 3`; empty where one of them is missing. */
export function fromToText({ baseline, latest }: PlainSeries): string {
  if (baseline === null || latest === null) return '';
  return `${numberText(baseline.value)} → ${numberText(latest)}`;
}

/** What has become of a series since the start, for the one whom it is about; no statistics, no judgement of a person. */
export function plainSentence(series: PlainSeries): string {
  const { baseline, latest, change, call } = series;
  const name = series.label.toLowerCase();
  if (latest === null) return `Your ${name} has not been measured yet.`;
  if (baseline === null || change === null || call === 'NOT_ENOUGH') {
    return `Your ${name} is ${numberText(latest)} now. After a few more visits this page can say where it is going.`;
  }
  const path = `Your ${name} is ${directionWord(change)} when you started: ${fromToText(series)}.`;
  switch (call) {
    case 'IMPROVING':
      return `${path} That is more than the normal up-and-down.`;
    case 'PLATEAU':
      return `${path} It got better and has been steady since.`;
    case 'WORSENING':
      return `${path} That is more than the normal up-and-down. Talk about it at your next visit.`;
    case 'STABLE':
      return `${path} That is within the normal up-and-down, so nothing can be said yet.`;
  }
}

/** The part of a movement's change that a person can picture: `25° more than at the start`. */
export function plainMovement(series: PlainSeries): string {
  const { latest, change, measure } = series;
  if (latest === null) return 'Not measured yet';
  if (change === null) return `${differenceText(latest, measure.unit)} now`;
  const size = differenceText(change, measure.unit);
  if (change === 0) return 'As at the start';
  return `${size} ${change > 0 ? 'more' : 'less'} than at the start`;
}
