import { escapeLiteral, Pool } from 'pg';
import type { Scope } from '@unknot/domain/access/reach';
import { longestStatement } from './ask-of';
import { typeParsers } from './parsers';
import type { Ask } from './statement';
import { listing, reading, readingAtOnce, readingNoted, writing } from './transaction';

/** What a stranger has shown of themselves at the gate. */
export interface Shown {
  readonly email?: string;
  /** SHA-256 of a sign-in token, hexadecimal. */
  readonly tokenHash?: string;
  readonly accountId?: string;
  /** SHA-256, hexadecimal, of other tokens, and of what tries are counted by. */
  readonly hashes?: readonly string[];
  /** The practice that a link names; shows nothing of it but its name. */
  readonly practiceId?: string;
  /** What the program itself looks for at every practice; not asked by anybody. */
  readonly errand?: 'MAIL';
}

/** The only door to the records. Everything that passes it happens in a transaction for one practice. */
export interface Database {
  /** Asks within what `scope` may reach; nothing can be written. */
  read<T>(scope: Scope, work: (ask: Ask) => Promise<T>): Promise<T>;
  /** Reads in one round trip: `work` asks everything before it waits; what it asks later is refused. */
  readAtOnce<T>(scope: Scope, work: (ask: Ask) => Promise<T>): Promise<T>;
  /** The same, and notes first what will have been seen: without the note nothing is answered. */
  readNoted<T>(
    scope: Scope,
    note: (ask: Ask) => Promise<unknown>,
    work: (ask: Ask) => Promise<T>,
  ): Promise<T>;
  /**
   * Reads and then notes what was found, for lists: whom they show is known afterwards. Nothing can be written but the
   * note, and without it nothing is answered.
   */
  readThenNoted<T>(
    scope: Scope,
    work: (ask: Ask) => Promise<T>,
    note: (ask: Ask, found: T) => Promise<unknown>,
  ): Promise<T>;
  /** Writes all that `work` does, or nothing of it. */
  write<T>(scope: Scope, work: (ask: Ask) => Promise<T>): Promise<T>;
  /** The same for somebody whom a link let in: an account may be made or found in it by what was shown. */
  writeShown<T>(scope: Scope, shown: Shown, work: (ask: Ask) => Promise<T>): Promise<T>;
  /** Looks at accounts and sign-ins, before a practice is known. */
  atGate<T>(shown: Shown, work: (ask: Ask) => Promise<T>): Promise<T>;
  /** The same in one round trip, where nothing is written. */
  lookAtGate<T>(shown: Shown, work: (ask: Ask) => Promise<T>): Promise<T>;
  /** Whether the database answers. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the door with a small pool of connections of the program's role. */
export function openDatabase(appUrl: string, size = 8): Database {
  const pool = new Pool({
    connectionString: appUrl,
    max: size,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 5_000,
    query_timeout: 20_000,
    options: `-c statement_timeout=${longestStatement} -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000 -c jit=off -c timezone=UTC`,
    types: typeParsers,
    pipeline: true,
  } as ConstructorParameters<typeof Pool>[0]);
  // A connection that breaks is replaced by the pool. Whoever waits for its answer is told by the query itself;
  // unheard, the error of a connection in use would end the whole program.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    read: (scope, work) => reading(pool, `begin read only;${settingsOf(scope)}`, work),
    readAtOnce: (scope, work) => readingAtOnce(pool, `begin read only;${settingsOf(scope)}`, work),
    readNoted: (scope, note, work) =>
      readingNoted(pool, `begin;${lightly};${settingsOf(scope)}`, note, work),
    readThenNoted: (scope, work, note) =>
      listing(pool, `begin;${lightly};${settingsOf(scope)}`, work, note),
    write: (scope, work) => writing(pool, `begin;${settingsOf(scope)}`, work),
    writeShown: (scope, shown, work) =>
      writing(pool, `begin;${settingsOf(scope)};${gateSettingsOf(shown)}`, work),
    atGate: (shown, work) => writing(pool, `begin;${gateSettingsOf(shown)}`, work),
    lookAtGate: (shown, work) =>
      readingAtOnce(pool, `begin read only;${gateSettingsOf(shown)}`, work),
    answers: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
}

// A note of what was read may be lost by a power cut in the same moment, with the answer; waiting for the disk would
// make every look at a chart as dear as a write.
const lightly = 'set local synchronous_commit to off';

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function uuidLiteral(id: string): string {
  if (!uuidShape.test(id)) throw new Error('An id of the scope is not a UUID.');
  return `'${id}'`;
}

/** `set local` reaches the workers of a distributed database, which `set_config` does not. */
function settingsOf({ practiceId, accountId, reach }: Scope): string {
  const own = reach.kind === 'OWN_RECORD';
  return [
    `set local unknot.practice_id to ${uuidLiteral(practiceId)}`,
    `set local unknot.account_id to ${uuidLiteral(accountId)}`,
    `set local unknot.reach to '${own ? 'CLIENT' : 'STAFF'}'`,
    ...(own ? [`set local unknot.client_id to ${uuidLiteral(reach.clientId)}`] : []),
  ].join(';');
}

function gateSettingsOf(shown: Shown): string {
  const { email, tokenHash, accountId, hashes, practiceId, errand } = shown;
  return [
    ...(email === undefined ? [] : [`set local unknot.email to ${escapeLiteral(email)}`]),
    ...(tokenHash === undefined
      ? []
      : [`set local unknot.token_hash to ${escapeLiteral(tokenHash)}`]),
    ...(accountId === undefined
      ? []
      : [`set local unknot.account_id to ${uuidLiteral(accountId)}`]),
    ...(hashes === undefined || hashes.length === 0
      ? []
      : [`set local unknot.shown to ${escapeLiteral(hashes.join(','))}`]),
    ...(practiceId === undefined
      ? []
      : [`set local unknot.practice_id to ${uuidLiteral(practiceId)}`]),
    ...(errand === undefined ? [] : [`set local unknot.errand to '${errand}'`]),
  ].join(';');
}
