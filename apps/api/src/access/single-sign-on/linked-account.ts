import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement } from '../../database/statement';
import { accountLinks } from '../../database/tables/sign-in-safety.table';
import { sha256 } from '../session-token';
import type { Person } from './provider';

const linked = statement(
  'single sign-on.linked account',
  `select account_id as "accountId" from account_link where subject_hash = $1`,
);

const withEmail = statement(
  'single sign-on.account with e-mail',
  `select id as "accountId" from account where email = $1`,
);

/**
 * The account of a person whom the provider has shown: the one that is linked to them, or else the one with the e-mail
 * that the provider vouches for, which is linked from then on. `undefined` where there is none, or where it is linked to
 * somebody else at the same provider. Never makes an account.
 */
export async function linkedAccountOf(
  database: Database,
  { issuer, subject, email }: Person,
): Promise<string | undefined> {
  const subjectHash = sha256(`${issuer}\n${subject}`);
  const linkedTo = async () => {
    const [row] = await database.lookAtGate({ hashes: [subjectHash] }, (ask) =>
      ask<{ accountId: string }>(linked, [subjectHash]),
    );
    return row?.accountId;
  };
  const known = await linkedTo();
  if (known !== undefined || email === null) return known;
  const [account] = await database.lookAtGate({ email }, (ask) =>
    ask<{ accountId: string }>(withEmail, [email]),
  );
  if (account === undefined) return undefined;
  const { accountId } = account;
  await database.atGate({ accountId, hashes: [subjectHash] }, (ask) =>
    insertRows(ask, accountLinks, [{ subjectHash, accountId, issuer }], 'on conflict do nothing'),
  );
  return linkedTo();
}
