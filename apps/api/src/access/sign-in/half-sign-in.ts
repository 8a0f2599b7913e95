import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement } from '../../database/statement';
import { halfSignIns } from '../../database/tables/sign-in-safety.table';
import { hashOf, newToken, type SessionToken } from '../session-token';

/** For how many minutes somebody may look for their code. */
export const halfMinutes = 10;

const standing = statement(
  'access.half sign-in',
  `select h.account_id as "accountId", a.email,
     (select k.token_hash from known_browser k where k.account_id = h.account_id
        and k.token_hash = any ($2::text[]) and k.ended_at is null limit 1) as "knownBrowser"
   from half_sign_in h join account a on a.id = h.account_id
   where h.token_hash = $1 and h.account_id = $3 and h.ended_at is null and h.expires_at > now()`,
);

const end = statement(
  'access.end half sign-in',
  `update half_sign_in set ended_at = now()
   where token_hash = $1 and ended_at is null returning account_id`,
);

/** Who has begun to sign in. */
export interface HalfSignedIn {
  readonly accountId: string;
  readonly email: string;
  /** The hash by which the account knows the browser; `null` where it does not. */
  readonly knownBrowser: string | null;
}

/** Keeps that an account has shown its first factor. */
export async function openHalf(database: Database, accountId: string): Promise<SessionToken> {
  const token = newToken(accountId);
  const expiresAt = new Date(Date.now() + halfMinutes * 60_000).toISOString();
  await database.atGate({ accountId }, (ask) =>
    insertRows(ask, halfSignIns, [{ tokenHash: hashOf(token), accountId, expiresAt }]),
  );
  return token;
}

/** Who holds the token of a half sign-in that still stands. */
export async function halfOf(
  database: Database,
  token: SessionToken,
  browserHashes: readonly string[],
): Promise<HalfSignedIn | undefined> {
  const { accountId } = token;
  const [row] = await database.lookAtGate({ accountId }, (ask) =>
    ask<HalfSignedIn>(standing, [hashOf(token), browserHashes, accountId]),
  );
  return row;
}

/** Ends a half sign-in; answers whether it still stood, so that it opens one sign-in at most. */
export async function endHalf(database: Database, token: SessionToken): Promise<boolean> {
  const rows = await database.atGate({ accountId: token.accountId }, (ask) =>
    ask(end, [hashOf(token)]),
  );
  return rows.length > 0;
}
