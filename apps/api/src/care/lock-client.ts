import type { Scope } from '@unknot/domain/access/reach';
import { reachValues, withinReach } from '../access/within-reach';
import { statement, type Ask } from '../database/statement';

const lock = statement(
  'care.lock client',
  `select client.id from client
   where client.practice_id = $1 and client.id = $4::uuid and client.withdrawn_at is null
     and ${withinReach('client.id')}
   for no key update of client`,
);

/**
 * Waits for who else starts, closes or takes up an episode of a client within reach, so that two at once cannot leave
 * two that go on. What is asked afterwards sees what they have stored. Visits need not wait.
 */
export async function lockClientIn(ask: Ask, scope: Scope, clientId: string): Promise<void> {
  await ask(lock, [...reachValues(scope), clientId]);
}
