import { numberText } from '@unknot/charts/number-text';
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What has become of a series since the start, for the one whom it is about; no statistics, no judgement of a person.
 * `subject` begins the sentence (`your pain is`); without it a heading says what is meant.
 */
export function plainSentence(series: PlainSeries, subject = ''): string {
  const { baseline, latest, change, call } = series;
  const say = (words: string) => capital(`${subject} ${words}`.trim());
  if (latest === null) return say('not measured yet.');
  if (baseline === null || change === null || call === 'NOT_ENOUGH') {
    return `${say(`${numberText(latest)} now.`)} After a few more visits this page can say where it is going.`;
  }
  const path = say(`${directionWord(change)} when you started: ${fromToText(series)}.`);
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

/** How many movements go further than at the start, and how many less far; each beyond the normal up-and-down. */
export function plainMovements(series: readonly Pick<PlainSeries, 'call'>[]): string {
  const count = (...wanted: readonly PlainSeries['call'][]) =>
    series.filter(({ call }) => wanted.includes(call)).length;
  const [further, less] = [count('IMPROVING', 'PLATEAU'), count('WORSENING')];
  const told = series.length - count('NOT_ENOUGH');
  if (told === 0) return 'After a few more visits this page can say where your movement is going.';
  const good =
    further === 0
      ? 'No movement goes clearly further than when you started yet.'
      : `You can move further than when you started in ${further} of ${series.length} movements.`;
  if (less === 0) return good;
  return `${good} ${less === 1 ? 'One goes' : `${less} go`} less far; talk about it at your next visit.`;
}
