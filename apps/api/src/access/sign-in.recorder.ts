import type { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { statement } from '../database/statement';
import { signIns } from '../database/tables/account.table';
import { passwordFits } from './password';
import { hashOf, newToken, type SessionToken } from './session-token';

/** For how many hours a sign-in holds at most. */
const longestHours = 12;

const accountNamed = statement(
  'access.account named',
  `select id, password_hash as "passwordHash" from account where email = $1`,
);

const practicesOf = statement(
  'access.practices of account',
  `select practice_id as "practiceId" from membership
   where account_id = $1 and ended_at is null order by practice_id limit 1`,
);

const endSignIn = statement(
  'access.end sign-in',
  `update sign_in set ended_at = now() where token_hash = $1 and ended_at is null`,
);

/** Signs a person in; `undefined` says that e-mail and password do not belong together, not which one is wrong. */
export async function signIn(
  database: Database,
  email: string,
  password: string,
): Promise<SessionToken | undefined> {
  const shown = email.trim().toLowerCase();
  const [account] = await database.atGate({ email: shown }, (ask) =>
    ask<{ id: string; passwordHash: string }>(accountNamed, [shown]),
  );
  const fits = await passwordFits(account?.passwordHash, password);
  if (account === undefined || !fits) return undefined;
  const token = newToken(account.id);
  const stored = await database.atGate({ accountId: account.id }, async (ask) => {
    const [membership] = await ask<{ practiceId: string }>(practicesOf, [account.id]);
    if (membership === undefined) return false;
    const expiresAt = new Date(Date.now() + longestHours * 3_600_000).toISOString();
    const row = { tokenHash: hashOf(token), accountId: account.id, expiresAt };
    await insertRows(ask, signIns, [{ ...row, practiceId: membership.practiceId }]);
    return true;
  });
  return stored ? token : undefined;
}

/** Ends a sign-in. Ending it again changes nothing. */
export async function signOut(database: Database, token: SessionToken): Promise<void> {
  const tokenHash = hashOf(token);
  await database.atGate({ tokenHash }, (ask) => ask(endSignIn, [tokenHash]));
}
