import { gates } from '../gates';

/**
 * How a figure about a group of people stands on the page: nobody in it, 1 to 10 (never shown),
 * 11 to 29 (shown, and marked that it tells little), more.
 */
export type CellMark = 'EMPTY' | 'HIDDEN' | 'INDICATIVE' | 'SHOWN';

/** The mark of a group of so many different people. */
export function cellMarkOf(people: number): CellMark {
  if (people === 0) return 'EMPTY';
  if (people < gates.fewestPeople) return 'HIDDEN';
  return people < gates.indicativeBelow ? 'INDICATIVE' : 'SHOWN';
}
