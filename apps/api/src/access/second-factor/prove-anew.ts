import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { problemsWithOwnPassword } from '../passwords/own-password';

/** For how many minutes a sign-in is fresh enough to change how one signs in. */
const freshMinutes = 15;

const fresh = statement(
  'second factor.fresh sign-in',
  `select from sign_in where account_id = $1 and id = $2 and ended_at is null
     and created_at > now() - interval '${freshMinutes} minutes'`,
);

/** Why somebody may not change how they sign in: an open screen that was left alone is not enough for that. */
export async function problemsWithFreshness(
  database: Database,
  scope: Scope,
  signInId: string | null,
  password: string | null,
): Promise<readonly Problem[]> {
  const path = ['password'];
  if (password !== null) return problemsWithOwnPassword(database, scope, password, path);
  const found = await database.read(scope, (ask) => ask(fresh, [scope.accountId, signInId]));
  if (found.length > 0) return [];
  return [{ path, code: 'PASSWORD_NEEDED', message: 'Type your password once more.' }];
}
