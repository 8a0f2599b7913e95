import type { Role, Viewer } from '@unknot/domain/access/viewer';
import type { Database } from '../database/database';
import { statement } from '../database/statement';
import { hashOf, type SessionToken } from './session-token';

/** For how long a sign-in holds without being used. */
const idleMinutes: Readonly<Record<Role, number>> = {
  CLIENT: 60 * 24 * 7,
  PRACTITIONER: 120,
  OWNER: 120,
};

/** A viewer with the name by which they are called. */
export interface NamedViewer extends Viewer {
  readonly name: string;
}

interface Row extends NamedViewer {
  readonly idleMinutes: number;
}

const whoHolds = statement(
  'access.who holds the token',
  `select s.account_id as "accountId", s.practice_id as "practiceId", m.role, m.client_id as "clientId",
     m.practitioner_id as "practitionerId", a.name,
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

/** Who holds this token now: looked up at every request, so that a right that ended is gone at the next one. */
export async function viewerOf(
  database: Database,
  token: SessionToken | undefined,
): Promise<NamedViewer | null> {
  if (token === undefined) return null;
  const tokenHash = hashOf(token);
  const shown = { tokenHash, accountId: token.accountId };
  const [row] = await database.lookAtGate(shown, (ask) =>
    ask<Row>(whoHolds, [tokenHash, token.accountId]),
  );
  if (row === undefined || row.idleMinutes > idleMinutes[row.role]) return null;
  if (row.idleMinutes > 1) await database.atGate(shown, (ask) => ask(markSeen, [tokenHash]));
  return row;
}
