import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../access/password';
import type { Config } from '../config';
import { prepareDatabase } from '../database/prepare-database';
import { asOwner } from '../database/as-owner';
import { insertRows } from '../database/insert-rows';
import { statement } from '../database/statement';
import { accounts, memberships } from '../database/tables/account.table';
import { locations, practices, practitioners } from '../database/tables/practice.table';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { knownWords } from './known-words';

const use =
  'npm run unknot -- create-practice --name "My clinic" --owner "Ann Owner" --email ann@clinic.example [--time-zone Australia/Melbourne]';

const accountNamed = statement(
  'create-practice.account',
  'select id from account where email = $1',
);

/**
 * Makes a practice with its owner, who may also treat, and says the password once. The practice asks its owners for
 * one-time codes until one of them decides otherwise.
 */
export const createPractice: Command = async (config, words, say) => {
  const given = read(words);
  refuseWithoutKey(config);
  const prepared = await prepareDatabase(config, say);
  try {
    const password = randomBytes(12).toString('base64url');
    const passwordHash = await hashPassword(password);
    const practiceId = uuidv7();
    await asOwner(prepared.ownerUrl, { practiceId, email: given.email }, async (ask) => {
      const [known] = await ask<{ id: string }>(accountNamed, [given.email]);
      if (known !== undefined) throw new Refusal(`There is an account for ${given.email} already.`);
      const accountId = uuidv7();
      const [practitionerId, locationId] = [uuidv7(), uuidv7()];
      const { name, timeZone, owner, email } = given;
      await insertRows(ask, practices, [
        { practiceId, name, timeZone, ownersNeedSecondFactor: true },
      ]);
      await insertRows(ask, locations, [{ practiceId, id: locationId, name }]);
      await insertRows(ask, practitioners, [
        { practiceId, id: practitionerId, name: owner, locationId, leftOn: null },
      ]);
      await insertRows(ask, accounts, [{ id: accountId, email, name: owner, passwordHash }]);
      await insertRows(ask, memberships, [
        { practiceId, accountId, role: 'OWNER', clientId: null, practitionerId, endedAt: null },
      ]);
    });
    say(`Made ${given.name}. Its owner signs in as ${given.email} with the password ${password}`);
    say('At the first sign-in an authenticator app has to be set up.');
  } finally {
    await prepared.stop();
  }
};

/** An owner who must set up one-time codes and cannot would be able to do nothing. */
function refuseWithoutKey({ databaseUrl, secret }: Config): void {
  if (databaseUrl === undefined || secret !== undefined) return;
  throw new Refusal(
    'Owners of a new practice sign in with one-time codes, whose secrets are locked with UNKNOT_SECRET. ' +
      'With DATABASE_URL it has to be set: to the same text, of 32 characters or more, for every program of this database.',
  );
}

function read(words: readonly string[]): Record<'name' | 'owner' | 'email' | 'timeZone', string> {
  const options = {
    name: { type: 'string' },
    owner: { type: 'string' },
    email: { type: 'string' },
    'time-zone': { type: 'string', default: 'Australia/Melbourne' },
  } as const;
  const { values } = knownWords({ args: [...words], options }, use);
  const { name, owner, email, 'time-zone': timeZone } = values;
  const texts = [name, owner, email, timeZone];
  if (!texts.every((text) => typeof text === 'string' && text.trim() !== '')) {
    throw new Refusal(`Name the practice, its owner and the owner's e-mail:\n  ${use}`);
  }
  if (!/^\S+@\S+$/.test(String(email))) throw new Refusal(`${String(email)} is no e-mail address.`);
  if (!Intl.supportedValuesOf('timeZone').includes(String(timeZone))) {
    throw new Refusal(`${String(timeZone)} is no time zone; one is called Australia/Melbourne.`);
  }
  const [n, o, e, t] = texts.map((text) => String(text).trim()) as [string, string, string, string];
  return { name: n, owner: o, email: e.toLowerCase(), timeZone: t };
}
