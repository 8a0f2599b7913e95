import { figure, quantity } from '../figures';
import type { Withheld } from '../withheld';
import { isWithheld } from '../withheld';
import type { PathMeasure } from './path-episode';
import type { StandingOnPath } from './standing-on-path-of';

/**
 * Where a client stands beside people like them, in one sentence for those who treat; where nothing can be said, why.
 * It tells what happened to others and never what will happen to this one.
 */
export function pathSentenceOf(
  standing: StandingOnPath | Withheld,
  { unit }: Pick<PathMeasure, 'unit'>,
): string {
  if (isWithheld(standing)) return standing.why;
  const last = standing.last.at(-1);
  if (last === undefined) return 'Nothing was measured since the first session.';
  const { low, high } = last.week.most;
  const band = `${figure(low)} and ${figure(high)}`;
  const now = `${quantity(figure(last.value), unit)} in week ${last.week.week}`;
  if (last.place === 'WITHIN') {
    return `As expected: ${now}, where 8 of 10 people like this are between ${band}.`;
  }
  if (last.place === 'BETTER') {
    return `Ahead of the expected path: ${now}, where 8 of 10 people like this are between ${band}.`;
  }
  return standing.isBelow
    ? `Below the expected path twice in a row: ${now}, where 8 of 10 people like this are between ${band}.`
    : `Below the expected path once: ${now}, where 8 of 10 people like this are between ${band}. Once is often chance.`;
}
