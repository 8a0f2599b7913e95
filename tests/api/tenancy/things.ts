import type { Client } from 'pg';
import type { Things } from './argument-values';
import { catalogueOf, ofPractice } from './catalogue';
import type { CanaryPractice } from './canary-practice';
import type { Asker } from './every-viewer';

const lists = `{ clients(first: 5) { edges { cursor } pageInfo { endCursor } } }
{ records(first: 5) { edges { cursor } } }
{ auditEvents(first: 5) { edges { cursor } } }
{ whoLooked(first: 5) { edges { cursor } } }`.split('\n');

/** Two ids of each kind of row of a practice, and parts of its words; cursors as its own people were given them. */
export async function thingsOf(
  client: Client,
  { id, token, treatedClient, colleaguesClient, restrictedClient }: CanaryPractice,
  people: readonly Asker[],
): Promise<Things> {
  const clients = [treatedClient.id, treatedClient.episodeId, colleaguesClient.id];
  const ids = new Set([id, ...clients, restrictedClient.id]);
  for (const { name, columns, ...table } of await catalogueOf(client)) {
    const where = ofPractice({ name, columns, ...table });
    for (const column of columns.filter(({ type }) => type === 'uuid')) {
      if (where === undefined) continue;
      const { rows } = await client.query<{ id: string }>(
        `select distinct ${column.name} as id from ${name} where ${where} and ${column.name} is not null limit 2`,
        [id],
      );
      if (column.name === 'id' || column.name === 'account_id')
        rows.forEach((row) => ids.add(row.id));
    }
  }
  const cursors = new Set<string>();
  for (const person of people) {
    for (const list of lists) {
      const { body } = await person.ask(list);
      for (const [, cursor = ''] of body.matchAll(/"(?:cursor|endCursor)":"([^"]+)"/g))
        cursors.add(cursor);
    }
  }
  // A part of a word finds the whole, and the whole in an answer is then no echo.
  const words = [
    token.slice(0, -1),
    `${token.slice(1)}-treated`.slice(0, 5),
    `treated ${token.slice(0, 3)}`,
  ];
  return { ids: [...ids], words, cursors: [...cursors] };
}

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** The same things as nobody has them: other ids, other words, and cursors that name another row at the same place. */
export function nowhereOf({ ids, words, cursors }: Things): Things {
  const elsewhere = (id: string) => `${id.slice(0, 24)}${'0123456789ab'}`;
  return {
    ids: ids.map(elsewhere),
    words: words.map((word) => word.replace(/[a-z]{3}$/, 'zyx')),
    cursors: cursors.map((cursor) => {
      const place = Buffer.from(cursor, 'base64url').toString('utf8').replace(uuid, elsewhere);
      return Buffer.from(place).toString('base64url');
    }),
  };
}

/** Some of the things: those of the client, and of the others one of a few. */
export function someOf({ ids, words, cursors }: Things): Things {
  return {
    ids: ids.filter((_, place) => place < 4 || place % 5 === 0),
    words: words.slice(0, 1),
    cursors: cursors.slice(0, 3),
  };
}
