import type { Problem } from '@unknot/domain/care/problem';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { hashPassword } from '../password';
import { setPasswordHash } from '../passwords/change-password.recorder';
import { problemsWithPassword } from '../passwords/password-rule';
import type { LinkToken } from './link-token';
import {
  DeadLink,
  refuseReachElsewhere,
  scopeOfLink,
  standingLink,
  useLink,
} from './standing-link';

const accountOf = statement('links.account', 'select name, email from account where id = $1');

const endLinks = statement(
  'links.end of account',
  `update one_time_link set ended_at = now()
   where account_id = $1 and used_at is null and ended_at is null`,
);

const endTokens = statement(
  'links.end access tokens',
  'update access_token set ended_at = now() where account_id = $1 and ended_at is null',
);

/** What came of a new password: where it has problems, the link can still be used. */
export type Reset =
  | { readonly kind: 'DONE' | 'DEAD' }
  | { readonly kind: 'PROBLEMS'; readonly problems: readonly Problem[] };

/**
 * Sets a new password by a link. Every sign-in, other link and token of the account ends in every practice; one-time
 * codes stay as they were.
 */
export async function resetPassword(
  database: Database,
  token: LinkToken,
  password: string,
  from: string,
): Promise<Reset> {
  const link = await standingLink(database, token);
  const accountId = link?.accountId ?? null;
  if (link?.kind !== 'PASSWORD_RESET' || accountId === null) return { kind: 'DEAD' };
  const [account] = await database.lookAtGate({ accountId }, (ask) =>
    ask<{ name: string; email: string }>(accountOf, [accountId]),
  );
  if (account === undefined) return { kind: 'DEAD' };
  const problems = await problemsWithPassword(password, account, ['password']);
  if (problems.length > 0) return { kind: 'PROBLEMS', problems };
  const hash = await hashPassword(password);
  const scope = scopeOfLink(link, accountId, from);
  try {
    await database.writeShown(scope, { tokenHash: token.hash }, async (ask) => {
      const { wasShown } = await useLink(ask, token);
      await refuseReachElsewhere(ask, { accountId, practiceId: link.practiceId, wasShown });
      await setPasswordHash(ask, accountId, hash);
      await ask(endLinks, [accountId]);
      await ask(endTokens, [accountId]);
      const subjectId = link.id;
      await auditIn(ask, scope, { action: 'RESET_PASSWORD', clientId: null, subjectId });
    });
    return { kind: 'DONE' };
  } catch (fault) {
    if (fault instanceof DeadLink) return { kind: 'DEAD' };
    throw fault;
  }
}
