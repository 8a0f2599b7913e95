/** Everybody who can ask, as the matrix knows them. */
export const kinds = [
  'stranger',
  'owner',
  'treatingOwner',
  'practitioner',
  'lead',
  'analyst',
  'admin',
  'client',
] as const;

/** One of them. */
export type Kind = (typeof kinds)[number];

/** What a root field answers: data, nothing, or the code of a refusal. */
export type Outcome = 'data' | 'nothing' | 'UNAUTHENTICATED' | 'NOT_FOUND';

/** One root field. */
export interface Row {
  /** The operation, given what to aim at. */
  readonly ask: (aim: Aim) => { readonly query: string; readonly variables?: object };
  /** What each kind of viewer gets when aiming at the practitioner's client of their own practice. */
  readonly own: Readonly<Record<Kind, Outcome>>;
  /** What the field aims at: a client's record, something else of the practice, or nothing by id. */
  readonly aimed: 'RECORD' | 'THING' | false;
}

/** Ids of one practice. */
export interface Aim {
  readonly clientId: string;
  readonly episodeId: string;
  readonly readingId: string;
  readonly importId: string;
  readonly accountId: string;
  readonly linkId: string;
  readonly coverId: string;
  readonly tokenId: string;
  readonly alertId: string;
  readonly answerId: string;
}

/** Nobody gets anything. */
export const refusedToAll = {
  stranger: 'UNAUTHENTICATED',
  owner: 'NOT_FOUND',
  treatingOwner: 'NOT_FOUND',
  practitioner: 'NOT_FOUND',
  lead: 'NOT_FOUND',
  analyst: 'NOT_FOUND',
  admin: 'NOT_FOUND',
  client: 'NOT_FOUND',
} as const;

const data = 'data' as const;

/** Everybody who is signed in. */
export const toSignedIn = {
  ...refusedToAll,
  ...{ owner: data, treatingOwner: data, practitioner: data, lead: data, analyst: data },
  ...{ admin: data, client: data },
} as const;

/** Owners alone. */
export const toOwners = { ...refusedToAll, owner: data, treatingOwner: data } as const;

/** Owners and admins. */
export const toManagers = { ...toOwners, admin: data } as const;
