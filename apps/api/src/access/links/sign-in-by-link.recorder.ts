import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { afterFirstFactor, type SignInAnswer } from '../sign-in.recorder';
import type { Caller } from '../sign-in/caller';
import type { LinkToken } from './link-token';
import {
  DeadLink,
  refuseReachElsewhere,
  scopeOfLink,
  standingLink,
  useLink,
} from './standing-link';

const rolesOf = statement(
  'links.roles of account',
  'select role, practice_id as "practiceId" from membership where account_id = $1 and ended_at is null',
);

/** Whether an account is a client and nothing else anywhere: who sees others' records signs in by password. */
export async function isOnlyClient(ask: Ask, accountId: string): Promise<boolean> {
  const found = await ask<{ role: string }>(rolesOf, [accountId]);
  return found.length > 0 && found.every(({ role }) => role === 'CLIENT');
}

/** Signs a client in by a link from their mail; a second factor is asked for where they have one. */
export async function signInByLink(
  database: Database,
  token: LinkToken,
  caller: Caller,
): Promise<SignInAnswer | { readonly kind: 'DEAD' }> {
  const link = await standingLink(database, token);
  const accountId = link?.accountId ?? null;
  if (link?.kind !== 'MAGIC_SIGN_IN' || accountId === null) return { kind: 'DEAD' };
  const scope = scopeOfLink(link, accountId, caller.address);
  try {
    await database.writeShown(scope, { tokenHash: token.hash }, async (ask) => {
      const { wasShown } = await useLink(ask, token);
      await refuseReachElsewhere(ask, { accountId, practiceId: link.practiceId, wasShown });
      if (!(await isOnlyClient(ask, accountId))) throw new DeadLink();
      const subjectId = link.id;
      await auditIn(ask, scope, { action: 'USE_SIGN_IN_LINK', clientId: null, subjectId });
    });
  } catch (fault) {
    if (fault instanceof DeadLink) return { kind: 'DEAD' };
    throw fault;
  }
  const answer = await afterFirstFactor(database, accountId, caller);
  return answer.kind === 'WRONG' ? { kind: 'DEAD' } : answer;
}
