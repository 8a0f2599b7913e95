import type { Action } from './action';
import type { Role } from './viewer';

/** How far an answer may reach: whose records it may be made from. */
export type Reach =
  /** Only the viewer's own client record. */
  | { readonly kind: 'OWN_RECORD'; readonly clientId: string }
  /** Clients with an episode of care under this practitioner, or under one of the others that are named. */
  | {
      readonly kind: 'TREATED_BY';
      readonly practitionerId: string;
      readonly others: readonly string[];
    }
  /** The practice as a whole, but no client's record. */
  | { readonly kind: 'PRACTICE' };

/** A viewer together with how far one thing that they asked may reach; made only by `scopeOf`. */
export interface Scope {
  readonly practiceId: string;
  readonly accountId: string;
  readonly reach: Reach;
  /** What is done; stands in the audit trail. */
  readonly action: Action;
  /** The network address that it is done from; stands in the audit trail. */
  readonly from: string;
  /** Who does it, for the audit trail; absent where the program acts for somebody who has no sign-in. */
  readonly by?: By;
}

/** A person as the audit trail keeps them: people leave, and it still says who they were. */
export interface By {
  /** `null` for a client: nothing of the trail has to be erased with a record. */
  readonly name: string | null;
  readonly role: Role;
}
