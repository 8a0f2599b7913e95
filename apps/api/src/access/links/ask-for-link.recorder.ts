import type { Scope } from '@unknot/domain/access/reach';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { countOf, networkOf, takeTry } from '../sign-in/tries';
import { isOnlyClient } from './sign-in-by-link.recorder';
import { storeLink } from './store-link';

const accountNamed = statement('links.account asking', 'select id from account where email = $1');

// Who belongs nowhere any more may still set a password: an invitation to come back asks for it.
const homeOf = statement(
  'links.practice of account',
  `select practice_id as "practiceId" from membership where account_id = $1
   order by (ended_at is null) desc, practice_id limit 1`,
);

/** Somebody who asks at the sign-in for a link to their own address. */
export interface LinkAsked {
  readonly kind: 'PASSWORD_RESET' | 'MAGIC_SIGN_IN';
  readonly email: string;
  readonly from: string;
}

/**
 * Writes a mail with a link for the account of an address, where there is one and it may have it. Says nothing of what
 * it found. What somebody can change in the request changes nothing in what it is counted by.
 */
export async function askForLink(
  database: Database,
  { kind, email, from }: LinkAsked,
): Promise<void> {
  const counts = [
    countOf(`links to ${email}`, 3, 300, 3_600),
    countOf(`links from ${networkOf(from)}`, 20, 60),
  ];
  if ((await takeTry(database, counts)) > 0) return;
  const [account] = await database.lookAtGate({ email }, (ask) =>
    ask<{ id: string }>(accountNamed, [email]),
  );
  if (account === undefined) return;
  const accountId = account.id;
  const home = await database.atGate({ accountId }, async (ask) => {
    if (kind === 'MAGIC_SIGN_IN' && !(await isOnlyClient(ask, accountId))) return undefined;
    const [found] = await ask<{ practiceId: string }>(homeOf, [accountId]);
    return found?.practiceId;
  });
  if (home === undefined) return;
  const reach = { kind: 'PRACTICE' } as const;
  const scope: Scope = { practiceId: home, accountId, reach, action: 'SEE_SELF', from };
  await database.write(scope, async (ask) => {
    const { id: subjectId } = await storeLink(
      ask,
      home,
      { kind, email, accountId, madeBy: null },
      true,
    );
    const action = kind === 'PASSWORD_RESET' ? 'ASK_PASSWORD_RESET' : 'ASK_SIGN_IN_LINK';
    await auditIn(ask, scope, { action, clientId: null, subjectId });
  });
}
