import { v7 as uuidv7 } from 'uuid';
import { insertRows } from '../../database/insert-rows';
import { statement, type Ask } from '../../database/statement';
import { mails, oneTimeLinks, type OneTimeLink } from '../../database/tables/link.table';
import { linkMinutes } from './link-kinds';
import { newLinkToken } from './link-token';

/** A link that is to be made. */
export type NewLink = Pick<OneTimeLink, 'kind' | 'email' | 'madeBy'> &
  Partial<Omit<OneTimeLink, 'id' | 'tokenHash' | 'madeAt' | 'expiresAt' | 'usedAt' | 'endedAt'>>;

const nothing = {
  ...{ name: '', accountId: null, role: null, clientId: null },
  ...{ practitionerId: null, treats: false, locationId: null },
};

const endOlder = statement(
  'links.end older',
  `update one_time_link set ended_at = now()
   where practice_id = $1 and email = $2 and kind = $3 and used_at is null and ended_at is null`,
);

const dropMails = statement(
  'links.drop mails of ended',
  `update mail m set given_up_at = now() from one_time_link l
   where m.practice_id = $1 and m.sent_at is null and m.given_up_at is null
     and l.practice_id = $1 and l.id = m.link_id and l.ended_at is not null`,
);

/**
 * Stores a link in place of older ones of its kind for the same address. Where it goes by mail, nobody has its token
 * yet: the mail makes it. Where not, the token is answered, once.
 */
export async function storeLink(
  ask: Ask,
  practiceId: string,
  link: NewLink,
  byMail: boolean,
): Promise<{ readonly id: string; readonly token: string | null }> {
  const id = uuidv7();
  const { text, hash } = newLinkToken(practiceId);
  const expiresAt = new Date(Date.now() + linkMinutes[link.kind] * 60_000).toISOString();
  await ask(endOlder, [practiceId, link.email, link.kind]);
  await ask(dropMails, [practiceId]);
  await insertRows(ask, oneTimeLinks, [
    { ...nothing, ...link, practiceId, id, tokenHash: hash, expiresAt },
  ]);
  if (!byMail) return { id, token: text };
  await insertRows(ask, mails, [{ practiceId, id: uuidv7(), linkId: id }]);
  return { id, token: null };
}
