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
}

/** Tells the database's processor time so far, in milliseconds. */
export type DatabaseCpu = () => number | undefined;

/**
 * Asks without a pause for some seconds. Throws where any answer was an error or did not hold what was asked
 * for: a server that answers nothing is fast.
 */
export async function stretchOf(
  { server, next, holds }: Asked,
  seconds: number,
  databaseCpu: DatabaseCpu,
): Promise<Stretch> {
  const before = await server.usage();
  const databaseBefore = databaseCpu();
  let refused = '';
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    method: 'POST',
    requests: [{ setupRequest: (request) => Object.assign(request, filledWith(next())) }],
    verifyBody: (body) => {
      const held = holds(body);
      if (!held) refused = body;
      return held;
    },
  });
  const after = await server.usage();
  const wrong = result.errors + result.timeouts + result.mismatches + result.non2xx;
  const answered = result['2xx'];
  if (wrong > 0 || answered === 0) {
    const words = `${result.errors} broken, ${result.non2xx} refused, ${result.mismatches} empty`;
    throw new Error(
      `No ratio is made of ${answered} answers with wrong ones (${words}): ${refused.slice(0, 400)}`,
    );
  }
  return figuresOf(answered, result.duration, before, after, spent(databaseBefore, databaseCpu()));
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
  const reply = await fetch(`${server.url}${path}`, { method: 'POST', headers, body });
  const text = await reply.text();
  if (!reply.ok || !holds(text)) {
    throw new Error(`${path} answered ${reply.status}: ${text.slice(0, 400)}`);
  }
  return text;
}
