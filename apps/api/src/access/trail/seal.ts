import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { statement, type Ask } from '../../database/statement';
import { beginning, chainedColumns, hashOfLink, type ChainedEvent } from './chained-event';

/** How many events one transaction seals: it holds up the other sealers of the practice. */
const mostAtOnce = 2_000;

const takeTurn = statement(
  'trail.take turn',
  `select pg_advisory_xact_lock(hashtextextended('unknot trail ' || $1::text, 0))`,
);

const head = statement(
  'trail.head',
  `select seq, hash from audit_link where practice_id = $1 order by seq desc limit 1`,
);

// Of a short time each event is looked up by itself; joined, a guess of the planner could read the whole chain.
const unsealedLately = statement(
  'trail.unsealed lately',
  `select ${chainedColumns} from audit_event e
   where e.practice_id = $1 and e.at > now() - make_interval(secs => $2)
     and (select l.seq from audit_link l where l.practice_id = $1 and l.event_id = e.id) is null
   order by e.at, e.id limit $3`,
);

const unsealedEver = statement(
  'trail.unsealed ever',
  `select ${chainedColumns} from audit_event e
   where e.practice_id = $1
     and not exists (select from audit_link l where l.practice_id = $1 and l.event_id = e.id)
   order by e.at, e.id limit $2`,
);

const link = statement(
  'trail.link',
  `insert into audit_link (practice_id, seq, event_id, hash)
   select $1, made.seq, made.event_id, made.hash
   from unnest($2::integer[], $3::uuid[], $4::text[]) as made (seq, event_id, hash)`,
);

/**
 * Seals the events of a practice that no link holds yet and that began in the last `seconds`, or ever; answers how many.
 * Sealers wait for one another: the lock is taken before the head is looked at, so that no two go on from the same one.
 */
export async function sealTrail(
  database: Database,
  practiceId: string,
  seconds: number | 'EVER',
): Promise<number> {
  let sealed = 0;
  for (;;) {
    const now = await database.write(asSealer(practiceId), (ask) =>
      sealIn(ask, practiceId, seconds),
    );
    sealed += now;
    if (now < mostAtOnce) return sealed;
  }
}

async function sealIn(ask: Ask, practiceId: string, seconds: number | 'EVER'): Promise<number> {
  const [, [last], events] = await Promise.all([
    ask(takeTurn, [practiceId]),
    ask<{ seq: number; hash: string }>(head, [practiceId]),
    unsealedIn(ask, practiceId, seconds),
  ]);
  if (events.length === 0) return 0;
  let { seq, hash } = last ?? { seq: 0, hash: beginning };
  const links = events.map((event) => {
    seq += 1;
    hash = hashOfLink(practiceId, hash, seq, event);
    return { seq, id: event.id, hash };
  });
  await ask(link, [
    practiceId,
    links.map((one) => one.seq),
    links.map(({ id }) => id),
    links.map((one) => one.hash),
  ]);
  return events.length;
}

function unsealedIn(ask: Ask, practiceId: string, seconds: number | 'EVER') {
  return seconds === 'EVER'
    ? ask<ChainedEvent>(unsealedEver, [practiceId, mostAtOnce])
    : ask<ChainedEvent>(unsealedLately, [practiceId, seconds, mostAtOnce]);
}

/** The program seals for itself, as nobody. */
function asSealer(practiceId: string): Scope {
  const accountId = '00000000-0000-0000-0000-000000000000';
  return { practiceId, accountId, reach: { kind: 'PRACTICE' }, action: 'SEE_AUDIT', from: '' };
}
