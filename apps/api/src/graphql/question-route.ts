import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { sessionCookieFor } from '../access/session-cookie';
import { getToKnow } from '../access/tokens/known-asker';
import type { ServerParts } from '../server-parts';
import { limits } from './limits';
import { ratesOf } from './request-rates';

/** So often in a minute may one account ask, unless the settings say otherwise. */
export const usualRate = 600;

/** A request that came in a way in which no question comes. */
class WrongWay extends Error {
  override readonly name = 'WrongWay';

  constructor(
    readonly statusCode: 405 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** What happens to a question before its text is looked at. */
export function questionRoute(
  instance: FastifyInstance,
  { database, publicUrl, questionsPerMinute = usualRate }: ServerParts,
): RouteShorthandOptions {
  const cookie = sessionCookieFor(publicUrl);
  const rates = ratesOf(instance, questionsPerMinute);
  return {
    bodyLimit: limits.bytes,
    preParsing: async (request, reply) => {
      await rates.byAddress(request, reply);
      refuseOtherWays(request, reply);
    },
    preHandler: async (request, reply) => {
      await getToKnow(database, cookie, request);
      await rates.byAsker(request, reply);
    },
  };
}

/**
 * A link must not ask anything: what was sought would stand in logs and histories, and a look at a record would be noted
 * in the name of whom somebody made follow it. A form of another site can send text, but no JSON.
 */
function refuseOtherWays(request: FastifyRequest, reply: FastifyReply): void {
  if (request.method !== 'POST') {
    void reply.header('allow', 'POST');
    throw new WrongWay(405, 'Questions are sent by POST.');
  }
  const [kind] = (request.headers['content-type'] ?? '').split(';');
  if (kind?.trim().toLowerCase() === 'application/json') return;
  throw new WrongWay(415, 'Questions are sent as application/json.');
}
