import type { Action } from './action';

/** Every kind of person that there is in a practice. */
export const roles = ['CLIENT', 'PRACTITIONER', 'LEAD', 'OWNER', 'ANALYST', 'ADMIN'] as const;

/**
 * What a signed-in person is in a practice. A lead treats and answers for a location, an analyst sees figures
 * of groups without names, an admin looks after people and settings and sees no record.
 */
export type Role = (typeof roles)[number];

/** A signed-in person in one practice. Anybody but a client, an analyst or an admin may be one who treats. */
export interface Viewer {
  readonly accountId: string;
  /** How the person is called; absent where that was not asked. */
  readonly name?: string;
  readonly practiceId: string;
  readonly role: Role;
  /** The person's own client record; only a `CLIENT` has one. */
  readonly clientId: string | null;
  /** The person as one who treats; `null` for who does not. */
  readonly practitionerId: string | null;
  /** Colleagues whose clients the person may see too: those they cover for at this moment, and a lead's location. */
  readonly alsoTreatsFor: readonly string[];
  /** The only actions that a token for a script may do; `null` for a person who signed in. */
  readonly only: readonly Action[] | null;
  /** The network address that the person asks from; stands in the audit trail. */
  readonly from: string;
}

/** Somebody who has not signed in. */
export type Stranger = null;
