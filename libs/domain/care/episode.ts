import type { Side } from '../body/side';

/** Where an episode stands. `LAPSED` is censored, never failed. */
export type EpisodeStatus = 'OPEN' | 'PAUSED' | 'DISCHARGED' | 'LAPSED' | 'CANCELLED';

/** One client's care for one main condition. */
export interface Episode {
  readonly id: string;
  readonly clientId: string;
  /** Who is responsible; decides whose client the person is. */
  readonly practitionerId: string;
  readonly locationId: string | null;
  /** Key of a condition in the catalogue. */
  readonly condition: string;
  readonly side: Side;
  readonly status: EpisodeStatus;
  /** Calendar day on which care began. */
  readonly openedOn: string;
  readonly closedOn: string | null;
  /** For how many weeks the complaint had lasted at the start; `null` where not known. */
  readonly durationWeeks: number | null;
  /** The arm of a trial, where the episode was imported from one. */
  readonly arm: string | null;
}

/** One visit. */
export interface Session {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly practitionerId: string;
  readonly locationId: string | null;
  /** Calendar day at the practice. */
  readonly heldOn: string;
  /** ISO 8601 instant. */
  readonly startedAt: string;
  readonly minutes: number | null;
}

/** A technique as it was used in a session. */
export interface TechniqueUse {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly sessionId: string;
  /** Order within the session, from 1. */
  readonly position: number;
  /** Key of a technique in the catalogue. */
  readonly technique: string;
  /** Key of a body region or muscle. */
  readonly site: string;
  readonly side: Side;
  readonly minutes: number | null;
}
