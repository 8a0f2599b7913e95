import { isIPv6 } from 'node:net';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { sha256 } from '../session-token';

/** Something that tries in vain are counted by. */
export interface Count {
  /** SHA-256 of what it counts. */
  readonly key: string;
  /** How many tries in vain cost no wait. */
  readonly free: number;
  /** How long the first wait is; each further one is twice as long, up to a quarter of an hour. */
  readonly firstWaitSeconds: number;
  /** After how long one try in vain is forgotten. */
  readonly forgetSeconds: number;
}

const longestWaitSeconds = 900;

const failures = `(1 + greatest(0, t.failures
  - floor(extract(epoch from clock_timestamp() - t.last_at) / $4::int)::int))`;

const take = statement(
  'tries.take',
  `insert into failed_try as t (key_hash, failures, last_at, free_at)
   values ($1, 1, clock_timestamp(), clock_timestamp())
   on conflict (key_hash) do update set failures = ${failures}, last_at = clock_timestamp(),
     free_at = clock_timestamp() + make_interval(secs => case when ${failures} < $2::int then 0
       else least(${longestWaitSeconds}, $3::int * 2 ^ least(${failures} - $2::int, 20)) end)
   where t.free_at <= clock_timestamp()
   returning key_hash`,
);

const waitOf = statement(
  'tries.wait',
  `select ceil(extract(epoch from max(free_at) - clock_timestamp()))::int as seconds
   from failed_try where key_hash = any ($1::text[])`,
);

const putBack = statement(
  'tries.put back',
  `update failed_try set free_at = clock_timestamp(),
     failures = case when key_hash = any ($2::text[]) then 0 else greatest(failures - 1, 0) end
   where key_hash = any ($1::text[])`,
);

const sweep = statement(
  'tries.sweep',
  `delete from failed_try where last_at < now() - interval '2 days'`,
);

class HeldUp extends Error {}

/**
 * Counts a try before it is judged, so that many at once cannot pass together, and answers 0; or answers for how many
 * seconds to wait, and counts nothing. A try that was right is put back.
 */
export async function takeTry(database: Database, counts: readonly Count[]): Promise<number> {
  const hashes = counts.map(({ key }) => key).sort();
  const wait = await waitFor(database, hashes);
  if (wait > 0) return wait;
  const sorted = [...counts].sort((one, other) => (one.key < other.key ? -1 : 1));
  try {
    await database.atGate({ hashes }, async (ask) => {
      // Always in the same order, or two of them could wait for one another.
      const taken = await Promise.all(
        sorted.map(({ key, free, firstWaitSeconds, forgetSeconds }) =>
          ask(take, [key, free, firstWaitSeconds, forgetSeconds]),
        ),
      );
      if (taken.some((rows) => rows.length === 0)) throw new HeldUp();
      await ask(sweep);
    });
    return 0;
  } catch (fault) {
    if (!(fault instanceof HeldUp)) throw fault;
    return Math.max(1, await waitFor(database, hashes));
  }
}

async function waitFor(database: Database, hashes: readonly string[]): Promise<number> {
  const [row] = await database.lookAtGate({ hashes }, (ask) =>
    ask<{ seconds: number | null }>(waitOf, [hashes]),
  );
  return Math.max(0, row?.seconds ?? 0);
}

/** Says that a try was right: it no longer counts, and `cleared` begin anew. */
export async function putTryBack(
  database: Database,
  counts: readonly Count[],
  cleared: readonly Count[] = [],
): Promise<void> {
  const hashes = counts.map(({ key }) => key);
  const anew = cleared.map(({ key }) => key);
  await database.atGate({ hashes }, (ask) => ask(putBack, [hashes, anew]));
}

/** A count of its own, named by words that nobody else uses. */
export function countOf(
  words: string,
  free: number,
  firstWaitSeconds: number,
  forgetSeconds = 1_800,
): Count {
  return { key: sha256(words), free, firstWaitSeconds, forgetSeconds };
}

/** What tries for an account from an address are counted by; a browser that the account knows is counted alone. */
export function countsOfSignIn(
  email: string,
  address: string,
  knownBrowser: string | undefined,
): { readonly all: readonly Count[]; readonly own: readonly Count[] } {
  if (knownBrowser !== undefined) {
    const own = [countOf(`browser ${email} ${knownBrowser}`, 5, 30)];
    return { all: own, own };
  }
  const network = networkOf(address);
  const own = [countOf(`account and address ${email} ${network}`, 5, 30)];
  const account = countOf(`account ${email}`, 8, 60);
  // A whole clinic may be behind one address: what it did in vain is forgotten sooner.
  return { all: [...own, account, countOf(`address ${network}`, 8, 60, 600)], own };
}

/** One subscriber's addresses: an address of version 4, or the first half of one of version 6. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - groups.length - after.length;
  const all = [...groups, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
