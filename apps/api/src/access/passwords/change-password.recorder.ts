import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { hashPassword } from '../password';
import type { Caller, Opened } from '../sign-in/caller';
import { endEverySignIn } from '../sign-in/end-sign-ins';
import { auditOwn } from '../sign-in/audit-own';
import { insertSignIn } from '../sign-in/open-sign-in';
import { ownAccountOf, problemsWithOwnPassword } from './own-password';
import { problemsWithPassword } from './password-rule';

const storePassword = statement(
  'access.store password',
  `update account set password_hash = $2 where id = $1`,
);

/** Either what is wrong, or the sign-in that goes on under a new token. */
export type Changed =
  | { readonly problems: readonly Problem[]; readonly opened: null }
  | { readonly problems: readonly []; readonly opened: Opened };

/** Sets another password: every other sign-in of the account ends, and its browsers are forgotten. */
export async function changePassword(
  database: Database,
  scope: Scope,
  given: { readonly oldPassword: string; readonly newPassword: string },
  caller: Caller,
): Promise<Changed> {
  const { oldPassword, newPassword } = given;
  const path = ['newPassword'];
  const wrong = await problemsWithOwnPassword(database, scope, oldPassword, ['oldPassword']);
  if (wrong.length > 0) return { problems: wrong, opened: null };
  if (oldPassword === newPassword) {
    const message = 'This is the password that you have already. Choose another one.';
    return { problems: [{ path, code: 'PASSWORD_UNCHANGED', message }], opened: null };
  }
  const account = await ownAccountOf(database, scope);
  const problems = await problemsWithPassword(newPassword, account, path);
  if (problems.length > 0) return { problems, opened: null };
  const hash = await hashPassword(newPassword);
  const opened = await database.write(scope, async (ask) => {
    await setPasswordHash(ask, scope.accountId, hash);
    await auditOwn(ask, scope, 'CHANGE_PASSWORD');
    return insertSignIn(ask, scope, uuidv7(), caller);
  });
  return { problems: [], opened };
}

/**
 * Stores the hash of a new password in a transaction of its account. Every sign-in ends, and every browser is forgotten:
 * whoever knew the old password is out.
 */
export async function setPasswordHash(ask: Ask, accountId: string, hash: string): Promise<void> {
  await ask(storePassword, [accountId, hash]);
  await endEverySignIn(ask, accountId);
}
