import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { ServerProcess, Usage } from './server-process';

/** How many connections ask at once. */
export const connections = 16;

/** One thing to ask of a server. */
export interface Question {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One kind of work as one of the two servers does it. */
export interface Asked {
  readonly server: ServerProcess;
  /** The next question; always another one. */
  readonly next: () => Question;
  /** Whether an answer holds what was asked for. */
  readonly holds: (body: string) => boolean;
}

/** What a server did in one stretch of time. */
export interface Stretch {
  readonly perSecond: number;
  /** Milliseconds of the server's processor time for each answer. */
  readonly cpu: number;
  /** Milliseconds of the database's processor time for each answer; `undefined` where it cannot be told. */
  readonly databaseCpu: number | undefined;
  /** The most resident memory of the server seen at the end of a stretch, in MiB. */
  readonly memory: number;
  /** Milliseconds within which 95 of 100 answers come to somebody who asks alone; absent where that was not asked. */
  readonly wait?: number;
}

/** Tells the database's processor time so far, in milliseconds. */
export type DatabaseCpu = () => number | undefined;

/**
 * Asks without a pause for some seconds. Throws where any answer was an error or did not hold what was asked
 * for: a server that answers nothing is fast. What it still does for `settleMillis` afterwards counts too.
 */
export async function stretchOf(
  asked: Asked,
  seconds: number,
  databaseCpu: DatabaseCpu,
  settleMillis = 0,
): Promise<Stretch> {
  const before = await asked.server.usage();
  const databaseBefore = databaseCpu();
  const { answered, took } = await askAgainAndAgain(asked, { duration: seconds });
  if (settleMillis > 0) await wait(settleMillis);
  const after = await asked.server.usage();
  return figuresOf(answered, took, before, after, spent(databaseBefore, databaseCpu()));
}

/** Asks so often that the server has its code compiled and the database its plans made; by count, not by time. */
export async function warmUp(asked: Asked, answers: number): Promise<void> {
  await askAgainAndAgain(asked, { amount: answers });
}

async function askAgainAndAgain(
  { server, next, holds }: Asked,
  until: { readonly duration: number } | { readonly amount: number },
): Promise<{ answered: number; took: number }> {
  let refused = '';
  const result = await autocannon({
    ...until,
    url: server.url,
    connections,
    method: 'POST',
    requests: [{ setupRequest: (request) => Object.assign(request, filledWith(next())) }],
    verifyBody: (body) => {
      const held = holds(body);
      if (!held) refused = body;
      return held;
    },
  });
  const { errors, timeouts, mismatches, non2xx, '2xx': answered } = result;
  if (errors + timeouts + mismatches + non2xx > 0 || answered === 0) {
    const words = `${errors + timeouts} broken, ${non2xx} refused, ${mismatches} empty`;
    throw new Error(
      `No ratio is made of ${answered} answers with wrong ones (${words}): ${refused.slice(0, 400)}`,
    );
  }
  return { answered, took: result.duration };
}

function filledWith({ path, headers, body }: Question) {
  return { path, headers: { ...headers }, body };
}

function spent(before: number | undefined, after: number | undefined): number | undefined {
  return before === undefined || after === undefined ? undefined : after - before;
}

/** A stretch from what was counted. */
export function figuresOf(
  answered: number,
  seconds: number,
  before: Usage,
  after: Usage,
  databaseCpu: number | undefined,
): Stretch {
  return {
    perSecond: answered / seconds,
    cpu: (after.cpu - before.cpu) / answered,
    databaseCpu: databaseCpu === undefined ? undefined : databaseCpu / answered,
    memory: Math.max(before.memory, after.memory),
  };
}

/** Asks once and answers the body; throws where it is an error or empty. */
export async function answerTo({ server, holds }: Asked, question: Question): Promise<string> {
  const { path, headers, body } = question;
  // Neither is asked to compress, as under load.
  const plain = { 'accept-encoding': 'identity', ...headers };
  const reply = await fetch(`${server.url}${path}`, { method: 'POST', headers: plain, body });
  const text = await reply.text();
  if (!reply.ok || !holds(text)) {
    throw new Error(`${path} answered ${reply.status}: ${text.slice(0, 400)}`);
  }
  return text;
}
