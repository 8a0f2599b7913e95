import 'reflect-metadata';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { appModule } from './app.module';
import type { Database } from './database/database';
import { serveDashboard } from './serve-dashboard';
import type { ServerParts } from './server-parts';

/** The program as a web server that is ready to listen. */
export async function createServer(parts: ServerParts): Promise<NestFastifyApplication> {
  const instance = fastify({
    genReqId: () => uuidv7(),
    bodyLimit: 1_048_576,
    requestTimeout: 120_000,
    logger: parts.log ? { level: 'warn', serializers: { req: shortRequest } } : false,
  });
  await protect(instance, parts.publicUrl);
  addHealth(instance, parts.database);
  if (parts.dashboard !== undefined) await serveDashboard(instance, parts.dashboard);
  const app = await NestFactory.create<NestFastifyApplication>(
    appModule(parts),
    new FastifyAdapter(instance as never),
    { logger: parts.log ? ['error', 'warn'] : false, abortOnError: false },
  );
  await app.init();
  return app;
}

/** What a log line says of a request: no query, no body, no names. */
function shortRequest(request: FastifyRequest): Record<string, unknown> {
  return { method: request.method, path: request.url.split('?')[0], id: request.id };
}

async function protect(instance: FastifyInstance, publicUrl: string): Promise<void> {
  const overTls = publicUrl.startsWith('https:');
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
  if (safe || request.headers['x-unknot'] !== undefined) return;
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
