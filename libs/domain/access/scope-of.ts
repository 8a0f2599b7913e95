import type { Action } from './action';
import type { Reach, Scope } from './reach';
import type { Role, Stranger, Viewer } from './viewer';

type Rule = (viewer: Viewer) => Reach | undefined;

const practice: Reach = { kind: 'PRACTICE' };

const ownRecord: Rule = ({ clientId }) =>
  clientId === null ? undefined : { kind: 'OWN_RECORD', clientId };

/** What belongs to the practice and to no client. A client asks even for this from behind their own record. */
const ofEverybody: Rule = (viewer) => (viewer.role === 'CLIENT' ? ownRecord(viewer) : practice);

/** Clients see themselves; who treats sees whom they treat; nobody else sees a client's record. */
const ofClients: Rule = (viewer) =>
  viewer.role === 'CLIENT' ? ownRecord(viewer) : ofTreated(viewer);

const treating: ReadonlySet<Role> = new Set(['PRACTITIONER', 'LEAD', 'OWNER']);

const ofTreated: Rule = ({ practitionerId, alsoTreatsFor, role }) =>
  practitionerId === null || !treating.has(role)
    ? undefined
    : { kind: 'TREATED_BY', practitionerId, others: alsoTreatsFor };

/** Whom one treats oneself, and nobody whom one only covers for. */
const ofOwnTreated: Rule = (viewer) => {
  const reach = ofTreated(viewer);
  return reach?.kind === 'TREATED_BY' ? { ...reach, others: [] } : reach;
};

const ofOwn: Rule = (viewer) => (viewer.role === 'CLIENT' ? ownRecord(viewer) : undefined);

const to =
  (...those: readonly Role[]): Rule =>
  ({ role }) =>
    those.includes(role) ? practice : undefined;

const rules: Readonly<Record<Action, Rule>> = {
  SEE_SELF: ofEverybody,
  SEE_CATALOGUE: ofEverybody,
  SEE_CLIENTS: ofTreated,
  SEE_ATTENTION: ofTreated,
  SEE_PROGRESS: ofClients,
  SEE_OWN_RESULTS: ofOwnTreated,
  RECORD_CARE: ofTreated,
  SEE_IMPORTS: to('OWNER'),
  IMPORT: to('OWNER'),
  SEE_PEOPLE: to('OWNER', 'ADMIN', 'LEAD'),
  MANAGE_PEOPLE: to('OWNER', 'ADMIN'),
  MANAGE_PRACTICE: to('OWNER'),
  MANAGE_TOKENS: to('OWNER', 'ADMIN'),
  SEE_AUDIT: to('OWNER'),
  SEE_WHO_LOOKED: ofOwn,
  SEE_CONSENT: ofClients,
  DECIDE_CONSENT: ofClients,
  EXPORT_RECORD: ofClients,
  MANAGE_RECORDS: to('OWNER'),
  COMPARE: to('OWNER', 'ANALYST'),
};

/** How far `viewer` may reach in doing `action`; `undefined` says that they may not do it at all. */
export function scopeOf(viewer: Viewer | Stranger, action: Action): Scope | undefined {
  if (viewer === null || viewer.only?.includes(action) === false) return undefined;
  const rule = Object.hasOwn(rules, action) ? rules[action] : undefined;
  const reach = rule?.(viewer);
  if (reach === undefined) return undefined;
  const { practiceId, accountId, from, role, name } = viewer;
  const by = { name: role === 'CLIENT' ? null : (name ?? null), role };
  return { practiceId, accountId, reach, action, from, by };
}
