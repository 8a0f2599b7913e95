/** What a signed-in person is in a practice. */
export type Role = 'CLIENT' | 'PRACTITIONER' | 'OWNER';

/** A signed-in person in one practice. An owner may also be one who treats. */
export interface Viewer {
  readonly accountId: string;
  readonly practiceId: string;
  readonly role: Role;
  /** The person's own client record; only a `CLIENT` has one. */
  readonly clientId: string | null;
  /** The person as one who treats; `null` for clients and for owners who do not treat. */
  readonly practitionerId: string | null;
}

/** Somebody who has not signed in. */
export type Stranger = null;
