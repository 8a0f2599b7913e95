import { statement, type Ask } from '../../database/statement';
import { beginning, chainedColumns, hashOfLink, type ChainedEvent } from './chained-event';

/** What is wrong with the first link that does not hold. */
export type TrailFault =
  | 'LINK_MISSING'
  | 'LINK_CHANGED'
  | 'EVENT_MISSING'
  | 'EVENT_CHANGED'
  | 'REORDERED'
  | 'EVENT_INSERTED'
  | 'OTHER_HEAD';

/** The first place where a trail does not hold. */
export interface BrokenLink {
  readonly fault: TrailFault;
  /** Where in the chain; `null` for an event that no link holds. */
  readonly seq: number | null;
  readonly eventId: string | null;
}

/** How a trail was found. */
export interface TrailState {
  /** How many links hold, from the first on. */
  readonly links: number;
  /** The hash of the last of them, for keeping elsewhere. */
  readonly head: string;
  /** How many events no link holds yet. */
  readonly waiting: number;
  readonly broken: BrokenLink | null;
}

/** A head that was kept elsewhere. */
export interface KeptHead {
  readonly seq: number;
  readonly hash: string;
}

interface LinkRow {
  readonly seq: number;
  readonly eventId: string;
  readonly hash: string;
  /** `null` where the event is gone. */
  readonly event: ChainedEvent | null;
}

const perLook = 2_000;

/** How much later than its place in the chain an event may have been noted: an import takes long to be kept. */
const patience = 3_600_000;

const links = statement(
  'trail.links',
  `select l.seq, l.event_id as "eventId", l.hash,
     (select row_to_json(found) from (
       select ${chainedColumns} from audit_event e where e.practice_id = $1 and e.id = l.event_id
     ) found) as event
   from audit_link l where l.practice_id = $1 and l.seq > $2 order by l.seq limit $3`,
);

const waiting = statement(
  'trail.waiting',
  `select e.id, e.at from audit_event e
   where e.practice_id = $1
     and not exists (select from audit_link l where l.practice_id = $1 and l.event_id = e.id)
   order by e.at, e.id`,
);

/** Walks the chain of a practice from its first link; `kept` is a head that must still be in it. */
export async function verifyTrail(
  ask: Ask,
  practiceId: string,
  kept?: KeptHead,
): Promise<TrailState> {
  const walk: Walk = { seq: 0, head: beginning, latest: 0, keptSeen: kept === undefined };
  let broken: BrokenLink | null = null;
  while (broken === null) {
    const rows = await ask<LinkRow>(links, [practiceId, walk.seq, perLook + 1]);
    broken = faultAmong(practiceId, walk, rows, kept);
    if (rows.length <= perLook) break;
  }
  if (broken === null && !walk.keptSeen) {
    broken = { fault: 'LINK_MISSING', seq: walk.seq + 1, eventId: null };
  }
  const left = await ask<{ id: string; at: string }>(waiting, [practiceId]);
  broken ??= insertedAmong(left, walk.latest);
  return { links: walk.seq, head: walk.head, waiting: left.length, broken };
}

/** How far a chain was walked. */
interface Walk {
  seq: number;
  head: string;
  /** When the latest event so far was noted, in milliseconds. */
  latest: number;
  keptSeen: boolean;
}

/** Walks on through the rows; the last of a full look is left for the next one, since it judges the one before. */
function faultAmong(
  practiceId: string,
  walk: Walk,
  rows: readonly LinkRow[],
  kept: KeptHead | undefined,
): BrokenLink | null {
  for (const [index, row] of rows.slice(0, perLook).entries()) {
    const fault = faultOf(practiceId, walk, rows, index);
    if (fault !== null) {
      const seq = fault === 'LINK_MISSING' ? walk.seq + 1 : row.seq;
      return { fault, seq, eventId: fault === 'LINK_MISSING' ? null : row.eventId };
    }
    walk.seq = row.seq;
    walk.head = row.hash;
    walk.latest = Math.max(walk.latest, timeOf(row));
    if (kept?.seq === row.seq) {
      if (kept.hash !== row.hash)
        return { fault: 'OTHER_HEAD', seq: row.seq, eventId: row.eventId };
      walk.keptSeen = true;
    }
  }
  return null;
}

function faultOf(
  practiceId: string,
  { seq, head, latest }: Walk,
  rows: readonly LinkRow[],
  index: number,
): TrailFault | null {
  const row = rows[index] as LinkRow;
  if (row.seq !== seq + 1) return 'LINK_MISSING';
  if (row.event === null) return 'EVENT_MISSING';
  const hash = hashOfLink(practiceId, head, row.seq, row.event);
  if (hash === row.hash) return timeOf(row) < latest - patience ? 'EVENT_INSERTED' : null;
  // Another event that fits this place says that events were exchanged.
  const others = rows.filter((other) => other !== row && other.event !== null);
  const fits = (other: LinkRow) =>
    other.event !== null && hashOfLink(practiceId, head, row.seq, other.event) === row.hash;
  if (others.some(fits)) return 'REORDERED';
  // Where the next link goes on from what this one should say, the link was changed, and not its event.
  const next = rows[index + 1];
  const goesOn =
    next?.event != null && hashOfLink(practiceId, hash, next.seq, next.event) === next.hash;
  return goesOn ? 'LINK_CHANGED' : 'EVENT_CHANGED';
}

function timeOf({ event }: LinkRow): number {
  return event === null ? 0 : Date.parse(event.at);
}

function insertedAmong(
  left: readonly { readonly id: string; readonly at: string }[],
  latest: number,
): BrokenLink | null {
  const inserted = left.find(({ at }) => Date.parse(at) < latest - patience);
  return inserted === undefined
    ? null
    : { fault: 'EVENT_INSERTED', seq: null, eventId: inserted.id };
}
