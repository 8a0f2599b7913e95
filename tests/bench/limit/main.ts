/**
 * The limit: Fastify and bare pg, prepared statements, the owner's connection without row-level security, no
 * GraphQL, no sign-in, no rule of access. It answers the same facts and readings, without judging them.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { fastify } from 'fastify';
import pg from 'pg';
import { attentionOf, type AttentionQuestion } from './attention';
import { caseloadOf, type CaseloadQuestion } from './caseload';
import { chartOf, type ChartQuestion } from './chart';
import { importRows } from './import';
import { recordSession, type SessionToStore } from './record';

const { builtins } = pg.types;
const asText = (text: string) => text;
const getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  oid === builtins.DATE ? asText : pg.types.getTypeParser(oid, format as 'text');

const connectionString = process.env['BENCH_DATABASE'] ?? '';
const pool = new pg.Pool({
  connectionString,
  max: 8,
  idleTimeoutMillis: 0,
  options: '-c jit=off',
  types: { getTypeParser: getTypeParser as typeof pg.types.getTypeParser },
  pipeline: true,
} as pg.PoolConfig);

const server = fastify({ bodyLimit: 2 ** 28 });
const delay = Number(process.env['BENCH_DELAY'] ?? '0');
if (delay > 0) server.addHook('preHandler', async () => void (await wait(delay)));

// A file passes as it arrives.
server.addContentTypeParser('text/csv', (_, payload, done) => done(null, payload));

server.get('/readyz', async () => ({ ready: (await pool.query('select 1')).rowCount === 1 }));
server.post<{ Body: ChartQuestion }>('/chart', ({ body }) => chartOf(pool, body));
server.post<{ Body: CaseloadQuestion }>('/caseload', ({ body }) => caseloadOf(pool, body));
server.post<{ Body: AttentionQuestion }>('/attention', ({ body }) => attentionOf(pool, body));
server.post<{ Body: SessionToStore }>('/record', ({ body }) => recordSession(pool, body));
server.post<{ Body: NodeJS.ReadableStream; Querystring: { practice: string } }>(
  '/import',
  ({ body, query }) => importRows(connectionString, query.practice, body),
);

process.once('SIGTERM', () => void server.close().then(() => pool.end()));
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
