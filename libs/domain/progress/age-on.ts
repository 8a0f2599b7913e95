/** Completed years on a calendar day; `null` where the day of birth is not known. Born on 29 February counts from 1 March in other years. */
export function ageOn(bornOn: string | null, day: string): number | null {
  if (bornOn === null) return null;
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
