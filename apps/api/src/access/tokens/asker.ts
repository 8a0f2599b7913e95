import type { FastifyRequest } from 'fastify';
import type { Database } from '../../database/database';
import type { SessionCookie } from '../session-cookie';
import { tokenIn } from '../session-token';
import { viewerOf, type NamedViewer } from '../viewer.reader';
import { accessTokenIn } from './access-token-text';
import { tokenViewerOf } from './token-viewer.reader';

/**
 * Who asks: the holder of the token in the header `Authorization` where there is one, and else of the cookie. A token
 * that does not hold makes a stranger, whatever cookie travels along.
 */
export async function askerOf(
  database: Database,
  cookie: SessionCookie,
  request: FastifyRequest,
): Promise<NamedViewer | null> {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    return viewerOf(database, tokenIn(cookie.read(request)), request.ip);
  }
  const token = accessTokenIn(authorization);
  return token === undefined ? null : tokenViewerOf(database, token, request.ip);
}

/**
 * Whether a request comes from a script with a token and not from a page: it carries no cookie, and no page of another
 * site can make a browser send the header. Only where scripts have business.
 */
export function isFromScript({ headers, url }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? '';
  return (
    headers.cookie === undefined &&
    (path === '/graphql' || path === '/imports') &&
    accessTokenIn(headers.authorization) !== undefined
  );
}
