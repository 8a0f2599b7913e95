import { v7 as uuidv7 } from 'uuid';
import type {
  AccessToken,
  CreateAccessTokenInput,
  CreateAccessTokenPayload,
  EndAccessTokenPayload,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { problemsOfToken } from '@unknot/domain/access/token-wanted';
import type { Viewer } from '@unknot/domain/access/viewer';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement } from '../../database/statement';
import { accessTokens } from '../../database/tables/access-token.table';
import { refused } from '../refused';
import { hashOf } from '../session-token';
import { newAccessToken } from './access-token-text';

const shown = `
  select t.id, t.name, a.name as "accountName", t.actions, t.created_at as "createdAt",
    t.expires_at as "expiresAt", date_trunc('minute', t.last_used_at) as "lastUsedAt", t.ended_at as "endedAt"
  from access_token t join account a on a.id = t.account_id
  where t.practice_id = $1`;

const all = statement(
  'tokens.of practice',
  `${shown} and coalesce(t.ended_at, t.expires_at) > now() - interval '90 days'
   order by t.created_at desc, t.id desc limit 500`,
);

const one = statement('tokens.one', `${shown} and t.id = $2::uuid`);

const end = statement(
  'tokens.end',
  `update access_token set ended_at = now()
   where practice_id = $1 and id = $2::uuid and ended_at is null returning id`,
);

/** The tokens of the practice, latest first. */
export function accessTokensOf(database: Database, scope: Scope): Promise<readonly AccessToken[]> {
  return database.read(scope, (ask) => ask<AccessToken>(all, [scope.practiceId]));
}

/** Makes a token in the name of who asks; its text is answered this once. */
export async function createAccessToken(
  database: Database,
  scope: Scope,
  viewer: Viewer,
  { name, actions, expiresAt }: CreateAccessTokenInput,
  now: string,
): Promise<CreateAccessTokenPayload> {
  const problems = problemsOfToken({ name, actions, expiresAt }, viewer, now);
  if (problems.length > 0) return { accessToken: null, secret: null, problems };
  const { practiceId, accountId } = scope;
  const { text, token } = newAccessToken(accountId);
  const id = uuidv7();
  const given = { name: name.trim(), actions: [...new Set(actions)], expiresAt };
  return database.write(scope, async (ask) => {
    await insertRows(ask, accessTokens, [
      { practiceId, id, accountId, tokenHash: hashOf(token), ...given },
    ]);
    await auditIn(ask, scope, { action: 'CREATE_TOKEN', clientId: null, subjectId: id });
    const [accessToken] = await ask<AccessToken>(one, [practiceId, id]);
    return { accessToken: accessToken ?? null, secret: text, problems: [] };
  });
}

/** Ends a token at once. */
export async function endAccessToken(
  database: Database,
  scope: Scope,
  id: string,
): Promise<EndAccessTokenPayload> {
  if (!isUuid(id)) throw refused('NOT_FOUND');
  const here = [scope.practiceId, id];
  return database.write(scope, async (ask) => {
    const ended = await ask(end, here);
    if (ended.length > 0) {
      await auditIn(ask, scope, { action: 'END_TOKEN', clientId: null, subjectId: id });
    }
    const [accessToken] = await ask<AccessToken>(one, here);
    if (accessToken === undefined) throw refused('NOT_FOUND');
    return { accessToken };
  });
}
