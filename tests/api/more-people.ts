import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '@unknot/api/access/password';
import { asOwner } from '@unknot/api/database/as-owner';
import { insertRows } from '@unknot/api/database/insert-rows';
import { accessTokens } from '@unknot/api/database/tables/access-token.table';
import { accounts, memberships } from '@unknot/api/database/tables/account.table';
import { covers } from '@unknot/api/database/tables/cover.table';
import { oneTimeLinks } from '@unknot/api/database/tables/link.table';
import { practitioners } from '@unknot/api/database/tables/practice.table';
import { password, type TestPractice } from './two-practices';

/** People and things that only some tests need. */
export interface MorePeople {
  readonly emails: Readonly<Record<'lead' | 'analyst' | 'admin', string>>;
  /** The account of an analyst whom nobody misses. */
  readonly spareId: string;
  readonly linkId: string;
  readonly coverId: string;
  readonly tokenId: string;
}

/** Adds a lead at the practice's location, an analyst, an admin and a spare one, with a link, a cover and a token. */
export async function addPeople(ownerUrl: string, practice: TestPractice): Promise<MorePeople> {
  const { id: practiceId, token, locationId } = practice;
  const passwordHash = await hashPassword(password);
  const [leadId, linkId, coverId, tokenId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const ids: Record<string, string> = {};
  const later = new Date(Date.now() + 86_400_000).toISOString();
  const now = new Date(Date.now() - 60_000).toISOString();
  const email = (who: string) => `${who}@${token}.example`;
  await asOwner(ownerUrl, { practiceId }, async (ask) => {
    const lead = { practiceId, id: leadId, name: `Lead ${token}`, locationId, leftOn: null };
    await insertRows(ask, practitioners, [lead]);
    for (const [who, role] of [
      ['lead', 'LEAD'],
      ['analyst', 'ANALYST'],
      ['admin', 'ADMIN'],
      ['spare', 'ANALYST'],
    ] as const) {
      const id = uuidv7();
      ids[who] = id;
      const person = { id, email: email(who), name: `${who} ${token}`, passwordHash };
      await insertRows(ask, accounts, [person]);
      const practitionerId = role === 'LEAD' ? leadId : null;
      await insertRows(ask, memberships, [
        { practiceId, accountId: id, role, clientId: null, practitionerId, endedAt: null },
      ]);
    }
    const [account = '', admin = ''] = [ids['lead'], ids['admin']];
    await insertRows(ask, covers, [
      {
        ...{ practiceId, id: coverId, accountId: account, practitionerId: practice.practitionerId },
        ...{ reason: 'holiday', startsAt: now, endsAt: later, arrangedBy: admin, endedAt: null },
      },
    ]);
    await insertRows(ask, oneTimeLinks, [
      {
        ...{
          practiceId,
          id: linkId,
          kind: 'INVITATION',
          tokenHash: token,
          email: email('invited'),
        },
        ...{ name: `Invited ${token}`, role: 'ANALYST', treats: false, madeBy: admin },
        expiresAt: later,
      },
    ]);
    await insertRows(ask, accessTokens, [
      {
        ...{ practiceId, id: tokenId, accountId: admin, name: `Sync ${token}`, tokenHash: token },
        ...{ actions: ['SEE_CATALOGUE'], expiresAt: later },
      },
    ]);
  });
  const emails = { lead: email('lead'), analyst: email('analyst'), admin: email('admin') };
  return { emails, spareId: ids['spare'] ?? '', linkId, coverId, tokenId };
}
