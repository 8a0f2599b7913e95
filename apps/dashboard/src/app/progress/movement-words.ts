import type { Series } from './chosen-series';

/** How many movements go further than at the start, and how many less far; each beyond the normal up-and-down. */
export function movementWords(series: readonly Pick<Series, 'call'>[]): string {
  const count = (...wanted: readonly Series['call'][]) =>
    series.filter(({ call }) => wanted.includes(call)).length;
  const [further, less] = [count('IMPROVING', 'PLATEAU'), count('WORSENING')];
  if (series.length === count('NOT_ENOUGH')) {
    return 'After a few more visits this page can say where your movement is going.';
  }
  const good =
    further === 0
      ? 'No movement goes clearly further than when you started yet.'
      : `You can move further than when you started in ${further} of ${series.length} ${series.length === 1 ? 'movement' : 'movements'}.`;
  if (less === 0) return good;
  return `${good} ${less === 1 ? 'One goes' : `${less} go`} less far; talk about it at your next visit.`;
}
