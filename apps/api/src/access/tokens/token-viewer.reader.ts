import { tokenActionsIn } from '@unknot/domain/access/token-wanted';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { hashOf, type SessionToken } from '../session-token';
import type { NamedViewer } from '../viewer.reader';

interface Row extends Omit<NamedViewer, 'only' | 'from' | 'signInId' | 'mustSetUpSecondFactor'> {
  readonly actions: readonly string[];
  readonly usedLately: boolean;
}

const whoHolds = statement(
  'tokens.who holds',
  `select t.account_id as "accountId", t.practice_id as "practiceId", m.role, m.client_id as "clientId",
     m.practitioner_id as "practitionerId", a.name, t.actions,
     array(select c.practitioner_id from cover c
       where c.practice_id = t.practice_id and c.account_id = t.account_id and c.ended_at is null
         and c.starts_at <= now() and c.ends_at > now()) as "alsoTreatsFor",
     coalesce(t.last_used_at > now() - interval '1 minute', false) as "usedLately"
   from access_token t
   join account a on a.id = t.account_id
   join membership m on m.practice_id = t.practice_id and m.account_id = t.account_id
   where t.token_hash = $1 and t.account_id = $2 and t.ended_at is null and t.expires_at > now()
     and m.ended_at is null`,
);

const markUsed = statement(
  'tokens.mark used',
  `update access_token set last_used_at = now() where practice_id = $1 and token_hash = $2`,
);

/** In whose name a script asks now: looked up at every request, and never more than its token was given. */
export async function tokenViewerOf(
  database: Database,
  token: SessionToken,
  from: string,
): Promise<NamedViewer | null> {
  const { accountId } = token;
  const hash = hashOf(token);
  const [row] = await database.lookAtGate({ accountId }, (ask) =>
    ask<Row>(whoHolds, [hash, accountId]),
  );
  if (row === undefined) return null;
  const { actions, usedLately, ...who } = row;
  if (!usedLately) {
    await database.atGate({ accountId }, (ask) => ask(markUsed, [who.practiceId, hash]));
  }
  const only = tokenActionsIn(actions);
  return { ...who, only, from, signInId: null, mustSetUpSecondFactor: false };
}
