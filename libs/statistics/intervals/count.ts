/** How many of a group had an event. */
export interface Count {
  readonly events: number;
  /** The size of the group. */
  readonly n: number;
}

/** A range for a share or another number. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** Whether there is a group, and its events are a whole number of its members. */
export function isCount({ events, n }: Count): boolean {
  return Number.isInteger(events) && Number.isInteger(n) && n > 0 && events >= 0 && events <= n;
}
