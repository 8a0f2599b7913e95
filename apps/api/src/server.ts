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
import { serveDashboard } from './serve-dashboard';
import type { ServerParts } from './server-parts';

/** The program as a web server that is ready to listen. */
export async function createServer(parts: ServerParts): Promise<NestFastifyApplication> {
  const trusted = parts.trustedProxies ?? [];
  const instance = fastify({
    genReqId: () => uuidv7(),
    bodyLimit: 262_144,
    requestTimeout: 120_000,
    logger: loggerOf(parts),
    trustProxy: trusted.length > 0 ? [...trusted] : false,
    frameworkErrors: answerUnreadable,
  });
  instance.setErrorHandler(answerFault);
  await protect(instance, parts.publicUrl);
  addHealth(instance, parts.database);
  if (parts.dashboard !== undefined) await serveDashboard(instance, parts.dashboard);
  const adapter = new FastifyAdapter(instance as never);
  // Ours stands already; the framework's own would only answer in another form.
  adapter.setErrorHandler = () => instance as never;
  const app = await NestFactory.create<NestFastifyApplication>(appModule(parts), adapter, {
    logger: parts.log === false ? false : ['error', 'warn'],
    abortOnError: false,
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

async function protect(instance: FastifyInstance, publicUrl: string): Promise<void> {
  const overTls = publicUrl.startsWith('https:');
  // Answers of some length; the files of the dashboard are compressed beforehand.
  await instance.register(compress, { threshold: 2_048, encodings: ['gzip', 'identity'] });
  await instance.register(cookie);
  await instance.register(multipart, { limits: { files: 1, fields: 6, fileSize: 2 ** 31 } });
  await instance.register(rateLimit, { global: false });
  await instance.register(helmet, {
    strictTransportSecurity: overTls,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Angular writes the styles of its components into the page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        upgradeInsecureRequests: overTls ? [] : null,
      },
    },
  });
  instance.addHook('onRequest', refuseForeignForms);
  instance.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
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
