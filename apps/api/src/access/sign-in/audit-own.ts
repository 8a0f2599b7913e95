import type { Scope } from '@unknot/domain/access/reach';
import { auditIn } from '../../database/audit';
import type { Ask } from '../../database/statement';

/** Notes what somebody did with their own account. */
export async function auditOwn(
  ask: Ask,
  scope: Scope,
  action: string,
  subjectId: string | null = null,
): Promise<void> {
  const clientId = scope.reach.kind === 'OWN_RECORD' ? scope.reach.clientId : null;
  await auditIn(ask, scope, { action, clientId, subjectId });
}
