import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '@unknot/domain/access/reach';
import { scopeOf } from '@unknot/domain/access/scope-of';
import type { Viewer } from '@unknot/domain/access/viewer';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement, type Ask } from '../../database/statement';
import { signIns } from '../../database/tables/account.table';
import { knownBrowsers } from '../../database/tables/sign-in-safety.table';
import { hashOf, newToken, sha256 } from '../session-token';
import { auditOwn } from './audit-own';
import { secretHashesOf, type Caller, type Opened } from './caller';
import { signOut } from './end-sign-ins';
import { signInRulesOf } from './sign-in-rules';

/** For how many hours a sign-in holds at most. */
export const longestHours = 12;

const membershipsOf = statement(
  'access.memberships of account',
  `select practice_id as "practiceId", role, client_id as "clientId", practitioner_id as "practitionerId"
   from membership where account_id = $1 and ended_at is null
     and ($2::uuid is null or practice_id = $2) order by practice_id limit 1`,
);

const knownHere = statement(
  'access.browser known here',
  `update known_browser set seen_at = now()
   where account_id = $1 and token_hash = any ($2::text[]) and ended_at is null
   returning token_hash as "tokenHash"`,
);

type Membership = Pick<Viewer, 'practiceId' | 'role' | 'clientId' | 'practitionerId'>;

/**
 * Signs an account in that has shown all it has to show: in the practice that is named, or else in its first one.
 * The sign-in that the browser had before ends. `undefined` where the account belongs to no such practice.
 */
export async function openSignIn(
  database: Database,
  account: {
    readonly id: string;
    readonly practiceId?: string;
    /** When it has to end at the latest; 12 hours from now where left out. */
    readonly until?: string;
  },
  caller: Caller,
): Promise<Opened | undefined> {
  const accountId = account.id;
  const [found] = await database.lookAtGate({ accountId }, (ask) =>
    ask<Membership>(membershipsOf, [accountId, account.practiceId ?? null]),
  );
  if (found === undefined) return undefined;
  const viewer = { ...found, accountId, alsoTreatsFor: [], only: null, from: caller.address };
  const scope = scopeOf(viewer, 'SEE_SELF');
  if (scope === undefined) return undefined;
  if (caller.before !== undefined) await signOut(database, caller.before);
  return database.write(scope, async (ask) => {
    const id = uuidv7();
    const opened = await insertSignIn(ask, scope, id, caller, account.until);
    await auditOwn(ask, scope, 'SIGN_IN', id);
    return opened;
  });
}

/** Stores a new sign-in in a transaction of its account, and makes the browser known to the account. */
export async function insertSignIn(
  ask: Ask,
  { accountId, practiceId }: Pick<Scope, 'accountId' | 'practiceId'>,
  id: string,
  caller: Caller,
  until?: string,
): Promise<Opened> {
  const token = newToken(accountId);
  const expiresAt = until ?? new Date(Date.now() + longestHours * 3_600_000).toISOString();
  const from = { address: caller.address, browser: caller.browser };
  const { idleMinutes } = await signInRulesOf(ask, practiceId);
  await insertRows(ask, signIns, [
    { id, tokenHash: hashOf(token), accountId, practiceId, expiresAt, idleMinutes, ...from },
  ]);
  const known = await ask(knownHere, [accountId, secretHashesOf(caller)]);
  if (known.length > 0) return { token, secrets: caller.secrets };
  // Always a new secret: one that somebody put into this browser must never become known.
  const secret = randomBytes(32).toString('base64url');
  await insertRows(ask, knownBrowsers, [{ tokenHash: sha256(secret), accountId }]);
  return { token, secrets: [secret, ...caller.secrets] };
}
