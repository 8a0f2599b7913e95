import type { Reach, Scope } from './reach';
import type { Stranger, Viewer } from './viewer';

/** Everything that a person can ask or do. What is not named here cannot be done by anybody. */
export type Action =
  | 'SEE_SELF'
  | 'SEE_CATALOGUE'
  | 'SEE_CLIENTS'
  | 'SEE_PROGRESS'
  | 'RECORD_CARE'
  | 'SEE_IMPORTS'
  | 'IMPORT';

type Rule = (viewer: Viewer) => Reach | undefined;

const practice: Reach = { kind: 'PRACTICE' };

const ownRecord: Rule = ({ clientId }) =>
  clientId === null ? undefined : { kind: 'OWN_RECORD', clientId };

/** What belongs to the practice and to no client. A client asks even for this from behind their own record. */
const ofEverybody: Rule = (viewer) => (viewer.role === 'CLIENT' ? ownRecord(viewer) : practice);

/** Clients see themselves; who treats sees whom they treat; nobody else sees a client's record. */
const ofClients: Rule = (viewer) =>
  viewer.role === 'CLIENT' ? ownRecord(viewer) : ofTreated(viewer);

const ofTreated: Rule = ({ practitionerId, role }) =>
  role === 'CLIENT' || practitionerId === null ? undefined : { kind: 'TREATED_BY', practitionerId };

const ofOwner: Rule = ({ role }) => (role === 'OWNER' ? practice : undefined);

const rules: Readonly<Record<Action, Rule>> = {
  SEE_SELF: ofEverybody,
  SEE_CATALOGUE: ofEverybody,
  SEE_CLIENTS: ofTreated,
  SEE_PROGRESS: ofClients,
  RECORD_CARE: ofTreated,
  SEE_IMPORTS: ofOwner,
  IMPORT: ofOwner,
};

/** Every action there is; the access matrix holds a row for each. */
export const actions = Object.keys(rules) as readonly Action[];

/** How far `viewer` may reach in doing `action`; `undefined` says that they may not do it at all. */
export function scopeOf(viewer: Viewer | Stranger, action: Action): Scope | undefined {
  if (viewer === null) return undefined;
  const rule = Object.hasOwn(rules, action) ? rules[action] : undefined;
  const reach = rule?.(viewer);
  if (reach === undefined) return undefined;
  return { practiceId: viewer.practiceId, accountId: viewer.accountId, reach };
}
