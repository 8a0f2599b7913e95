/** How long a complaint had lasted, as people are told apart by it. */
export interface DurationBand {
  /** `below 6 weeks`. */
  readonly name: string;
  /** Within a sentence: `for less than 6 weeks`. */
  readonly words: string;
}

const short: DurationBand = { name: 'below 6 weeks', words: 'for less than 6 weeks' };
const middle: DurationBand = { name: '6 to 12 weeks', words: 'for 6 to 12 weeks' };
const long: DurationBand = { name: 'above 12 weeks', words: 'for more than 12 weeks' };

/** The bands of duration, the shortest first. */
export const durationBands: readonly DurationBand[] = [short, middle, long];

/** The band of a duration in weeks (domain model 5.1): 6 and 12 lie in the middle; `null` where it is not known. */
export function durationBandOf(weeks: number | null): DurationBand | null {
  if (weeks === null) return null;
  if (weeks < 6) return short;
  return weeks <= 12 ? middle : long;
}
