/** Milliseconds since 1970 of an ISO 8601 instant with zone. Throws where it is no instant. */
export function instantOf(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new RangeError(`"${text}" is not an instant.`);
  return time;
}
