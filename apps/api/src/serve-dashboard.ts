import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pagePolicy } from './page-policy';

const hashed = /-[A-Z0-9]{8}\.\w+(\.(br|gz))?$/;

/** What stands in the built page for the nonce of each answer. */
const nonceMark = '%NONCE%';

/** Serves the built dashboard, compressed beforehand; every path that is no file of it gets its page. */
export async function serveDashboard(
  instance: FastifyInstance,
  folder: string,
  overTls: boolean,
): Promise<void> {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  await instance.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['index.html*'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const answerPage = pageAnswerer(readFileSync(page, 'utf8'), overTls);
  instance.get('/index.html', (_, reply) => answerPage(reply));
  instance.get('/*', (request, reply) => {
    // A file that is gone, after an update say, must not be answered with a page.
    if (/\.\w+$/.test(request.url.split('?')[0] ?? '')) {
      return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is no such file.' });
    }
    return answerPage(reply);
  });
}

/** The page is written anew each time and kept nowhere: its nonce holds for one answer. */
function pageAnswerer(page: string, overTls: boolean) {
  const parts = page.split(nonceMark);
  return (reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64url');
    void reply.helmet({ contentSecurityPolicy: pagePolicy(nonce, overTls) });
    void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
    return reply.send(parts.join(nonce));
  };
}
