import { hash } from '@node-rs/argon2';
import { escapeLiteral, type Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { DemoSignIn } from '@unknot/domain/access/demo-sign-in';
import { roleWords } from '@unknot/domain/access/role-words';
import { localDayOf } from '@unknot/domain/care/local-day';
import {
  demoEmailOf,
  demoPeopleOf,
  demoSeed,
  type DemoPerson,
} from '@unknot/sample-clinic/demo-people';
import { practiceOf } from '@unknot/sample-clinic/practice-of';
import { demoSize } from '@unknot/sample-clinic/size';
import { asOwner } from '../as-owner';
import { onConnection } from '../connection';
import { insertRows } from '../insert-rows';
import { practicesIn } from '../practices-in';
import { statement, type Ask } from '../statement';
import { accounts, memberships } from '../tables/account.table';
import { seedPractice } from './seed-practice';

/** The password of all three people of the demo; no secret, since they are invented. */
export const demoPassword = 'try-unknot';

/** The zone of the sample practice. */
const timeZone = 'Australia/Melbourne';

/** Any number that no other program uses to lock this database, and another than that of the migrations. */
const lock = 5_810_031_126;

/**
 * Fills a database that holds no practice with the demo, as of the instant `now` (ISO 8601): three people
 * who can sign in and two years of records of about 300 clients. Answers whether it did. Several programs may
 * do so at once: one works, the others wait.
 */
export function seedDemoIfEmpty(
  ownerUrl: string,
  now: string,
  say: (words: string) => void,
): Promise<boolean> {
  return onConnection(ownerUrl, async (turn) => {
    await turn.query('select pg_advisory_lock($1)', [lock]);
    if ((await practicesIn(ownerUrl)).length > 0) return false;
    await seedDemo(ownerUrl, now, say);
    return true;
  });
}

async function seedDemo(
  ownerUrl: string,
  now: string,
  say: (words: string) => void,
): Promise<void> {
  say('The database is empty: making a practice of invented people to look at ...');
  const began = performance.now();
  const sample = practiceOf(demoSeed, demoSize, localDayOf(now, timeZone), { knownCases: true });
  const people = demoPeopleOf(sample);
  const passwordHash = await hash(demoPassword);
  const practiceId = sample.practice.id;
  const seeded = await asOwner(ownerUrl, { practiceId }, async (ask, client) => {
    const counts = await seedPractice(ask, client, sample, demoSize.clients);
    for (const person of people) await addPerson(ask, client, practiceId, person, passwordHash);
    return counts;
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Made ${seeded.clients} clients with ${seeded.readings} readings in ${seconds} s.`);
}

async function addPerson(
  ask: Ask,
  client: Client,
  practiceId: string,
  { role, name, email, practitionerId, clientId }: DemoPerson,
  passwordHash: string,
): Promise<void> {
  // An account can be written only by whoever names its address.
  await client.query(namingOf(email));
  const accountId = uuidv7();
  await insertRows(ask, accounts, [{ id: accountId, email, name, passwordHash }]);
  await insertRows(ask, memberships, [
    { practiceId, accountId, role, clientId, practitionerId, endedAt: null },
  ]);
}

function namingOf(email: string): string {
  return `set local unknot.email to ${escapeLiteral(email)}`;
}

const accountOf = statement('demo.account', 'select id from account where email = $1');

/** The sign-ins of the demo, where this database holds it; none elsewhere. */
export async function demoSignInsIn(ownerUrl: string): Promise<readonly DemoSignIn[]> {
  return asOwner(ownerUrl, { practiceId: noPractice }, async (ask, client) => {
    const found: DemoSignIn[] = [];
    for (const role of ['OWNER', 'PRACTITIONER', 'CLIENT'] as const) {
      const email = demoEmailOf(role);
      await client.query(namingOf(email));
      const known = await ask(accountOf, [email]);
      if (known.length > 0) found.push({ who: roleWords[role], email, password: demoPassword });
    }
    return found;
  });
}

/** Accounts belong to no practice: none has to be named to find one. */
const noPractice = '00000000-0000-0000-0000-000000000000';
