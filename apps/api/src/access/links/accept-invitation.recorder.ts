import { v7 as uuidv7 } from 'uuid';
import type { Problem } from '@unknot/domain/care/problem';
import { isBlank, isPlainText } from '@unknot/domain/care/plain-text';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { insertRows, type NewRow } from '../../database/insert-rows';
import { statement, type Ask } from '../../database/statement';
import { accounts, type Account } from '../../database/tables/account.table';
import { practitioners } from '../../database/tables/practice.table';
import { isUniqueViolation } from '../../database/unique-violation';
import { hashPassword, passwordFits } from '../password';
import { problemsWithPassword } from '../passwords/password-rule';
import { afterFirstFactor, type SignInAnswer } from '../sign-in.recorder';
import type { Caller } from '../sign-in/caller';
import { endEverySignIn } from '../sign-in/end-sign-ins';
import { countsOfSignIn, putTryBack, takeTry } from '../sign-in/tries';
import { practitionerIsTaken } from '../people/practitioner-taken';
import type { LinkToken } from './link-token';
import { DeadLink, scopeOfLink, standingLink, useLink, type StandingLink } from './standing-link';

const accountNamed = statement(
  'links.account named',
  `select id, password_hash as "passwordHash" from account where email = $1`,
);

// Who is here already is changed by who may change people, never by a link.
const join = statement(
  'links.join practice',
  `insert into membership as m (practice_id, account_id, role, client_id, practitioner_id, ended_at)
   values ($1, $2, $3, $4, $5, null)
   on conflict (practice_id, account_id) do update
     set role = excluded.role, client_id = excluded.client_id, practitioner_id = excluded.practitioner_id,
       ended_at = null
     where m.ended_at is not null
   returning account_id`,
);

const treatsAgain = statement(
  'links.treats again',
  'update practitioner set left_on = null where practice_id = $1 and id = $2',
);

/** What somebody sends who accepts. */
export interface Acceptance {
  /** How the person wants to be called; only where there is no account yet. */
  readonly name: string | undefined;
  /** A new one, or that of the account that there is. */
  readonly password: string | undefined;
}

/** What came of accepting. */
export type Accepted =
  | SignInAnswer
  | { readonly kind: 'DEAD' }
  | { readonly kind: 'PROBLEMS'; readonly problems: readonly Problem[] }
  /** Accepted by somebody who was signed in; their sign-ins ended, since their rights have changed. */
  | { readonly kind: 'ACCEPTED' };

/** Accepts an invitation: as a new account, or as the one that there is for its address, by password or sign-in. */
export async function acceptInvitation(
  database: Database,
  token: LinkToken,
  given: Acceptance,
  /** The account that the browser is signed in to. */
  signedInAs: string | undefined,
  caller: Caller,
): Promise<Accepted> {
  const link = await standingLink(database, token);
  if (link?.kind !== 'INVITATION') return { kind: 'DEAD' };
  const { email } = link;
  const [account] = await database.lookAtGate({ email }, (ask) =>
    ask<{ id: string; passwordHash: string }>(accountNamed, [email]),
  );
  if (account === undefined) return acceptAnew(database, { link, token }, given, caller);
  if (signedInAs === account.id) {
    const joined = await joinBy(database, { link, token }, account.id, caller, null);
    return joined ? { kind: 'ACCEPTED' } : { kind: 'DEAD' };
  }
  if (given.password === undefined) return { kind: 'WRONG' };
  const counts = countsOfSignIn(email, caller.address, undefined);
  const seconds = await takeTry(database, counts.all);
  if (seconds > 0) return { kind: 'WAIT', seconds };
  if (!(await passwordFits(account.passwordHash, given.password))) return { kind: 'WRONG' };
  await putTryBack(database, counts.all, counts.own);
  const joined = await joinBy(database, { link, token }, account.id, caller, null);
  return joined ? afterFirstFactor(database, account.id, caller) : { kind: 'DEAD' };
}

interface Held {
  readonly link: StandingLink;
  readonly token: LinkToken;
}

async function acceptAnew(
  database: Database,
  held: Held,
  given: Acceptance,
  caller: Caller,
): Promise<Accepted> {
  const { email } = held.link;
  const name = (given.name ?? held.link.name).trim();
  const password = given.password ?? '';
  const problems = [
    ...(!isBlank(name) && isPlainText(name, 200)
      ? []
      : [{ path: ['name'], code: 'NAME_MALFORMED', message: 'Give a name of one line.' }]),
    ...(await problemsWithPassword(password, { email, name }, ['password'])),
  ];
  if (problems.length > 0) return { kind: 'PROBLEMS', problems };
  const id = uuidv7();
  const account = { id, email, name, passwordHash: await hashPassword(password) };
  const joined = await joinBy(database, held, id, caller, account);
  return joined ? afterFirstFactor(database, id, caller) : { kind: 'DEAD' };
}

/** Uses the link up and makes the account a person of the practice, or does nothing; says whether it did. */
async function joinBy(
  database: Database,
  { link, token }: Held,
  accountId: string,
  caller: Caller,
  account: NewRow<Account> | null,
): Promise<boolean> {
  const scope = scopeOfLink(link, accountId, caller.address);
  const shown = { email: link.email, tokenHash: token.hash };
  try {
    await database.writeShown(scope, shown, async (ask) => {
      await useLink(ask, token);
      if (account !== null) await insertRows(ask, accounts, [account]);
      const practitionerId = await practitionerOf(ask, link);
      const what = [link.practiceId, accountId, link.role, link.clientId, practitionerId];
      if ((await ask(join, what)).length === 0) throw new DeadLink();
      await endEverySignIn(ask, accountId);
      const { clientId, id: subjectId } = link;
      await auditIn(ask, scope, { action: 'ACCEPT_INVITATION', clientId, subjectId });
    });
    return true;
  } catch (fault) {
    // A unique key: somebody else made an account for this address in the same moment.
    if (fault instanceof DeadLink || isUniqueViolation(fault)) return false;
    throw fault;
  }
}

async function practitionerOf(ask: Ask, link: StandingLink): Promise<string | null> {
  const { practiceId, practitionerId, treats, locationId, name } = link;
  if (practitionerId !== null) {
    if (await practitionerIsTaken(ask, practiceId, practitionerId, null)) throw new DeadLink();
    await ask(treatsAgain, [practiceId, practitionerId]);
    return practitionerId;
  }
  if (!treats) return null;
  const id = uuidv7();
  await insertRows(ask, practitioners, [{ practiceId, id, name, locationId, leftOn: null }]);
  return id;
}
