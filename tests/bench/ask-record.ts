import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { BenchPractice } from './bench-practice';
import { bare, cookieOf, graphql, nthOf, shuffled, type Asking } from './work';

const readingsOfVisit = 20;

/** The sample practice has a few who move further than most people do. */
const acceptedWarnings = ['ABOVE_NORMAL'];

/** Open episodes with the series that were measured in them, each with its latest value. */
const episodesOf = `
  select e.practitioner_id as "practitionerId", e.client_id as "clientId", e.id as "episodeId",
    jsonb_agg(jsonb_build_object('measure', f.measure, 'site', f.site, 'movement', f.movement, 'side', f.side,
      'mode', f.mode, 'value', f.latest_value) order by f.measure, f.site, f.movement, f.side) as series
  from episode e
  join series_fact f on f.practice_id = $1 and f.episode_id = e.id and f.latest_value is not null
  where e.practice_id = $1 and e.practitioner_id = any($2::uuid[]) and e.status = 'OPEN' and e.withdrawn_at is null
  group by e.practice_id, e.id
  having count(*) >= ${readingsOfVisit / 2}
  order by e.id`;

interface Row {
  readonly practitionerId: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly series: readonly object[];
}

const mutation =
  'mutation RecordSession($input: RecordSessionInput!) { recordSession(input: $input) { sessionId replayed problems { path code message } } }';

/** Visits with twenty readings in episodes of all practitioners in turn. */
export async function askRecord(place: BenchPractice): Promise<Asking> {
  const rows = shuffled(await rowsOf(place));
  return {
    product: (nth) => {
      const row = nthOf(rows, nth);
      return graphql(cookieOf(place, row.practitionerId), mutation, { input: visitOf(row) });
    },
    limit: (nth) => {
      const row = nthOf(rows, nth);
      const { practitionerId } = row;
      return bare('/record', { practiceId: place.practiceId, practitionerId, input: visitOf(row) });
    },
    productHolds: (body) =>
      body.startsWith('{"data":{"recordSession":{"sessionId":"') &&
      body.includes('"replayed":false'),
    limitHolds: (body) => body.startsWith('{"sessionId":"'),
    productSays: () => 'stored',
    limitSays: () => 'stored',
  };
}

/** What was measured the last time is measured again: before treatment, then as much as is wanting after it. */
function visitOf({ clientId, episodeId, series }: Row) {
  const measured = ['PRE_SESSION', 'POST_SESSION'].flatMap((context) =>
    series.map((each) => ({ id: uuidv7(), ...each, context, acceptedWarnings })),
  );
  return {
    ...{ id: uuidv7(), clientId, episodeId, startedAt: new Date().toISOString() },
    readings: measured.slice(0, readingsOfVisit),
    techniques: [],
  };
}

async function rowsOf({ ownerUrl, practiceId, practitioners }: BenchPractice) {
  const connection = new Client({ connectionString: ownerUrl });
  await connection.connect();
  const ids = practitioners.map(({ practitionerId }) => practitionerId);
  const { rows } = await connection.query<Row>(episodesOf, [practiceId, ids]);
  await connection.end();
  return rows;
}
