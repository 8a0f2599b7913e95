import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '@unknot/api/access/password';
import { cookieTextOf } from '@unknot/api/access/session-token';
import { signIn } from '@unknot/api/access/sign-in.recorder';
import { ensureAppRole } from '@unknot/api/database/app-role';
import { asOwner } from '@unknot/api/database/as-owner';
import { openDatabase } from '@unknot/api/database/database';
import { startEmbedded } from '@unknot/api/database/embedded-postgres';
import { insertRows } from '@unknot/api/database/insert-rows';
import { migrate } from '@unknot/api/database/migrate';
import { seedPractice } from '@unknot/api/database/seed/seed-practice';
import { accounts, memberships } from '@unknot/api/database/tables/account.table';
import { covers } from '@unknot/api/database/tables/cover.table';
import type { Role } from '@unknot/domain/access/viewer';
import { practiceOf, type SamplePractice } from '@unknot/sample-clinic/practice-of';
import { sizeForReadings, testSize } from '@unknot/sample-clinic/size';
import { databaseCpuOf } from './database-cpu';
import type { DatabaseCpu } from './load';

/** Somebody who is signed in. */
export interface SignedIn {
  readonly cookie: string;
  /** As whom they treat; `null` for an owner who does not. */
  readonly practitionerId: string | null;
}

/** A database with a practice of the size asked for, and a small one beside it. */
export interface BenchPractice {
  readonly ownerUrl: string;
  readonly practiceId: string;
  readonly owner: SignedIn;
  /** The first people who treat, one for each connection where there are so many. */
  readonly practitioners: readonly (SignedIn & { readonly practitionerId: string })[];
  /** Somebody who covers for up to fifteen colleagues, and so has a long list. */
  readonly covering: { readonly cookie: string; readonly practitionerIds: readonly string[] };
  readonly readings: number;
  readonly databaseCpu: DatabaseCpu;
  stop(): Promise<void>;
}

/** What is made. */
export interface BenchSize {
  readonly readings: number;
  /** Skips what makes a database survive a power cut: for the tests of the bench, never for figures. */
  readonly throwaway?: boolean;
}

const mostPractitioners = 16;
const password = 'measured, not guessed';

/** Makes a database in a folder of its own, which is removed by `stop`. */
export async function makeBenchPractice(
  { readings, throwaway = false }: BenchSize,
  say: (words: string) => void,
): Promise<BenchPractice> {
  const folder = mkdtempSync(join(tmpdir(), 'unknot-bench-'));
  const server = await startEmbedded({ folder, throwaway });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const appUrl = await ensureAppRole(server.url);
    await migrate(server.url);
    const today = new Date().toISOString().slice(0, 10);
    const size = sizeForReadings(readings);
    const sample = practiceOf(7, size, today);
    const counted = await seeded(server.url, sample, size.clients, say);
    await seeded(server.url, practiceOf(8, testSize, today), testSize.clients, () => undefined);
    const people = await peopleOf(server.url, appUrl, sample);
    await tidied(server.url);
    const databaseCpu = databaseCpuOf(join(folder, 'pg18', 'data'));
    const { id: practiceId } = sample.practice;
    return { ownerUrl: server.url, practiceId, ...people, readings: counted, databaseCpu, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function seeded(
  ownerUrl: string,
  sample: SamplePractice,
  clients: number,
  say: (words: string) => void,
): Promise<number> {
  const began = performance.now();
  const { readings } = await asOwner(
    ownerUrl,
    { practiceId: sample.practice.id },
    (ask, connection) => seedPractice(ask, connection, sample, clients),
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`A practice of ${clients} clients with ${readings} readings, made in ${seconds} s.`);
  return readings;
}

/** As the server tidies up by itself before long; otherwise it would do so in the middle of a round. */
async function tidied(ownerUrl: string): Promise<void> {
  const connection = new Client({ connectionString: ownerUrl });
  await connection.connect();
  await connection.query('vacuum analyze');
  await connection.end();
}

/** Nobody has signed in from there before. */
const caller = { address: '127.0.0.1', browser: '', secrets: [], before: undefined };

async function peopleOf(ownerUrl: string, appUrl: string, sample: SamplePractice) {
  const passwordHash = await hashPassword(password);
  const database = openDatabase(appUrl, 1);
  const opened = async (email: string): Promise<string> => {
    const answer = await signIn(database, { email, password }, caller);
    if (answer.kind !== 'SIGNED_IN') throw new Error(`${email} cannot sign in.`);
    return `unknot=${cookieTextOf(answer.opened.token)}`;
  };
  const signedIn = async (role: Role, practitionerId: string | null): Promise<SignedIn> => {
    const email = `${practitionerId ?? 'owner'}@bench.example`;
    await addAccount(ownerUrl, sample.practice.id, { email, role, practitionerId, passwordHash });
    return { cookie: await opened(email), practitionerId };
  };
  try {
    const owner = await signedIn('OWNER', null);
    const practitioners = [];
    for (const { id } of sample.practitioners.slice(0, mostPractitioners)) {
      practitioners.push({ ...(await signedIn('PRACTITIONER', id)), practitionerId: id });
    }
    const [own = '', ...others] = sample.practitioners
      .slice(-mostPractitioners)
      .map(({ id }) => id);
    const ofCover = { practiceId: sample.practice.id, others, passwordHash };
    const email = await addCovering(ownerUrl, ofCover, own);
    const cover = await opened(email);
    const covering = { cookie: cover, practitionerIds: [own, ...others] };
    return { owner, practitioners, covering };
  } finally {
    await database.close();
  }
}

interface Account {
  readonly email: string;
  readonly role: Role;
  readonly practitionerId: string | null;
  readonly passwordHash: string;
}

/** Somebody who treats as one of the team and covers for the others, for a day. */
async function addCovering(
  ownerUrl: string,
  { practiceId, others, passwordHash }: Covering,
  practitionerId: string,
): Promise<string> {
  const email = 'covering@bench.example';
  const account = { email, role: 'PRACTITIONER', practitionerId, passwordHash } as const;
  const accountId = await addAccount(ownerUrl, practiceId, account);
  const at = (later: number) => new Date(Date.now() + later).toISOString();
  const [startsAt, endsAt] = [at(-60_000), at(86_400_000)];
  const given = { practiceId, accountId, reason: 'measured', arrangedBy: accountId, endedAt: null };
  const rows = others.map((id) => ({
    ...given,
    id: uuidv7(),
    practitionerId: id,
    startsAt,
    endsAt,
  }));
  await asOwner(ownerUrl, { practiceId }, (ask) => insertRows(ask, covers, rows));
  return email;
}

interface Covering {
  readonly practiceId: string;
  readonly others: readonly string[];
  readonly passwordHash: string;
}

async function addAccount(
  ownerUrl: string,
  practiceId: string,
  { email, role, practitionerId, passwordHash }: Account,
): Promise<string> {
  const accountId = uuidv7();
  await asOwner(ownerUrl, { practiceId, email }, async (ask) => {
    await insertRows(ask, accounts, [{ id: accountId, email, name: email, passwordHash }]);
    await insertRows(ask, memberships, [
      { practiceId, accountId, role, clientId: null, practitionerId, endedAt: null },
    ]);
  });
  return accountId;
}
