import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { asOwner } from '@unknot/api/database/as-owner';
import { insertRows } from '@unknot/api/database/insert-rows';
import { refreshFacts } from '@unknot/api/database/refresh-facts';
import { recordMarks } from '@unknot/api/database/tables/rights.table';
import { addPeople, type MorePeople } from '../more-people';
import { makeClient, makePractice, type TestClient, type TestPractice } from '../two-practices';
import { catalogueOf, type CatalogueTable } from './catalogue';
import { fillEveryTable, type Mark } from './every-table';

/** A practice with a row in every table, whose every word, id and number can be told from those of every other one. */
export interface CanaryPractice extends TestPractice {
  readonly people: MorePeople;
  /** Treated by the practitioner, with a record that is restricted. */
  readonly restrictedClient: TestClient;
}

/** Texts without the word: a practice is called by its sign. The others are words of the product, of a catalogue or of the program: they are the same in every practice. */
export const wordsOfTheProduct: readonly string[] = [
  ...[
    'practice.name',
    'practice.time_zone',
    'import.map_name',
    'consent.text_version',
    'audit_event.action',
  ],
  ...['episode.condition', 'episode.arm', 'technique_use.technique', 'technique_use.site'],
  ...['reading.measure', 'reading.site', 'reading.movement', 'reading.absent', 'reading.row_key'],
  ...['series_fact.measure', 'series_fact.site', 'series_fact.movement', 'session.input_hash'],
  ...['alert.rules_version', 'alert_answer.rules_version'],
];

/** The marks of the practice that asks, and of the one of which nothing may be seen. */
export const marks = {
  own: { word: 'numbat', sign: 'bilby', fraction: 0.0231, whole: 302_310 },
  other: { word: 'quoll', sign: 'wombat', fraction: 0.0417, whole: 604_170 },
} as const satisfies Record<string, Mark>;

/** Makes such a practice. */
export async function makeCanaryPractice(ownerUrl: string, told: Mark): Promise<CanaryPractice> {
  const { word } = told;
  const practice = await makePractice(ownerUrl, word);
  const people = await addPeople(ownerUrl, practice);
  let restrictedClient: TestClient;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = await catalogueOf(client);
    await fillEveryTable(client, tables, {
      ...{ ...told, practiceId: practice.id, clientId: practice.treatedClient.id },
      accountId: people.spareId,
    });
    restrictedClient = await addRestricted(ownerUrl, practice, people.spareId);
    await correctOne(client, practice);
    await markTexts(client, tables, practice);
    await markNumbers(client, practice.id, told);
    const name = [practice.id, `Practice of the ${told.sign}`];
    await client.query('update practice set name = $2 where practice_id = $1', name);
    const hash = [people.spareId, `${word}-password-hash`];
    await client.query('update account set password_hash = $2 where id = $1', hash);
  } finally {
    await client.end();
  }
  const episodes = [practice.treatedClient.episodeId, practice.colleaguesClient.episodeId];
  await asOwner(ownerUrl, { practiceId: practice.id }, (ask) =>
    refreshFacts(ask, practice.id, episodes),
  );
  return { ...practice, people, restrictedClient };
}

async function addRestricted(
  ownerUrl: string,
  { id: practiceId, token, locationId, practitionerId }: TestPractice,
  setBy: string,
): Promise<TestClient> {
  const care = { practiceId, token, locationId, practitionerId, name: 'Restricted' };
  return asOwner(ownerUrl, { practiceId }, async (ask) => {
    const made = await makeClient(ask, care);
    const mark = { id: uuidv7(), clientId: made.id, kind: 'RESTRICTED' as const };
    const rest = { reason: `${token}-restricted`, setBy, endedBy: null, endedAt: null };
    await insertRows(ask, recordMarks, [{ practiceId, ...mark, ...rest, endReason: null }]);
    return made;
  });
}

/** A reading that was corrected, with the reason. */
async function correctOne(
  client: Client,
  { id, token, treatedClient }: TestPractice,
): Promise<void> {
  const old = treatedClient.readingIds[2];
  await client.query('update reading set ended_at = now() where practice_id = $1 and id = $2', [
    id,
    old,
  ]);
  await client.query(
    `insert into reading (practice_id, id, client_id, episode_id, session_id, measure, site, movement, side, mode,
       context, value, unit, practitioner_id, tool, source, taken_on, taken_at, warnings, version, corrects, reason)
     select practice_id, $3, client_id, episode_id, session_id, measure, site, movement, side, mode, context, value,
       unit, practitioner_id, tool, source, taken_on, taken_at, warnings, 2, id, $4
     from reading where practice_id = $1 and id = $2`,
    [id, old, uuidv7(), `${token}-reason`],
  );
}

/** Puts the word into texts that lack it. */
async function markTexts(
  client: Client,
  tables: readonly CatalogueTable[],
  { id, token }: TestPractice,
): Promise<void> {
  for (const { name, columns } of tables) {
    if (!columns.some((column) => column.name === 'practice_id')) continue;
    for (const column of columns) {
      const place = `${name}.${column.name}`;
      const isFree = column.type === 'text' && column.oneOf === null;
      if (!isFree || wordsOfTheProduct.includes(place) || place === 'reading.reason') continue;
      await client.query(
        `update ${name} set ${column.name} = $2 where practice_id = $1 and coalesce(${column.name}, '') not like $3`,
        [id, `${token}-${place.replace(/[._]/g, '-')}`, `%${token}%`],
      );
    }
  }
}

async function markNumbers(
  client: Client,
  id: string,
  { word, fraction, whole }: Mark,
): Promise<void> {
  await client.query('update reading set value = value + $2 where practice_id = $1', [
    id,
    fraction,
  ]);
  await client.query(
    `update import set accepted_rows = $2, flagged_rows = $2, refused_rows = $2, readings = $2, clients = $2,
       report = $3 where practice_id = $1`,
    [id, whole, { text: `${word}-report` }],
  );
}
