import { escapeLiteral } from 'pg';
import { allTables } from './all-tables';
import { statement, type Ask } from './statement';

const accountsOf = statement(
  'erase.accounts',
  'select account_id as id from membership where practice_id = $1 and client_id = $2',
);

const linksOf = `select id from one_time_link
  where practice_id = $1 and (client_id = $2 or account_id = any ($3::uuid[]))`;

const mails = statement(
  'erase.mails',
  `delete from mail where practice_id = $1 and link_id in (${linksOf})`,
);

const links = statement(
  'erase.links',
  `delete from one_time_link where practice_id = $1 and id in (${linksOf})`,
);

const client = statement('erase.client', 'delete from client where practice_id = $1 and id = $2');

/** What says that something was done or destroyed names the client by an id alone, and stays. */
const staying = new Set(['audit_event', 'erasure', 'one_time_link']);

/** Every table of whose rows each belongs to one client, what refers to others first. */
const ofClients = allTables
  .filter(({ name, fields }) => fields.includes('clientId') && !staying.has(name))
  .map(({ name }) =>
    statement(`erase.${name}`, `delete from ${name} where practice_id = $1 and client_id = $2`),
  )
  .reverse();

/**
 * Takes a client's rows out of every table, as the owner of the tables. Accounts that were the client's alone keep no
 * name and no address, and `passwordHash`, which nobody can meet.
 */
export async function eraseClientIn(
  ask: Ask,
  practiceId: string,
  clientId: string,
  passwordHash: string,
): Promise<void> {
  const found = await ask<{ id: string }>(accountsOf, [practiceId, clientId]);
  const accounts = found.map(({ id }) => id);
  await ask(mails, [practiceId, clientId, accounts]);
  await ask(links, [practiceId, clientId, accounts]);
  for (const one of ofClients) await ask(one, [practiceId, clientId]);
  await ask(client, [practiceId, clientId]);
  for (const account of accounts) await forgetAccount(ask, account, passwordHash);
}

/** A setting takes no parameters; the id is one that the database itself has given. */
const actAs = (accountId: string) =>
  statement('', `set local unknot.account_id to ${escapeLiteral(accountId)}`);

const elsewhere = statement(
  'erase.elsewhere',
  'select practice_id from membership where account_id = $1::uuid limit 1',
);

const forgetSignIns = statement(
  'erase.sign-ins',
  `update sign_in set ended_at = coalesce(ended_at, now()), address = null, browser = ''
   where account_id = $1::uuid`,
);

const forgetPerson = statement(
  'erase.account',
  `update account set name = 'Erased', email = 'erased-' || id || '@erased.invalid', password_hash = $2
   where id = $1::uuid`,
);

/** Takes name, address and password from an account that is in no practice any more; in another it goes on. */
async function forgetAccount(ask: Ask, accountId: string, passwordHash: string): Promise<void> {
  await ask(actAs(accountId));
  if ((await ask(elsewhere, [accountId])).length > 0) return;
  await ask(forgetSignIns, [accountId]);
  await ask(forgetPerson, [accountId, passwordHash]);
}
