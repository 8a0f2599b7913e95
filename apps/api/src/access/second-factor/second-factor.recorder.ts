import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import type { SecondFactorSetUp } from '@unknot/contract/schema.generated';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement, type Ask } from '../../database/statement';
import { recoveryCodes, secondFactors } from '../../database/tables/sign-in-safety.table';
import { ownAccountOf } from '../passwords/own-password';
import type { Caller, Opened } from '../sign-in/caller';
import { endEverySignIn } from '../sign-in/end-sign-ins';
import { auditOwn } from '../sign-in/audit-own';
import { insertSignIn } from '../sign-in/open-sign-in';
import { countOf, putTryBack, takeTry } from '../sign-in/tries';
import { waitWords } from '../sign-in/wait-words';
import { checkCode } from './check-code';
import {
  addressOf,
  hashOfRecoveryCode,
  newRecoveryCodes,
  newSecret,
  stepOfCode,
} from './one-time-code';
import type { Seal } from './seal';
import { secondFactorOf } from './second-factor.reader';

const pendingOf = statement(
  'second factor.pending',
  `select pending_sealed as "pendingSealed" from second_factor where account_id = $1`,
);

const turnOn = statement(
  'second factor.turn on',
  `update second_factor set secret_sealed = pending_sealed, pending_sealed = null, confirmed_at = now(), last_step = $2
   where account_id = $1 and pending_sealed = $3 returning account_id`,
);

const turnOff = statement(
  'second factor.turn off',
  `update second_factor set secret_sealed = null, pending_sealed = null, confirmed_at = null where account_id = $1`,
);

const endRecoveryCodes = statement(
  'second factor.end recovery codes',
  `update recovery_code set used_at = now() where account_id = $1 and used_at is null`,
);

/** Where codes are checked and stored. */
export interface CodeBook {
  readonly database: Database;
  readonly seal: Seal | null;
}

type Problems = readonly Problem[];

const problem = (code: string, message: string): Problems => [{ path: ['code'], code, message }];

/** What somebody is told where the program has no key to lock secrets with. */
export const noKey = problem(
  'NO_KEY',
  'One-time codes cannot be used here yet: whoever looks after the program has to set UNKNOT_SECRET.',
);

const wrongCode = problem(
  'WRONG_CODE',
  'This code is not right, or it was used already. Take the next one that the app shows.',
);

const required = problem(
  'REQUIRED',
  'The practice asks its owners for one-time codes; they stay on.',
);

/** Makes a secret that waits to be confirmed, and shows it. */
export async function startSecondFactor(
  database: Database,
  seal: Seal,
  scope: Scope,
): Promise<SecondFactorSetUp> {
  const { accountId } = scope;
  const { email } = await ownAccountOf(database, scope);
  const secret = newSecret();
  const pendingSealed = seal.close(secret, accountId);
  await database.write(scope, async (ask) => {
    const replaced =
      'on conflict (account_id) do update set pending_sealed = excluded.pending_sealed';
    await insertRows(ask, secondFactors, [{ accountId, pendingSealed }], replaced);
    await auditOwn(ask, scope, 'START_SECOND_FACTOR');
  });
  const address = addressOf(secret, email);
  const { default: qrcode } = await import('qrcode');
  return { secret, address, picture: await qrcode.toDataURL(address, { margin: 2, width: 264 }) };
}

/** What came of a code: problems, or new recovery codes with the sign-in that goes on. */
export interface Confirmed {
  readonly problems: Problems;
  readonly codes: readonly string[];
  readonly opened: Opened | null;
}

const not = (problems: Problems): Confirmed => ({ problems, codes: [], opened: null });

/** Turns codes on with one of them. What signed in without codes ends, and this sign-in goes on under a new token. */
export async function confirmSecondFactor(
  book: CodeBook,
  scope: Scope,
  code: string,
  caller: Caller,
): Promise<Confirmed> {
  const { accountId } = scope;
  return counted(book.database, scope, async () => {
    const [row] = await book.database.read(scope, (ask) =>
      ask<{ pendingSealed: string | null }>(pendingOf, [accountId]),
    );
    const sealed = row?.pendingSealed ?? null;
    if (sealed === null) return not(problem('NOT_STARTED', 'Start again: there is no secret.'));
    const secret = book.seal?.open(sealed, accountId);
    if (secret === undefined) return not(noKey);
    const step = stepOfCode(secret, code, Date.now());
    if (step === undefined) return not(wrongCode);
    return book.database.write(scope, async (ask) => {
      const done = await ask(turnOn, [accountId, step, sealed]);
      if (done.length === 0) return not(wrongCode);
      const codes = await replaceRecoveryCodes(ask, accountId);
      await endEverySignIn(ask, accountId);
      const opened = await insertSignIn(ask, scope, uuidv7(), caller);
      await auditOwn(ask, scope, 'TURN_ON_SECOND_FACTOR');
      return { problems: [], codes, opened };
    });
  });
}

/** Makes ten new recovery codes; the old ones end. */
export function renewRecoveryCodes(book: CodeBook, scope: Scope, code: string): Promise<Confirmed> {
  return withCode(book, scope, code, async (ask) => {
    const codes = await replaceRecoveryCodes(ask, scope.accountId);
    await auditOwn(ask, scope, 'RENEW_RECOVERY_CODES');
    return { problems: [], codes, opened: null };
  });
}

/** Turns codes off, unless the practice asks for them. */
export function turnOffSecondFactor(
  book: CodeBook,
  scope: Scope,
  code: string,
): Promise<Confirmed> {
  return withCode(book, scope, code, async (ask) => {
    if ((await secondFactorOf(ask, scope)).isRequired) return not(required);
    await ask(turnOff, [scope.accountId]);
    await ask(endRecoveryCodes, [scope.accountId]);
    await auditOwn(ask, scope, 'TURN_OFF_SECOND_FACTOR');
    return not([]);
  });
}

/** Uses a code up and works in the same transaction. */
function withCode(
  { database, seal }: CodeBook,
  scope: Scope,
  code: string,
  work: (ask: Ask) => Promise<Confirmed>,
): Promise<Confirmed> {
  return counted(database, scope, () =>
    database.write(scope, async (ask) => {
      const answer = await checkCode(ask, seal, scope.accountId, code, Date.now());
      if (answer === 'NO_KEY') return not(noKey);
      return answer === 'WRONG' ? not(wrongCode) : work(ask);
    }),
  );
}

/** Lets nobody try codes again and again. */
async function counted(
  database: Database,
  { accountId }: Scope,
  work: () => Promise<Confirmed>,
): Promise<Confirmed> {
  const counts = [countOf(`own code ${accountId}`, 5, 30)];
  const seconds = await takeTry(database, counts);
  if (seconds > 0) return not(problem('TOO_MANY_TRIES', waitWords(seconds)));
  const done = await work();
  if (done.problems !== wrongCode) await putTryBack(database, counts, counts);
  return done;
}

async function replaceRecoveryCodes(ask: Ask, accountId: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await ask(endRecoveryCodes, [accountId]);
  const rows = codes.map((code) => ({ accountId, codeHash: hashOfRecoveryCode(code) ?? '' }));
  await insertRows(ask, recoveryCodes, rows);
  return codes;
}
