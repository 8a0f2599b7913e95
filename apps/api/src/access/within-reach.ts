import type { Scope } from '@unknot/domain/access/reach';
import { notRestricted, notRestrictedOrOpened } from '../database/restricted';

/**
 * SQL that holds for the clients whom a scope reaches. Takes the parameters $1, $2 and $3 of `reachValues`.
 * With `withReached` and `amongReached` the one place where the rule of access becomes SQL. Row-level security says a second time what practice a row
 * is of, and that a client sees nobody else; who treats whom is said here alone. A restricted record is within reach of
 * the client, and of whoever treats them and has opened it.
 */
export function withinReach(clientId: string): string {
  return `(${clientId} = $2::uuid or exists (
    select from episode reached
    where reached.practice_id = $1 and reached.client_id = ${clientId}
      and reached.practitioner_id = any ($3::uuid[]) and reached.withdrawn_at is null)
    and ${notRestrictedOrOpened(clientId)})`;
}

const reachedClients = `
  select reached.client_id from episode reached
  where reached.practice_id = $1 and reached.practitioner_id = any ($3::uuid[])
    and reached.withdrawn_at is null and ${notRestricted('reached.client_id')}`;

/**
 * The same for lists: gathers first, as `reached`, whom the scope reaches, so that a list costs as much as it holds and
 * not as much as the practice holds. Stands before the `select` that joins it.
 */
export const withReached = `with reached as materialized (
  select distinct client_id from (${reachedClients} union all select $2::uuid) everybody)`;

/** The same as a condition, for lists of a few that are found otherwise. */
export function amongReached(clientId: string): string {
  return `${clientId} = any (array(${reachedClients}) || $2::uuid)`;
}

/** The first three parameters of a statement that uses one of these. A scope of the practice reaches no client. */
export function reachValues({
  practiceId,
  reach,
}: Pick<Scope, 'practiceId' | 'reach'>): readonly [string, string | null, readonly string[]] {
  return [
    practiceId,
    reach.kind === 'OWN_RECORD' ? reach.clientId : null,
    reach.kind === 'TREATED_BY' ? [reach.practitionerId, ...reach.others] : [],
  ];
}
