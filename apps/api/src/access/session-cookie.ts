import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieTextOf, type SessionToken } from './session-token';

/** A cookie that scripts of the page cannot read. */
export interface TextCookie {
  read(request: FastifyRequest): string | undefined;
  /** Without `seconds` it is gone with the browser's window. */
  put(reply: FastifyReply, text: string, seconds?: number): void;
  clear(reply: FastifyReply): void;
}

/** The cookie by which a browser is known again; scripts of the page cannot read it. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined;
  put(reply: FastifyReply, token: SessionToken): void;
  clear(reply: FastifyReply): void;
}

/** The token under which the cookie is injected. */
export const SESSION_COOKIE = Symbol('session cookie');

/** A cookie of a name for an address; over TLS it is bound to the host and never sent without TLS. */
export function textCookieFor(publicUrl: string, word: string): TextCookie {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? `__Host-${word}` : word;
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    read: (request) => request.cookies[name],
    put: (reply, text, seconds) =>
      void reply.setCookie(
        name,
        text,
        seconds === undefined ? options : { ...options, maxAge: seconds },
      ),
    clear: (reply) => void reply.clearCookie(name, options),
  };
}

/** The cookie of a sign-in. */
export function sessionCookieFor(publicUrl: string): SessionCookie {
  const { read, put, clear } = textCookieFor(publicUrl, 'unknot');
  return { read, clear, put: (reply, token) => put(reply, cookieTextOf(token)) };
}
