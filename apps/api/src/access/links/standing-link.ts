import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import type { OneTimeLink } from '../../database/tables/link.table';
import type { LinkToken } from './link-token';

/** A link that can still be used. */
export interface StandingLink extends Omit<
  OneTimeLink,
  'tokenHash' | 'madeAt' | 'expiresAt' | 'usedAt' | 'endedAt'
> {
  readonly practiceId: string;
  readonly practiceName: string;
  /** Whether its maker was shown the token, because no mail went out. */
  readonly wasShown: boolean;
}

const standing = statement(
  'links.standing',
  `select l.practice_id as "practiceId", p.name as "practiceName", l.id, l.kind, l.email, l.name,
     l.account_id as "accountId", l.role, l.client_id as "clientId", l.practitioner_id as "practitionerId",
     l.treats, l.location_id as "locationId", l.made_by as "madeBy"
   from one_time_link l join practice p on p.practice_id = l.practice_id
   where l.practice_id = $1 and l.token_hash = $2
     and l.used_at is null and l.ended_at is null and l.expires_at > now()`,
);

const use = statement(
  'links.use',
  `update one_time_link l set used_at = now()
   where practice_id = $1 and token_hash = $2
     and used_at is null and ended_at is null and expires_at > now()
   returning not exists (select from mail m where m.practice_id = $1 and m.link_id = l.id) as "wasShown"`,
);

const elsewhere = statement(
  'links.other practices of account',
  `select role from membership where account_id = $1 and practice_id <> $2 and ended_at is null`,
);

/** Leaves the transaction: the link cannot be used, and stays as it was. */
export class DeadLink extends Error {}

/** The link of a token, while it can be used. */
export async function standingLink(
  database: Database,
  { practiceId, hash }: LinkToken,
): Promise<StandingLink | undefined> {
  const [link] = await database.lookAtGate({ practiceId, tokenHash: hash }, (ask) =>
    ask<StandingLink>(standing, [practiceId, hash]),
  );
  return link;
}

/** Uses a link up, first of all in the transaction of what it lets somebody do. Of two at once the second finds it dead. */
export async function useLink(
  ask: Ask,
  { practiceId, hash }: LinkToken,
): Promise<{ readonly wasShown: boolean }> {
  const [used] = await ask<{ wasShown: boolean }>(use, [practiceId, hash]);
  if (used === undefined) throw new DeadLink();
  return used;
}

/**
 * Refuses a link that its maker was shown where the account belongs to another practice too: nobody gets into another
 * practice through a colleague's account.
 */
export async function refuseReachElsewhere(
  ask: Ask,
  link: { readonly accountId: string; readonly practiceId: string; readonly wasShown: boolean },
): Promise<void> {
  if (!link.wasShown) return;
  const others = await ask(elsewhere, [link.accountId, link.practiceId]);
  if (others.length > 0) throw new DeadLink();
}

/** What a link lets its holder write in the practice that made it, as the account that it is for. */
export function scopeOfLink(link: StandingLink, accountId: string, from: string): Scope {
  const reach = { kind: 'PRACTICE' } as const;
  return { practiceId: link.practiceId, accountId, reach, action: 'SEE_SELF', from };
}

/** An e-mail address of which only who knows it recognizes more than the domain. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}•••${email.slice(at)}`;
}
