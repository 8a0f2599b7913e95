import type { Scope } from '@unknot/domain/access/reach';
import { scopeOf } from '@unknot/domain/access/scope-of';
import type { Viewer } from '@unknot/domain/access/viewer';
import type { Database } from '../database/database';
import { statement } from '../database/statement';
import { hashOf, type SessionToken } from './session-token';
import { signInRulesOf } from './sign-in/sign-in-rules';

/** A viewer with the name by which they are called. */
export interface NamedViewer extends Viewer {
  readonly name: string;
  /** The sign-in that they ask with; `null` for a script. */
  readonly signInId: string | null;
  /** Whether they have to set up one-time codes before they may do anything else. */
  readonly mustSetUpSecondFactor: boolean;
}

interface Row extends Omit<NamedViewer, 'only' | 'from' | 'mustSetUpSecondFactor'> {
  readonly idleMinutes: number;
  /** For how many minutes the practice lets staff be away. */
  readonly longestIdle: number;
  readonly hasSecondFactor: boolean;
}

const whoHolds = statement(
  'access.who holds the token',
  `select s.account_id as "accountId", s.practice_id as "practiceId", m.role, m.client_id as "clientId",
     m.practitioner_id as "practitionerId", a.name,
     array(select c.practitioner_id from cover c
       where c.practice_id = s.practice_id and c.account_id = s.account_id and c.ended_at is null
         and c.starts_at <= now() and c.ends_at > now()) as "alsoTreatsFor",
     s.id as "signInId", extract(epoch from now() - s.seen_at)::float8 / 60 as "idleMinutes",
     s.idle_minutes as "longestIdle", exists (
       select from second_factor f where f.account_id = s.account_id and f.confirmed_at is not null
     ) as "hasSecondFactor"
   from sign_in s
   join account a on a.id = s.account_id
   join membership m on m.practice_id = s.practice_id and m.account_id = s.account_id
   where s.token_hash = $1 and s.account_id = $2 and s.ended_at is null and s.expires_at > now()
     and m.ended_at is null and (m.guardian_until is null or m.guardian_until > now())`,
);

const markSeen = statement(
  'access.mark the token seen',
  `update sign_in set seen_at = now()
   where token_hash = $1 and seen_at < now() - interval '1 minute'`,
);

const atLocation = statement(
  'access.who treats at the location of a lead',
  `select other.id from practitioner lead
   join practitioner other on other.practice_id = $1 and other.location_id = lead.location_id
   where lead.practice_id = $1 and lead.id = $2 and other.id <> $2`,
);

/** All that is left to an owner who has to set up one-time codes first. */
const ownAccountOnly: Viewer['only'] = ['SEE_SELF'];

/** Who holds this token now and asks from that address: looked up at every request, so that a right that ended is gone at the next one. */
export async function viewerOf(
  database: Database,
  token: SessionToken | undefined,
  from: string,
): Promise<NamedViewer | null> {
  if (token === undefined) return null;
  const tokenHash = hashOf(token);
  const shown = { tokenHash, accountId: token.accountId };
  const [row] = await database.lookAtGate(shown, (ask) =>
    ask<Row>(whoHolds, [tokenHash, token.accountId]),
  );
  if (row === undefined) return null;
  // A client's own phone lies with the client: only the end of the sign-in as a whole bounds it.
  if (row.role !== 'CLIENT' && row.idleMinutes > row.longestIdle) return null;
  if (row.idleMinutes > 1) await database.atGate(shown, (ask) => ask(markSeen, [tokenHash]));
  const viewer = { ...row, only: null, from, mustSetUpSecondFactor: false };
  if (row.role === 'LEAD') return withLocation(database, viewer);
  return row.role === 'OWNER' && !row.hasSecondFactor ? withRules(database, viewer) : viewer;
}

/** An owner without one-time codes can do nothing but set them up, where the practice asks for them. */
async function withRules(database: Database, viewer: NamedViewer): Promise<NamedViewer> {
  const scope = scopeOf(viewer, 'SEE_SELF');
  if (scope === undefined) return viewer;
  const { ownersNeedSecondFactor } = await database.readAtOnce(scope, (ask) =>
    signInRulesOf(ask, scope.practiceId),
  );
  if (!ownersNeedSecondFactor) return viewer;
  return { ...viewer, only: ownAccountOnly, mustSetUpSecondFactor: true };
}

/** A lead sees the clients of everybody at their location. */
async function withLocation(database: Database, viewer: NamedViewer): Promise<NamedViewer> {
  const { practiceId, accountId, practitionerId, from } = viewer;
  if (practitionerId === null) return viewer;
  const reach = { kind: 'PRACTICE' } as const;
  const scope: Scope = { practiceId, accountId, reach, action: 'SEE_SELF', from };
  const found = await database.readAtOnce(scope, (ask) =>
    ask<{ id: string }>(atLocation, [practiceId, practitionerId]),
  );
  const others = new Set([...viewer.alsoTreatsFor, ...found.map(({ id }) => id)]);
  return { ...viewer, alsoTreatsFor: [...others] };
}
