import type { Database } from '../../database/database';
import type { SessionToken } from '../session-token';
import { secretHashesOf, type Caller, type Opened } from '../sign-in/caller';
import { endHalf, halfOf, type HalfSignedIn } from '../sign-in/half-sign-in';
import { openSignIn } from '../sign-in/open-sign-in';
import { countOf, putTryBack, takeTry, type Count } from '../sign-in/tries';
import { checkCode } from './check-code';
import type { Seal } from './seal';

/** What comes of a code at sign-in. */
export type CodeSignInAnswer =
  | { readonly kind: 'SIGNED_IN'; readonly opened: Opened }
  /** The first step was too long ago, or never was. */
  | { readonly kind: 'BEGIN_AGAIN' }
  | { readonly kind: 'WRONG' }
  | { readonly kind: 'NO_KEY' }
  | { readonly kind: 'WAIT'; readonly seconds: number };

/** What tries of codes are counted by; strangers who know the password do not hold up a browser that is known. */
export function countOfCodes({ accountId, knownBrowser }: Omit<HalfSignedIn, 'email'>): Count {
  return countOf(`code ${accountId} ${knownBrowser ?? ''}`, 5, 30);
}

/** Ends a sign-in that was begun, by a code or a recovery code. */
export async function signInByCode(
  database: Database,
  seal: Seal | null,
  given: { readonly half: SessionToken | undefined; readonly code: string },
  caller: Caller,
): Promise<CodeSignInAnswer> {
  const { half, code } = given;
  const found = half && (await halfOf(database, half, secretHashesOf(caller)));
  if (half === undefined || found === undefined) return { kind: 'BEGIN_AGAIN' };
  const { accountId } = found;
  const counts = [countOfCodes(found)];
  const seconds = await takeTry(database, counts);
  if (seconds > 0) return { kind: 'WAIT', seconds };
  const answer = await database.atGate({ accountId }, (ask) =>
    checkCode(ask, seal, accountId, code, Date.now()),
  );
  if (answer !== 'RIGHT') return { kind: answer };
  await putTryBack(database, counts, counts);
  if (!(await endHalf(database, half))) return { kind: 'BEGIN_AGAIN' };
  const opened = await openSignIn(database, { id: accountId }, caller);
  return opened === undefined ? { kind: 'BEGIN_AGAIN' } : { kind: 'SIGNED_IN', opened };
}
