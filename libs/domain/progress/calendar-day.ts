const millisecondsPerDay = 86_400_000;

/** Days from 1970-01-01 to a calendar day `YYYY-MM-DD`; negative before. Throws where it is no day. */
export function dayNumberOf(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`"${day}" is not a calendar day.`);
  return time / millisecondsPerDay;
}

/** Milliseconds since 1970 of an ISO 8601 instant with zone. Throws where it is no instant. */
export function instantOf(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new RangeError(`"${text}" is not an instant.`);
  return time;
}
