import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/**
 * Lets pages of these origins ask, by their exact names and without cookies: they bring a token. Of any other origin
 * nothing is said, and its browser keeps the answer from the page.
 */
export async function openToOrigins(
  instance: FastifyInstance,
  origins: readonly string[],
): Promise<void> {
  if (origins.length === 0) return;
  await instance.register(cors, {
    origin: [...origins],
    credentials: false,
    methods: ['POST'],
    allowedHeaders: ['authorization', 'content-type', 'x-unknot'],
    exposedHeaders: [
      ...['x-request-id', 'retry-after'],
      ...['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
    ],
    maxAge: 600,
  });
}
