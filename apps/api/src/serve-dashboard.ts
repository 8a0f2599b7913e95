import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const hashed = /-[A-Z0-9]{8}\.\w+(\.(br|gz))?$/;

/** Serves the built dashboard, compressed beforehand; every path that is no file of it gets its page. */
export async function serveDashboard(instance: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await instance.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  instance.get('/*', (request, reply) => {
    // A file that is gone, after an update say, must not be answered with a page.
    if (/\.\w+$/.test(request.url.split('?')[0] ?? '')) {
      return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is no such file.' });
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
