import type { FastifyRequest } from 'fastify';
import type { Database } from '../../database/database';
import type { SessionCookie } from '../session-cookie';
import type { NamedViewer } from '../viewer.reader';
import { askerOf } from './asker';

const known = new WeakMap<FastifyRequest, NamedViewer>();

/** Looks up who asks and keeps it for as long as the request lasts. */
export async function getToKnow(
  database: Database,
  cookie: SessionCookie,
  request: FastifyRequest,
): Promise<void> {
  const asker = await askerOf(database, cookie, request);
  if (asker !== null) known.set(request, asker);
}

/** Who asks; `null` for a stranger, and for everybody who was not looked up. */
export function knownAsker(request: FastifyRequest): NamedViewer | null {
  return known.get(request) ?? null;
}
