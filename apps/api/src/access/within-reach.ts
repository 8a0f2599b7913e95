import type { Scope } from '@unknot/domain/access/reach';
import { notRestricted, notRestrictedOrOpened } from '../database/restricted';

/**
 * SQL that holds for the clients whom a scope reaches. Takes the parameters $1, $2 and $3 of `reachValues`.
 * With `amongReached` the one place where the rule of access becomes SQL. Row-level security says a second time what practice a row
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

/**
 * The same for lists: gathers first whom the scope reaches, so that a list costs as much as it holds and not
 * as much as the practice holds.
 */
export function amongReached(clientId: string): string {
  return `${clientId} = any (array(
    select reached.client_id from episode reached
    where reached.practice_id = $1 and reached.practitioner_id = any ($3::uuid[])
      and reached.withdrawn_at is null and ${notRestricted('reached.client_id')}) || $2::uuid)`;
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
