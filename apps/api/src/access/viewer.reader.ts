import type { Scope } from '@unknot/domain/access/reach';
import type { Role, Viewer } from '@unknot/domain/access/viewer';
import type { Database } from '../database/database';
import { statement } from '../database/statement';
import { hashOf, type SessionToken } from './session-token';

const staffMinutes = 120;

/** For how long a sign-in holds without being used. */
const idleMinutes: Readonly<Record<Role, number>> = {
  CLIENT: 60 * 24 * 7,
  PRACTITIONER: staffMinutes,
  LEAD: staffMinutes,
  OWNER: staffMinutes,
  ANALYST: staffMinutes,
  ADMIN: staffMinutes,
};

/** A viewer with the name by which they are called. */
export interface NamedViewer extends Viewer {
  readonly name: string;
}

interface Row extends Omit<NamedViewer, 'only' | 'from'> {
  readonly idleMinutes: number;
}

const whoHolds = statement(
  'access.who holds the token',
  `select s.account_id as "accountId", s.practice_id as "practiceId", m.role, m.client_id as "clientId",
     m.practitioner_id as "practitionerId", a.name,
     array(select c.practitioner_id from cover c
       where c.practice_id = s.practice_id and c.account_id = s.account_id and c.ended_at is null
         and c.starts_at <= now() and c.ends_at > now()) as "alsoTreatsFor",
     extract(epoch from now() - s.seen_at)::float8 / 60 as "idleMinutes"
   from sign_in s
   join account a on a.id = s.account_id
   join membership m on m.practice_id = s.practice_id and m.account_id = s.account_id
   where s.token_hash = $1 and s.account_id = $2 and s.ended_at is null and s.expires_at > now()
     and m.ended_at is null`,
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
  if (row === undefined || row.idleMinutes > idleMinutes[row.role]) return null;
  if (row.idleMinutes > 1) await database.atGate(shown, (ask) => ask(markSeen, [tokenHash]));
  const viewer = { ...row, only: null, from };
  return row.role === 'LEAD' ? withLocation(database, viewer) : viewer;
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
