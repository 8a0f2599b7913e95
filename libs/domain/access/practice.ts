/** A clinic: the owner of its records and the boundary that nothing crosses. */
export interface Practice {
  readonly id: string;
  readonly name: string;
  /** IANA name of the zone in which its calendar days are counted. */
  readonly timeZone: string;
}

/** A place where a practice treats. */
export interface Location {
  readonly id: string;
  readonly name: string;
}

/** A person who treats. */
export interface Practitioner {
  readonly id: string;
  readonly name: string;
  readonly locationId: string | null;
  /** Calendar day on which the person left; `null` while they treat. */
  readonly leftOn: string | null;
}
