import type { Scope } from '@unknot/domain/access/reach';
import type { EndSignInsPayload, SignIn } from '@unknot/contract/schema.generated';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { secretHashesOf, type Caller } from './caller';
import { endEverySignIn } from './end-sign-ins';
import { auditOwn } from './audit-own';

const standing = statement(
  'own sign-ins.standing',
  `select id, id = $2 as "isThisOne", created_at as "startedAt", seen_at as "seenAt",
     expires_at as "expiresAt", browser, address
   from sign_in where account_id = $1 and ended_at is null and expires_at > now()
   order by created_at desc, id desc`,
);

const endOne = statement(
  'own sign-ins.end one',
  `update sign_in set ended_at = now() where account_id = $1 and id = $2 and ended_at is null
   returning id`,
);

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where the account that asks is signed in, in all of its practices. */
export async function ownSignIns(
  ask: Ask,
  { accountId }: Scope,
  signInId: string | null,
): Promise<SignIn[]> {
  return [...(await ask<SignIn>(standing, [accountId, signInId]))];
}

/** Ends one sign-in of the account that asks; an id of anybody else's is as if there were none. */
export function endOwnSignIn(
  database: Database,
  scope: Scope,
  signInId: string | null,
  id: string,
): Promise<EndSignInsPayload> {
  return database.write(scope, async (ask) => {
    const ended = uuidShape.test(id) ? await ask(endOne, [scope.accountId, id]) : [];
    if (ended.length > 0) await auditOwn(ask, scope, 'END_SIGN_IN', id);
    return { signIns: await ownSignIns(ask, scope, signInId), problems: [] };
  });
}

/** Ends every sign-in of the account but the one that asks. */
export function endOtherSignIns(
  database: Database,
  scope: Scope,
  signInId: string | null,
  caller: Caller,
): Promise<EndSignInsPayload> {
  return database.write(scope, async (ask) => {
    await endEverySignIn(ask, scope.accountId, { signInId, browsers: secretHashesOf(caller) });
    await auditOwn(ask, scope, 'END_OTHER_SIGN_INS');
    return { signIns: await ownSignIns(ask, scope, signInId), problems: [] };
  });
}
