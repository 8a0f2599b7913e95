/** How large a sample practice is. */
export interface Size {
  /** How many people have ever come; each block of 300 brings a team of eight of its own. */
  readonly clients: number;
}

/** The practice that is shown to somebody who tries the program: two years of a team of eight. */
export const demoSize: Size = { clients: 300 };

/** Small enough for tests. */
export const testSize: Size = { clients: 40 };

/** Readings that a client brings on average; measured over 5,000 clients, a test holds it to within 3 %. */
export const readingsPerClient = 110.5;

/** The size at which a practice has about this many readings. */
export function sizeForReadings(readings: number): Size {
  return { clients: Math.max(1, Math.round(readings / readingsPerClient)) };
}
