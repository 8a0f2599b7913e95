import type { Look } from '@unknot/contract/schema.generated';
import { deedsBesideRecords, deedWordsOf } from '@unknot/domain/access/deed-words';
import { purposeWords } from '@unknot/domain/access/purpose-words';
import type { LookRow } from './trail.reader';

/** A client's own look at who looked would otherwise fill their list. */
export const notShown: readonly string[] = [...deedsBesideRecords, 'SEE_WHO_LOOKED'];

/** An event as the client sees it; `viewer` is the account that asks. */
export function lookOf({ id, at, action, purpose, ...by }: LookRow, viewer: string): Look {
  return {
    id,
    at: new Date(at).toISOString(),
    who: whoOf(by, viewer),
    role: by.role,
    what: deedWordsOf(action),
    why: purposeWords[purpose],
  };
}

function whoOf(
  { accountId, who, role }: Pick<LookRow, 'accountId' | 'who' | 'role'>,
  viewer: string,
) {
  if (accountId === viewer) return 'You';
  if (accountId === null) return 'The practice, from the command line';
  return who ?? (role === 'CLIENT' ? 'Somebody who signs in for you' : 'Somebody');
}
