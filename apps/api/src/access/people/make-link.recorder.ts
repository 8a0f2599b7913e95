import type {
  EndLinkPayload,
  MakeLinkInput,
  MakeLinkPayload,
} from '@unknot/contract/schema.generated';
import { mayMake } from '@unknot/domain/access/managing';
import type { Scope } from '@unknot/domain/access/reach';
import type { Role } from '@unknot/domain/access/viewer';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { linkAddress } from '../links/link-kinds';
import type { LinkSettings } from '../links/link-settings';
import { isOnlyClient } from '../links/sign-in-by-link.recorder';
import { storeLink } from '../links/store-link';
import { refused } from '../refused';
import { noLink } from './invite.recorder';
import { linkIn } from './people.reader';
import { ownersOnly, problemAt } from './problem';

const memberOf = statement(
  'people.member to link',
  `select m.role, m.client_id as "clientId", a.email from membership m join account a on a.id = m.account_id
   where m.practice_id = $1 and m.account_id = $2::uuid and m.ended_at is null`,
);

const elsewhere = statement(
  'people.account elsewhere',
  'select from membership where account_id = $1 and practice_id <> $2 and ended_at is null',
);

const end = statement(
  'people.end link',
  `update one_time_link set ended_at = now()
   where practice_id = $1 and id = $2::uuid and used_at is null and ended_at is null returning id`,
);

const dropMail = statement(
  'people.drop mail',
  `update mail set given_up_at = now()
   where practice_id = $1 and link_id = $2::uuid and sent_at is null and given_up_at is null`,
);

/**
 * Makes a link for somebody's account. By mail it goes to the person alone; shown it lets its holder in as them, so
 * that only an owner is shown one, and none for an account that belongs to another practice too.
 */
export async function makeLink(
  database: Database,
  settings: LinkSettings,
  scope: Scope,
  by: Role,
  { accountId, kind }: MakeLinkInput,
): Promise<MakeLinkPayload> {
  if (!isUuid(accountId)) throw refused('NOT_FOUND');
  const { practiceId, accountId: madeBy } = scope;
  if (kind === 'INVITATION') {
    return noLink(problemAt('kind', 'KIND_MALFORMED', 'An invitation is made by inviting.'));
  }
  if (accountId === madeBy) {
    const message = 'Change your own password in your account.';
    return noLink(problemAt('accountId', 'OWN_ACCOUNT', message));
  }
  const shown = settings.mail === null;
  const { others, onlyClient } = await database.atGate({ accountId }, async (ask) => ({
    others: (await ask(elsewhere, [accountId, practiceId])).length,
    onlyClient: await isOnlyClient(ask, accountId),
  }));
  return database.write(scope, async (ask) => {
    const here = [practiceId, accountId];
    const [member] = await ask<{ role: Role; clientId: string | null; email: string }>(
      memberOf,
      here,
    );
    if (member === undefined) throw refused('NOT_FOUND');
    if (!mayMake(by, member.role, member.role)) return noLink(ownersOnly);
    if (shown && (by !== 'OWNER' || others > 0)) return noLink(notShown);
    if (kind === 'MAGIC_SIGN_IN' && (member.role !== 'CLIENT' || !onlyClient)) {
      return noLink(problemAt('kind', 'CLIENTS_ONLY', 'Only clients sign in by a link.'));
    }
    const { email, clientId } = member;
    const { id, token } = await storeLink(
      ask,
      practiceId,
      { kind, email, accountId, madeBy },
      !shown,
    );
    await auditIn(ask, scope, { action: 'MAKE_LINK', clientId, subjectId: id });
    const url = token === null ? null : linkAddress(settings.publicUrl, kind, token);
    return { link: await linkIn(ask, practiceId, id), url, problems: [] };
  });
}

const notShown = problemAt(
  'accountId',
  'LINK_NOT_SHOWN',
  'A link for this account can go out by mail only, and no mail is set up. An owner may ask who looks after the program.',
);

/** Takes an open link back. */
export async function endLink(
  database: Database,
  scope: Scope,
  id: string,
): Promise<EndLinkPayload> {
  if (!isUuid(id)) throw refused('NOT_FOUND');
  const { practiceId } = scope;
  return database.write(scope, async (ask) => {
    const ended = (await ask(end, [practiceId, id])).length > 0;
    if (!ended) {
      if ((await linkIn(ask, practiceId, id)) === null) throw refused('NOT_FOUND');
      return { ended };
    }
    await ask(dropMail, [practiceId, id]);
    await auditIn(ask, scope, { action: 'END_LINK', clientId: null, subjectId: id });
    return { ended };
  });
}
