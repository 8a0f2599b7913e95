import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isFromScript } from './access/tokens/asker';
import { answerFault } from './answer-faults';
import { withDeadline } from './database/deadline';
import { limits } from './graphql/limits';
import { openToOrigins } from './open-to-origins';
import { answerPolicy } from './page-policy';
import type { ServerParts } from './server-parts';

/** For a year browsers ask nothing of this address without TLS. */
const hsts = 'max-age=31536000; includeSubDomains';

/** Whether people reach the program by TLS. */
export function isOverTls({ publicUrl }: ServerParts): boolean {
  return publicUrl.startsWith('https:');
}

/** Puts before every route what protects those who ask, and the program from them. */
export async function protect(instance: FastifyInstance, parts: ServerParts): Promise<void> {
  const overTls = isOverTls(parts);
  instance.removeContentTypeParser('text/plain');
  // Answers of some length; the files of the dashboard are compressed beforehand.
  await instance.register(compress, { threshold: 2_048, encodings: ['gzip', 'identity'] });
  await instance.register(cookie);
  await instance.register(multipart, { limits: { files: 1, fields: 6, fileSize: 2 ** 31 } });
  await instance.register(rateLimit, { global: false });
  await instance.register(helmet, {
    strictTransportSecurity: overTls && { maxAge: 31_536_000, includeSubDomains: true },
    frameguard: { action: 'deny' },
    contentSecurityPolicy: answerPolicy(overTls),
  });
  await openToOrigins(instance, parts.origins ?? []);
  instance.addHook('onRequest', refuseForeignForms);
  instance.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  const seconds = parts.secondsForRequest ?? limits.seconds;
  instance.addHook('preHandler', ({ routeOptions }, _, done) => {
    if ((routeOptions.config as { takesLong?: boolean }).takesLong === true) done();
    else withDeadline(seconds, done);
  });
}

/** Answers an address that cannot be read; no hook sees such a request. */
export function unreadableAnswerer(overTls: boolean) {
  const protection = {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(overTls ? { 'strict-transport-security': hsts } : {}),
  };
  return (fault: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.headers({ ...protection, 'x-request-id': request.id });
    answerFault(fault, request, reply);
  };
}

/** A page of another site can send a form in the name of a signed-in person, but not with a header of ours. */
async function refuseForeignForms(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const safe = request.method === 'GET' || request.method === 'HEAD';
  if (safe || request.headers['x-unknot'] !== undefined || isFromScript(request)) return;
  await reply.code(403).send({
    code: 'BAD_INPUT',
    message: 'Send the header x-unknot with every request that changes something.',
  });
}
