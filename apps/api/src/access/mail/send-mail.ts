import type { Scope } from '@unknot/domain/access/reach';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { linkAddress, linkMinutes, type LinkKind } from '../links/link-kinds';
import type { LinkSettings } from '../links/link-settings';
import { newLinkToken } from '../links/link-token';
import { mailOf } from './mail-words';
import type { MailDoor } from './smtp-door';

/**
 * Locks the link before the mail, as whoever makes a link anew does (`store-link.ts`): in two orders they would wait for
 * each other.
 */
const holdLink = statement(
  'mail.hold link',
  `select l.id from mail m join one_time_link l on l.practice_id = $1 and l.id = m.link_id
   where m.practice_id = $1 and m.id = $2 for no key update of l`,
);

/** Of two programs that want the same mail, the second finds that it is not due any more. */
const take = statement(
  'mail.take',
  `update mail set tries = tries + 1,
     due_at = now() + make_interval(secs => least(3600, $3::float8 * 2 ^ least(tries, 20)))
   where practice_id = $1 and id = $2 and due_at <= now() and sent_at is null and given_up_at is null
   returning link_id as "linkId", made_at < now() - interval '1 day' as "tooOld"`,
);

/** The token is made now: until a mail leaves, there is nothing in the database with which its link could be used. */
const arm = statement(
  'mail.arm link',
  `update one_time_link l set token_hash = $3,
     expires_at = now() + make_interval(mins => case kind
       when 'INVITATION' then ${linkMinutes.INVITATION}
       when 'PASSWORD_RESET' then ${linkMinutes.PASSWORD_RESET}
       else ${linkMinutes.MAGIC_SIGN_IN} end)
   where practice_id = $1 and id = $2 and used_at is null and ended_at is null
   returning kind, email, (select name from practice where practice_id = $1) as "practiceName"`,
);

const giveUp = statement(
  'mail.give up',
  'update mail set given_up_at = now() where practice_id = $1 and id = $2',
);

const markSent = statement(
  'mail.mark sent',
  'update mail set sent_at = now() where practice_id = $1 and id = $2',
);

/** A mail that waits. */
export interface WaitingMail {
  readonly practiceId: string;
  readonly id: string;
}

interface Armed {
  readonly kind: LinkKind;
  readonly email: string;
  readonly practiceName: string;
  readonly token: string;
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Sends one mail, or leaves it for later; after a day of trying it is given up, which the trail and the owner are told. */
export async function sendMailOf(
  database: Database,
  { publicUrl, mail: settings }: LinkSettings,
  door: MailDoor,
  { practiceId, id }: WaitingMail,
): Promise<void> {
  const reach = { kind: 'PRACTICE' } as const;
  const scope: Scope = { practiceId, accountId: nobody, reach, action: 'MANAGE_PEOPLE', from: '' };
  const wait = settings?.firstWaitSeconds ?? 60;
  const armed = await database.write(scope, (ask) => armedIn(ask, { practiceId, id }, wait));
  if (armed === undefined) return;
  const { kind, email, practiceName, token } = armed;
  try {
    await door.send(email, mailOf(kind, practiceName, linkAddress(publicUrl, kind, token)));
  } catch {
    // Its next turn is set already. What the server said may hold the address, and is not kept.
    return;
  }
  await database.write(scope, (ask) => ask(markSent, [practiceId, id]));
}

async function armedIn(
  ask: Ask,
  { practiceId, id }: WaitingMail,
  firstWaitSeconds: number,
): Promise<Armed | undefined> {
  await ask(holdLink, [practiceId, id]);
  const [taken] = await ask<{ linkId: string; tooOld: boolean }>(take, [
    practiceId,
    id,
    firstWaitSeconds,
  ]);
  if (taken === undefined) return undefined;
  if (taken.tooOld) {
    await ask(giveUp, [practiceId, id]);
    const byProgram = { practiceId, accountId: null, reach: null, from: null };
    const subjectId = taken.linkId;
    await auditIn(ask, byProgram, { action: 'GIVE_UP_MAIL', clientId: null, subjectId });
    return undefined;
  }
  const { text, hash } = newLinkToken(practiceId);
  const [link] = await ask<Omit<Armed, 'token'>>(arm, [practiceId, taken.linkId, hash]);
  if (link !== undefined) return { ...link, token: text };
  // It was used, taken back or made anew meanwhile.
  await ask(giveUp, [practiceId, id]);
  return undefined;
}
