import { v7 as uuidv7 } from 'uuid';
import { Client } from 'pg';
import type { Reading } from '@unknot/domain/care/reading';
import { seriesKeyOf } from '@unknot/domain/care/reading';
import { episodeStartOf } from '@unknot/domain/progress/episode-start';
import type { SeriesFacts } from '@unknot/domain/progress/facts';
import { allSeriesFactsOf } from '@unknot/domain/progress/series-facts-of';
import { typeParsers } from '@unknot/api/database/parsers';
import { seriesFactColumns } from '@unknot/api/database/tables/fact.table';
import { randomOf } from '@unknot/sample-clinic/random';
import { randomVisits } from './random-visits';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let practice: TestPractice;
let practitioner: Visitor;
let owner: Visitor;
let client: Client;
beforeAll(async () => {
  server = await startTestServer();
  practice = await makePractice(server.ownerUrl, 'alpha');
  practitioner = await server.signIn(practice.emails.practitioner);
  owner = await server.signIn(practice.emails.treatingOwner);
  client = new Client({ connectionString: server.ownerUrl, types: typeParsers });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.close();
});

const recordSession = `mutation ($input: RecordSessionInput!) {
  recordSession(input: $input) { sessionId problems { code } } }`;
const correctReading = `mutation ($input: CorrectReadingInput!) {
  correctReading(input: $input) { readingId problems { code } } }`;

const kinds = [
  { measure: 'nprs_avg', site: 'neck', side: 'NONE', low: 0, high: 10 },
  { measure: 'psfs', site: 'whole_body', side: 'NONE', low: 0, high: 10 },
  {
    measure: 'rom_deg',
    site: 'shoulder',
    movement: 'flexion',
    side: 'LEFT',
    mode: 'ACTIVE',
    low: 60,
    high: 180,
  },
  {
    measure: 'rom_deg',
    site: 'shoulder',
    movement: 'flexion',
    side: 'RIGHT',
    mode: 'ACTIVE',
    low: 60,
    high: 180,
  },
] as const;
const contexts = ['PRE_SESSION', 'PRE_SESSION', 'POST_SESSION', 'DIARY', 'INTAKE'] as const;
const everyWarning = ['JUMP', 'ABOVE_NORMAL', 'NOT_WHOLE', 'OTHER_UNIT'];

type Random = ReturnType<typeof randomOf>;
const wholeIn = (random: Random, low: number, high: number) =>
  low + Math.floor(random() * (high - low + 1));

function randomReadings(random: Random): object[] {
  return kinds
    .filter(() => random() < 0.7)
    .map(({ low, high, ...series }) => {
      const absent = random() < 0.15;
      return {
        ...series,
        id: uuidv7(),
        context: contexts[wholeIn(random, 0, contexts.length - 1)],
        ...(absent ? { absent: 'UNABLE_PAIN' } : { value: wholeIn(random, low, high) }),
        acceptedWarnings: everyWarning,
      };
    });
}

/** A visit on some day of two months, so that many are written out of order and some before the first. */
async function visit(random: Random): Promise<void> {
  const day = new Date(Date.UTC(2026, 1, 1) + wholeIn(random, 0, 70) * 86_400_000).toISOString();
  const { id: clientId, episodeId } = practice.treatedClient;
  const input = {
    id: uuidv7(),
    ...{ clientId, episodeId, startedAt: day, techniques: [], readings: randomReadings(random) },
  };
  const { data, errors } = await practitioner.ask(recordSession, { input });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ recordSession: { sessionId: input.id, problems: [] } });
}

async function correction(random: Random): Promise<void> {
  const { rows } = await client.query<{ id: string; measure: string }>(
    'select id, measure from reading where ended_at is null and episode_id = $1 order by id',
    [practice.treatedClient.episodeId],
  );
  const { id: readingId, measure } = rows[wholeIn(random, 0, rows.length - 1)] as (typeof rows)[0];
  const value = measure === 'rom_deg' ? wholeIn(random, 60, 180) : wholeIn(random, 0, 10);
  const more = random() < 0.2 ? { absent: 'DECLINED' } : { value };
  const input = {
    readingId,
    id: uuidv7(),
    reason: 'random',
    acceptedWarnings: everyWarning,
    ...more,
  };
  const { data } = await practitioner.ask(correctReading, { input });
  expect(data).toEqual({ correctReading: { readingId: input.id, problems: [] } });
}

const standing: string[] = [];

async function importOf(random: Random, turn: number): Promise<void> {
  const rows = Array.from({ length: 12 }, (_, index) => {
    const key =
      index % 3 === 0 ? practice.treatedClient.reference : `file-${wholeIn(random, 1, 4)}`;
    const date = new Date(Date.UTC(2025, 10, 1) + (turn * 12 + index) * 86_400_000);
    const activity = wholeIn(random, 0, 100) / 10;
    return [key, date.toISOString().slice(0, 10), wholeIn(random, 0, 10), activity].join(',');
  });
  const form = new FormData();
  form.append('map', randomVisits);
  form.append('store', 'true');
  form.append('file', new Blob([`client,date,pain,activity\n${rows.join('\n')}\n`]), 'visits.csv');
  const reply = await owner.send('/imports', { method: 'POST', body: form });
  const report = (await reply.json()) as { stored: { importId: string } | null };
  expect([reply.status, report.stored === null]).toEqual([200, false]);
  standing.push(report.stored?.importId ?? '');
}

async function undoOf(random: Random): Promise<void> {
  const [id] = standing.splice(wholeIn(random, 0, standing.length - 1), 1);
  if (id === undefined) return;
  const { data, errors } = await owner.ask(
    'mutation ($id: ID!) { undoImport(id: $id) { problems { code } } }',
    { id },
  );
  expect(errors).toBeUndefined();
  const { problems } = data?.['undoImport'] as { problems: { code: string }[] };
  // An import on which others build stays; that is a rule of its own.
  expect(problems.map(({ code }) => code).filter((code) => code !== 'BUILT_UPON')).toEqual([]);
}

/** The facts as the domain computes them from the rows, without the statement of the database. */
async function recomputed(episodeId: string): Promise<Map<string, SeriesFacts>> {
  const { rows: readings } = await client.query<Reading>(
    `select id, measure, site, movement, side, mode, context, value, absent, taken_on as "takenOn",
       taken_at as "takenAt" from reading where episode_id = $1 and ended_at is null`,
    [episodeId],
  );
  const { rows: sessions } = await client.query<{ id: string; heldOn: string; startedAt: string }>(
    `select id, held_on as "heldOn", started_at as "startedAt" from session
     where episode_id = $1 and withdrawn_at is null`,
    [episodeId],
  );
  const { rows: episodes } = await client.query<{ openedOn: string }>(
    'select opened_on as "openedOn" from episode where id = $1',
    [episodeId],
  );
  const start = episodeStartOf(episodes[0] as { openedOn: string }, sessions);
  const facts = allSeriesFactsOf(readings, start).filter(({ n }) => n > 0);
  return new Map(facts.map((fact) => [seriesKeyOf(fact), fact]));
}

async function stored(episodeId: string): Promise<Map<string, SeriesFacts>> {
  const { rows } = await client.query<SeriesFacts>(
    `select ${seriesFactColumns} from series_fact where episode_id = $1`,
    [episodeId],
  );
  return new Map(rows.map((fact) => [seriesKeyOf(fact), fact]));
}

async function everyEpisode(): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from episode where practice_id = $1 order by id',
    [practice.id],
  );
  return rows.map(({ id }) => id);
}

/** A mean of decimals may differ in its last bit between a compensated and a plain sum. */
function rounded(facts: Map<string, SeriesFacts>): [string, SeriesFacts][] {
  return [...facts]
    .map(([key, fact]): [string, SeriesFacts] => [
      key,
      { ...fact, baseline: fact.baseline === null ? null : Number(fact.baseline.toPrecision(14)) },
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('the facts that answers are read from', () => {
  it('are exactly what the readings say, after each of many random writes', async () => {
    const random = randomOf(20_261_123);
    const { episodeId } = practice.treatedClient;
    const turns = { visit: 0, correction: 0, import: 0, undo: 0 };
    for (let turn = 0; turn < 80; turn += 1) {
      const draw = random();
      const kind =
        draw < 0.45 ? 'visit' : draw < 0.7 ? 'correction' : draw < 0.87 ? 'import' : 'undo';
      turns[kind] += 1;
      await { visit, correction, import: importOf, undo: undoOf }[kind](random, turn);
      for (const id of await everyEpisode()) {
        expect(rounded(await stored(id))).toEqual(rounded(await recomputed(id)));
      }
    }
    expect(Math.min(...Object.values(turns))).toBeGreaterThan(5);
    expect((await stored(episodeId)).size).toBeGreaterThanOrEqual(kinds.length);
  });

  it('are exact when many write at the same moment', async () => {
    const random = randomOf(7);
    const { episodeId } = practice.treatedClient;
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(Array.from({ length: 8 }, () => visit(random)));
      expect(await stored(episodeId)).toEqual(await recomputed(episodeId));
      const { rows } = await client.query<{ counted: number; held: number }>(
        `select f.session_count as counted, (select count(*)::int from session where episode_id = $1) as held
         from episode_fact f where f.episode_id = $1`,
        [episodeId],
      );
      expect(rows[0]?.counted).toBe(rows[0]?.held);
    }
  });

  it('vanish with the last value of their series', async () => {
    const { episodeId, readingIds } = practice.colleaguesClient;
    expect((await stored(episodeId)).size).toBe(1);
    for (const readingId of readingIds) {
      const input = { readingId, id: uuidv7(), absent: 'NOT_MEASURED', reason: 'wrong client' };
      await owner.ask(correctReading, { input });
    }
    expect((await stored(episodeId)).size).toBe(0);
  });

  it('differ when a fact is tampered with, so that the comparison can fail', async () => {
    const { episodeId } = practice.treatedClient;
    await client.query('update series_fact set baseline = baseline + 1 where episode_id = $1', [
      episodeId,
    ]);
    expect(await stored(episodeId)).not.toEqual(await recomputed(episodeId));
  });
});
