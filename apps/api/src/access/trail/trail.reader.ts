import type { AuditEventFilter } from '@unknot/contract/schema.generated';
import type { Purpose } from '@unknot/domain/access/purpose-words';
import type { Scope } from '@unknot/domain/access/reach';
import type { Role } from '@unknot/domain/access/viewer';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { listOf, statement, type Ask } from '../../database/statement';
import type { TrailPlace } from './trail-place';

/** An event of the trail with the clients whom it is about. */
export interface TrailRow extends TrailPlace {
  readonly accountId: string | null;
  readonly who: string | null;
  readonly role: Role | null;
  readonly action: string;
  readonly purpose: Purpose;
  readonly address: string | null;
  readonly clients: readonly { readonly id: string; readonly reference: string | null }[];
}

/** One page of something that is read with one row more than wanted. */
export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** Whether there are more after them. */
  readonly hasMore: boolean;
}

// Of an erased record the id still stands here, and no client has it. In the order in which they were shown: without
// one it would follow from how many rows there are, of other practices too.
const clients = `
  select named.id, c.reference
  from unnest(array_remove(array_prepend(e.client_id, e.client_ids), null)) with ordinality as named (id, place)
  left join client c on c.practice_id = $1 and c.id = named.id
  order by named.place`;

// Where the program acted for somebody, the account says who it is; a client may not see accounts.
const who = `coalesce(e.who, case when e.role is null then (
  select a.name from account a where a.id = e.account_id) end)`;

const columns = `e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.account_id as "accountId", ${who} as who, e.role, e.action, e.purpose, e.address`;

/** Takes practice, place, how many, account, from and until; `also` is a condition on what was done, with $6. */
const wanted = (also: string) => `e.practice_id = $1 and e.at <= $2::timestamptz
  and (e.at, e.id) < ($2::timestamptz, $3::uuid) and ($5::uuid is null or e.account_id = $5)
  and ${also} and e.at >= $7::timestamptz and e.at < $8::timestamptz`;

const ofAction = '($6::text is null or e.action = $6)';

const inOrder = 'order by e.at desc, e.id desc limit $4';

const everyEvent = statement(
  'trail.events',
  `select ${columns}, ${listOf(clients)} as clients from audit_event e where ${wanted(ofAction)} ${inOrder}`,
);

/** What is about one client is found by two indices: events about their record, and lists that showed them. */
const about = (also: string) => `(
  (select e.* from audit_event e where ${wanted(also)} and e.client_id = $9::uuid ${inOrder})
  union all
  (select e.* from audit_event e
   where ${wanted(also)} and e.client_ids <> '{}' and $9::uuid = any (e.client_ids) ${inOrder}))`;

const eventsAbout = statement(
  'trail.events about',
  `select ${columns}, ${listOf(clients)} as clients from ${about(ofAction)} e ${inOrder}`,
);

/** The events of the practice that are wanted, latest first. That they were read is noted before they are answered. */
export function trailOf(
  database: Database,
  scope: Scope,
  first: number,
  place: TrailPlace,
  filter: AuditEventFilter,
): Promise<PageOf<TrailRow>> {
  const clientId = filter.clientId ?? null;
  const deed = { action: scope.action, clientId, subjectId: null };
  const values = [
    ...[scope.practiceId, place.at, place.id, first + 1],
    ...[filter.accountId ?? null, filter.action ?? null],
    ...[filter.from ?? '-infinity', filter.until ?? 'infinity'],
  ];
  return database.readNoted(
    scope,
    (ask) => auditIn(ask, scope, deed),
    async (ask) =>
      paged(
        first,
        clientId === null
          ? await ask<TrailRow>(everyEvent, values)
          : await ask<TrailRow>(eventsAbout, [...values, clientId]),
      ),
  );
}

/** A look as the client may see it: nothing of other clients whom the same list has shown. */
export type LookRow = Omit<TrailRow, 'clients' | 'address'>;

const looks = statement(
  'trail.looks',
  `select ${columns} from ${about('e.action <> all ($6::text[])')} e ${inOrder}`,
);

/** Who looked at a client's own record, latest first; what `leftOut` names says nothing about a record. */
export function looksOf(
  database: Database,
  scope: Scope,
  first: number,
  place: TrailPlace,
  leftOut: readonly string[],
): Promise<PageOf<LookRow>> {
  const clientId = scope.reach.kind === 'OWN_RECORD' ? scope.reach.clientId : null;
  const note = (ask: Ask) =>
    auditIn(ask, scope, { action: scope.action, clientId, subjectId: null });
  const values = [scope.practiceId, place.at, place.id, first + 1, null, leftOut];
  return database.readNoted(scope, note, async (ask) =>
    paged(first, await ask<LookRow>(looks, [...values, '-infinity', 'infinity', clientId])),
  );
}

function paged<Row>(first: number, found: readonly Row[]): PageOf<Row> {
  return { rows: found.slice(0, first), hasMore: found.length > first };
}
