/** How far an answer may reach: whose records it may be made from. */
export type Reach =
  /** Only the viewer's own client record. */
  | { readonly kind: 'OWN_RECORD'; readonly clientId: string }
  /** Clients with an episode of care under this practitioner. */
  | { readonly kind: 'TREATED_BY'; readonly practitionerId: string }
  /** The practice as a whole, but no client's record. */
  | { readonly kind: 'PRACTICE' };

/** A viewer together with how far one thing that they asked may reach; made only by `scopeOf`. */
export interface Scope {
  readonly practiceId: string;
  readonly accountId: string;
  readonly reach: Reach;
}
