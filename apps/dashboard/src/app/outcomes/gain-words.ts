import { changeText, countText, differenceText, numberText } from '@unknot/charts/number-text';
import type { OwnResultsQuery } from './my-practice.generated';

type Gain = NonNullable<OwnResultsQuery['ownResults']['own']>;

/** A mean gain as it is read: the figure, and under it its limits and number, or why there is none. */
export function gainWords(
  { n, value, low, high, reason }: Gain,
  unit: string,
): { readonly figure: string; readonly detail: string } {
  if (value === null || low === null || high === null || n === null) {
    return { figure: 'Not shown', detail: reason };
  }
  const difference = differenceText(value, unit).replace(/^[\d.]+/, '');
  return {
    figure: `${changeText(value)}${difference}`,
    detail: `95 % interval ${numberText(low)} to ${numberText(high)}, ${countText(n, 'episode')}`,
  };
}
