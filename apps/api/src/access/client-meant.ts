import type { Scope } from '@unknot/domain/access/reach';
import { isUuid } from '@unknot/domain/care/uuid';

/** The client who is named, or oneself where nobody is; `undefined` where that is nobody. */
export function clientMeant(
  { reach }: Scope,
  clientId: string | null | undefined,
): string | undefined {
  const own = reach.kind === 'OWN_RECORD' ? reach.clientId : undefined;
  const meant = clientId ?? own;
  return meant === undefined || !isUuid(meant) ? undefined : meant;
}
