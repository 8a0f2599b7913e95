/** SQL of the calendar day at the practice at an instant, which is SQL too. Takes the practice as $1. */
export function practiceDayAt(instant: string): string {
  return `(select (${instant} at time zone time_zone)::date from practice where practice_id = $1)`;
}
