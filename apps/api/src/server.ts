import 'reflect-metadata';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { isFromScript } from './access/tokens/asker';
import { answerFault } from './answer-faults';
import { appModule } from './app.module';
import type { Database } from './database/database';
import { withDeadline } from './database/deadline';
import { limits } from './graphql/limits';
import { questionRoute } from './graphql/question-route';
import { openToOrigins } from './open-to-origins';
import { answerPolicy } from './page-policy';
import { serveDashboard } from './serve-dashboard';
import type { ServerParts } from './server-parts';

/** The program as a web server that is ready to listen. */
export async function createServer(parts: ServerParts): Promise<NestFastifyApplication> {
  const trusted = parts.trustedProxies ?? [];
  const instance = fastify({
    genReqId: () => uuidv7(),
    bodyLimit: limits.bytes,
    requestTimeout: 120_000,
    logger: loggerOf(parts),
    trustProxy: trusted.length > 0 ? [...trusted] : false,
    frameworkErrors: answerUnreadable,
  });
  instance.setErrorHandler(answerFault);
  await protect(instance, parts);
  addHealth(instance, parts.database);
  const overTls = isOverTls(parts);
  if (parts.dashboard !== undefined) await serveDashboard(instance, parts.dashboard, overTls);
  const adapter = new FastifyAdapter(instance as never);
  // Ours stands already; the framework's own would only answer in another form.
  adapter.setErrorHandler = () => instance as never;
  const module = appModule(parts, questionRoute(instance, parts));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: parts.log === false ? false : ['error', 'warn'],
    abortOnError: false,
    // JSON is all that is read, and by the server itself; files come by their own way.
    bodyParser: false,
  });
  await app.init();
  return app;
}

function loggerOf({ log }: ServerParts) {
  if (log === false) return false;
  const settings = { level: 'warn', serializers: { req: shortRequest } };
  return log === true ? settings : { ...settings, stream: log };
}

/** Answers an address that cannot be read; no other hook sees such a request. */
function answerUnreadable(fault: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'x-request-id': request.id,
  });
  answerFault(fault, request, reply);
}

/** What a log line says of a request: no query, no body, no names. */
function shortRequest(request: FastifyRequest): Record<string, unknown> {
  return { method: request.method, path: request.url.split('?')[0], id: request.id };
}

function isOverTls({ publicUrl }: ServerParts): boolean {
  return publicUrl.startsWith('https:');
}

async function protect(instance: FastifyInstance, parts: ServerParts): Promise<void> {
  const overTls = isOverTls(parts);
  instance.removeContentTypeParser('text/plain');
  // Answers of some length; the files of the dashboard are compressed beforehand.
  await instance.register(compress, { threshold: 2_048, encodings: ['gzip', 'identity'] });
  await instance.register(cookie);
  await instance.register(multipart, { limits: { files: 1, fields: 6, fileSize: 2 ** 31 } });
  await instance.register(rateLimit, { global: false });
  await instance.register(helmet, {
    strictTransportSecurity: overTls,
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

/** A page of another site can send a form in the name of a signed-in person, but not with a header of ours. */
async function refuseForeignForms(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const safe = request.method === 'GET' || request.method === 'HEAD';
  if (safe || request.headers['x-unknot'] !== undefined || isFromScript(request)) return;
  await reply.code(403).send({
    code: 'BAD_INPUT',
    message: 'Send the header x-unknot with every request that changes something.',
  });
}

function addHealth(instance: FastifyInstance, database: Database): void {
  instance.get('/healthz', () => ({ alive: true }));
  instance.get('/readyz', async (_, reply) => {
    const ready = await database.answers();
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}
