import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { answerFault } from './answer-faults';
import { appModule } from './app.module';
import type { Database } from './database/database';
import { limits } from './graphql/limits';
import { questionRoute } from './graphql/question-route';
import { isOverTls, protect, unreadableAnswerer } from './protect';
import { serveDashboard } from './serve-dashboard';
import type { ServerParts } from './server-parts';

/** The program as a web server that is ready to listen. */
export async function createServer(parts: ServerParts): Promise<NestFastifyApplication> {
  const trusted = parts.trustedProxies ?? [];
  const overTls = isOverTls(parts);
  const instance = fastify({
    genReqId: () => uuidv7(),
    bodyLimit: limits.bytes,
    requestTimeout: 120_000,
    logger: loggerOf(parts),
    trustProxy: trusted.length > 0 ? [...trusted] : false,
    frameworkErrors: unreadableAnswerer(overTls),
  });
  instance.setErrorHandler(answerFault);
  await protect(instance, parts);
  addHealth(instance, parts.database);
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

/** What a log line says of a request: no query, no body, no names. */
function shortRequest(request: FastifyRequest): Record<string, unknown> {
  return { method: request.method, path: request.url.split('?')[0], id: request.id };
}

function addHealth(instance: FastifyInstance, database: Database): void {
  instance.get('/healthz', () => ({ alive: true }));
  instance.get('/readyz', async (_, reply) => {
    const ready = await database.answers();
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}
