import type { Problem } from '@unknot/domain/care/problem';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { passwordFits } from '../password';
import { countOf, putTryBack, takeTry } from '../sign-in/tries';
import { waitWords } from '../sign-in/wait-words';

const ownAccount = statement(
  'own password.account',
  `select email, name, password_hash as "passwordHash" from account where id = $1`,
);

/** An account as its own person may see it. */
export interface OwnAccount {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** The account that asks. */
export async function ownAccountOf(database: Database, scope: Scope): Promise<OwnAccount> {
  const [account] = await database.read(scope, (ask) =>
    ask<OwnAccount>(ownAccount, [scope.accountId]),
  );
  if (account === undefined) throw new Error('The account that asks is not there.');
  return account;
}

/** What is wrong with the password that somebody shows once more; empty where it is theirs. Tries are counted. */
export async function problemsWithOwnPassword(
  database: Database,
  scope: Scope,
  password: string,
  path: readonly string[],
): Promise<readonly Problem[]> {
  const counts = [countOf(`own password ${scope.accountId}`, 5, 30)];
  const seconds = await takeTry(database, counts);
  if (seconds > 0) return [{ path, code: 'TOO_MANY_TRIES', message: waitWords(seconds) }];
  const { passwordHash } = await ownAccountOf(database, scope);
  // As at sign-in: nothing longer is judged.
  if (password.length > 1_000 || !(await passwordFits(passwordHash, password))) {
    return [{ path, code: 'WRONG_PASSWORD', message: 'This is not your password.' }];
  }
  await putTryBack(database, counts, counts);
  return [];
}
