import type { Database } from '../database/database';
import { statement } from '../database/statement';
import { passwordFits } from './password';
import type { SessionToken } from './session-token';
import { secretHashesOf, type Caller, type Opened } from './sign-in/caller';
import { openHalf } from './sign-in/half-sign-in';
import { openSignIn } from './sign-in/open-sign-in';
import { countsOfSignIn, putTryBack, takeTry } from './sign-in/tries';

// The same statement for every e-mail, so that it takes as long where nobody has it. A second factor is the
// account's own and is looked for when the password was right.
const accountNamed = statement(
  'access.account named',
  `select a.id, a.password_hash as "passwordHash",
     (select k.token_hash from known_browser k where k.account_id = a.id
        and k.token_hash = any ($2::text[]) and k.ended_at is null limit 1) as "knownBrowser"
   from account a where a.email = $1`,
);

const needsCode = statement(
  'access.account needs a code',
  `select from second_factor where account_id = $1 and confirmed_at is not null`,
);

/** What comes of a try to sign in. */
export type SignInAnswer =
  | { readonly kind: 'SIGNED_IN'; readonly opened: Opened }
  /** The password was right, and a code is needed too. */
  | { readonly kind: 'SECOND_FACTOR'; readonly half: SessionToken }
  /** E-mail and password do not belong together; which one is wrong is not said. */
  | { readonly kind: 'WRONG' }
  | { readonly kind: 'WAIT'; readonly seconds: number };

/** Tries to sign a person in. */
export async function signIn(
  database: Database,
  given: { readonly email: string; readonly password: string },
  caller: Caller,
): Promise<SignInAnswer> {
  const email = given.email.trim().toLowerCase();
  const hashes = secretHashesOf(caller);
  const [account] = await database.lookAtGate({ email, hashes }, (ask) =>
    ask<{ id: string; passwordHash: string; knownBrowser: string | null }>(accountNamed, [
      email,
      hashes,
    ]),
  );
  const counts = countsOfSignIn(email, caller.address, account?.knownBrowser ?? undefined);
  const seconds = await takeTry(database, counts.all);
  if (seconds > 0) return { kind: 'WAIT', seconds };
  const fits = await passwordFits(account?.passwordHash, given.password);
  if (account === undefined || !fits) return { kind: 'WRONG' };
  await putTryBack(database, counts.all, counts.own);
  return afterFirstFactor(database, account.id, caller);
}

/** Goes on once it is known who somebody is: with the second factor, where the account has one. */
export async function afterFirstFactor(
  database: Database,
  accountId: string,
  caller: Caller,
): Promise<SignInAnswer> {
  const found = await database.lookAtGate({ accountId }, (ask) => ask(needsCode, [accountId]));
  if (found.length > 0) return { kind: 'SECOND_FACTOR', half: await openHalf(database, accountId) };
  const opened = await openSignIn(database, { id: accountId }, caller);
  return opened === undefined ? { kind: 'WRONG' } : { kind: 'SIGNED_IN', opened };
}
