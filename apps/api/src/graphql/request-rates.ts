import '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refused } from '../access/refused';
import { networkOf } from '../access/sign-in/tries';
import { knownAsker } from '../access/tokens/known-asker';

/** A whole clinic may be behind one address. */
const peopleBehindAnAddress = 5;

const minute = 60_000;

/** Counts one request. Throws the refusal where there were too many in the last minute. */
export type Take = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** What requests of one minute are counted by. Nothing that a caller says is part of it. */
export interface Rates {
  /** By address, before anything is looked up. */
  readonly byAddress: Take;
  /** By account, and strangers by address; the answer says how many are left. */
  readonly byAsker: Take;
}

/** How often may be asked: so often in a minute by one account, or by all strangers of one address. */
export function ratesOf(instance: FastifyInstance, perMinute: number): Rates {
  const addressOf = ({ ip }: FastifyRequest) => `address ${networkOf(ip)}`;
  const accountOf = (request: FastifyRequest) => knownAsker(request)?.accountId;
  return {
    byAddress: taking(instance, perMinute * peopleBehindAnAddress, addressOf),
    byAsker: taking(instance, perMinute, (request) => accountOf(request) ?? addressOf(request)),
  };
}

function taking(
  instance: FastifyInstance,
  max: number,
  keyGenerator: (request: FastifyRequest) => string,
): Take {
  const count = instance.createRateLimit({ max, timeWindow: minute, keyGenerator });
  return async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed) return;
    const { remaining, ttlInSeconds, isExceeded } = counted;
    void reply.headers({
      'ratelimit-limit': max,
      'ratelimit-remaining': remaining,
      'ratelimit-reset': ttlInSeconds,
    });
    if (!isExceeded) return;
    void reply.header('retry-after', ttlInSeconds);
    const message = `Too much was asked at once. Wait ${wordsFor(ttlInSeconds)}.`;
    throw refused('RATE_LIMITED', message);
  };
}

function wordsFor(seconds: number): string {
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
