import { daysAfter } from '../calendar-day';

/** An open episode has lapsed after so many days without contact (domain model 4.1). */
export const daysUntilLapsed = 42;

/** After so many days without contact the same complaint is a new episode (domain model 4.1). */
export const daysUntilNewEpisode = 90;

/** The first calendar day on which an episode with this last contact counts as lapsed. */
export function lapsedFrom(lastContactOn: string): string {
  return daysAfter(lastContactOn, daysUntilLapsed);
}

/** The last calendar day on which an episode with this last contact can be taken up again. */
export function reopenableUntil(lastContactOn: string): string {
  return daysAfter(lastContactOn, daysUntilNewEpisode);
}
