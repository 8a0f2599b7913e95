import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { hashOf, type SessionToken } from '../session-token';

const endOne = statement(
  'access.end sign-in',
  `update sign_in set ended_at = now() where token_hash = $1 and ended_at is null`,
);

const endInPractice = statement(
  'access.end sign-ins in a practice',
  `update sign_in set ended_at = now()
   where account_id = $2 and practice_id = $1 and ended_at is null`,
);

const endAll = statement(
  'access.end all sign-ins',
  `update sign_in set ended_at = now()
   where account_id = $1 and id is distinct from $2::uuid and ended_at is null and expires_at > now()
   returning id`,
);

const endHalves = statement(
  'access.end half sign-ins',
  `update half_sign_in set ended_at = now() where account_id = $1 and ended_at is null`,
);

const forgetBrowsers = statement(
  'access.forget browsers',
  `update known_browser set ended_at = now()
   where account_id = $1 and ended_at is null and not token_hash = any ($2::text[])`,
);

/** Ends a sign-in. Ending it again changes nothing. */
export async function signOut(database: Database, token: SessionToken): Promise<void> {
  const tokenHash = hashOf(token);
  await database.atGate({ tokenHash }, (ask) => ask(endOne, [tokenHash]));
}

/**
 * Ends every sign-in of an account in a practice, in the transaction that changes what the account may do there.
 * To be called with every change of a role or a membership.
 */
export async function endSignInsOf(ask: Ask, practiceId: string, accountId: string): Promise<void> {
  await ask(endInPractice, [practiceId, accountId]);
}

/**
 * Ends every sign-in of an account but the one that is named, half ones too, and forgets the browsers that it knows
 * but those with these hashes. Answers how many sign-ins ended. Works in a transaction of the account itself.
 */
export async function endEverySignIn(
  ask: Ask,
  accountId: string,
  keep: { readonly signInId: string | null; readonly browsers: readonly string[] } = {
    signInId: null,
    browsers: [],
  },
): Promise<number> {
  const [ended] = await Promise.all([
    ask(endAll, [accountId, keep.signInId]),
    ask(endHalves, [accountId]),
    ask(forgetBrowsers, [accountId, keep.browsers]),
  ]);
  return ended.length;
}
