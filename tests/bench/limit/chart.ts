import type { Pool } from 'pg';

/** Whose chart is asked for. */
export interface ChartQuestion {
  readonly practiceId: string;
  readonly clientId: string;
}

const client = {
  name: 'client',
  text: `select id, name, reference, born_on as "bornOn" from client
   where practice_id = $1 and id = $2 and withdrawn_at is null`,
};

const episodes = {
  name: 'episodes',
  text: `select e.id, e.condition, e.side, e.status, e.opened_on as "openedOn",
     f.session_count as "sessionCount", f.last_measured_on as "lastMeasuredOn"
   from episode e
   left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
   where e.practice_id = $1 and e.client_id = $2 and e.withdrawn_at is null
   order by (e.status in ('OPEN', 'PAUSED')) desc, e.opened_on desc, e.id desc`,
};

const chosen = `(
  select id from episode where practice_id = $1 and client_id = $2 and withdrawn_at is null
  order by (status in ('OPEN', 'PAUSED')) desc, opened_on desc, id desc limit 1)`;

const sessions = {
  name: 'sessions',
  text: `select s.id, s.held_on as "heldOn",
     array(select u.technique from technique_use u
       where u.practice_id = $1 and u.episode_id = s.episode_id and u.session_id = s.id
       order by u.position) as techniques
   from session s
   where s.practice_id = $1 and s.episode_id = ${chosen} and s.withdrawn_at is null
   order by s.started_at, s.id`,
};

const facts = {
  name: 'facts',
  text: `select measure, site, movement, side, mode, n, baseline, baseline_n as "baselineN",
     baseline_late as "baselineLate", latest_value as "latest", latest_on as "latestOn"
   from series_fact where practice_id = $1 and episode_id = ${chosen}`,
};

const readings = {
  name: 'readings',
  text: `select measure, site, movement, side, mode, taken_on, value, absent, context, session_id
   from reading
   where practice_id = $1 and episode_id = ${chosen} and ended_at is null
   order by taken_at, id`,
  rowMode: 'array' as const,
};

const triggerPoints = {
  name: 'trigger points',
  text: `select f.session_id, f.muscle, f.side, f.point, f.severity, f.referral
   from trigger_point_finding f join session s on s.practice_id = $1 and s.id = f.session_id
   where f.practice_id = $1 and f.episode_id = ${chosen} and s.withdrawn_at is null
   order by s.started_at, s.id, f.muscle, f.side, f.point`,
  rowMode: 'array' as const,
};

const painAreas = {
  name: 'pain areas',
  text: `select a.session_id as "sessionId", a.site, a.side, a.kind, a.intensity
   from pain_area a join session s on s.practice_id = $1 and s.id = a.session_id
   where a.practice_id = $1 and a.episode_id = ${chosen} and s.withdrawn_at is null
   order by s.started_at, s.id, a.id`,
};

type PointRow = readonly [
  sessionId: string,
  muscle: string,
  side: string,
  point: number,
  severity: number,
  referral: readonly string[],
];

type ReadingRow = readonly [
  ...series: [string, string, string, string, string],
  takenOn: string,
  value: number | null,
  absent: string | null,
  context: string,
  sessionId: string | null,
];

interface Columns {
  readonly takenOn: string[];
  readonly values: (number | null)[];
  readonly absent: (string | null)[];
  readonly contexts: string[];
  readonly sessionIds: (string | null)[];
}

/** All that the chart of one client is drawn from, in one round trip of prepared statements. */
export async function chartOf(pool: Pool, { practiceId, clientId }: ChartQuestion) {
  const values = [practiceId, clientId];
  const connection = await pool.connect();
  try {
    const [who, all, held, known, taken, felt, areas] = await Promise.all([
      connection.query({ ...client, values }),
      connection.query({ ...episodes, values }),
      connection.query({ ...sessions, values }),
      connection.query({ ...facts, values }),
      connection.query<ReadingRow>({ ...readings, values }),
      connection.query<PointRow>({ ...triggerPoints, values }),
      connection.query({ ...painAreas, values }),
    ]);
    return {
      client: who.rows[0],
      episodes: all.rows,
      sessions: held.rows,
      series: seriesOf(known.rows, taken.rows as unknown as ReadingRow[]),
      triggerPoints: columnsOf(felt.rows as unknown as PointRow[]),
      painAreas: areas.rows,
    };
  } finally {
    connection.release();
  }
}

function columnsOf(rows: readonly PointRow[]) {
  return {
    sessionIds: rows.map(([session]) => session),
    muscles: rows.map(([, muscle]) => muscle),
    sides: rows.map(([, , side]) => side),
    points: rows.map(([, , , point]) => point),
    severities: rows.map(([, , , , severity]) => severity),
    referrals: rows.map(([, , , , , referral]) => referral),
  };
}

interface Facts {
  readonly measure: string;
  readonly site: string;
  readonly movement: string;
  readonly side: string;
  readonly mode: string;
}

function seriesOf(known: readonly Facts[], taken: readonly ReadingRow[]) {
  const columns = new Map<string, Columns>();
  for (const [measure, site, movement, side, mode, on, value, absent, context, session] of taken) {
    const key = `${measure}/${site}/${movement}/${side}/${mode}`;
    let of = columns.get(key);
    if (of === undefined) {
      of = { takenOn: [], values: [], absent: [], contexts: [], sessionIds: [] };
      columns.set(key, of);
    }
    of.takenOn.push(on);
    of.values.push(value);
    of.absent.push(absent);
    of.contexts.push(context);
    of.sessionIds.push(session);
  }
  const facts = new Map(
    known.map((each) => [
      `${each.measure}/${each.site}/${each.movement}/${each.side}/${each.mode}`,
      each,
    ]),
  );
  return [...columns].map(([key, of]) => ({ key, facts: facts.get(key) ?? null, readings: of }));
}
