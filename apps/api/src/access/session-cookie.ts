import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieTextOf, type SessionToken } from './session-token';

/** The cookie by which a browser is known again; scripts of the page cannot read it. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  put(reply: FastifyReply, token: SessionToken): void;
  clear(reply: FastifyReply): void;
}

/** The token under which the cookie is injected. */
export const SESSION_COOKIE = Symbol('session cookie');

/** The cookie for an address; over TLS it is bound to the host and never sent without TLS. */
export function sessionCookieFor(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-unknot' : 'unknot';
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: (request) => request.cookies[name],
    put: (reply, token) => void reply.setCookie(name, cookieTextOf(token), options),
    clear: (reply) => void reply.clearCookie(name, options),
  };
}
