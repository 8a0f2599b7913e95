import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  sessionCookieFor,
  textCookieFor,
  type SessionCookie,
  type TextCookie,
} from '../session-cookie';
import { sha256, tokenIn, type SessionToken } from '../session-token';
import { browserWords } from './browser-words';

/** The cookies of signing in. */
export interface SignInCookies {
  readonly session: SessionCookie;
  /** A sign-in that waits for the second factor. */
  readonly half: TextCookie;
  /** By which a browser is known that has signed in before. */
  readonly browser: TextCookie;
  /** What a browser takes along to a provider of sign-ins and back. */
  readonly trip: TextCookie;
}

/** The token under which the cookies are injected. */
export const SIGN_IN_COOKIES = Symbol('sign-in cookies');

/** The cookies for an address. */
export function signInCookiesFor(publicUrl: string): SignInCookies {
  return {
    session: sessionCookieFor(publicUrl),
    half: textCookieFor(publicUrl, 'unknot-half'),
    browser: textCookieFor(publicUrl, 'unknot-browser'),
    trip: textCookieFor(publicUrl, 'unknot-trip'),
  };
}

/** Who is at the other end, as far as the connection and its cookies tell. */
export interface Caller {
  readonly address: string;
  /** The browser in words. */
  readonly browser: string;
  /** Secrets by which the browser is known to accounts that signed in there, newest first. */
  readonly secrets: readonly string[];
  /** The sign-in that the browser has already; it ends when another begins. */
  readonly before: SessionToken | undefined;
}

/** More accounts than this are not known to one browser. */
const mostSecrets = 8;
const secretShape = /^[\w-]{43}$/;

/** Reads who calls. */
export function callerOf(request: FastifyRequest, cookies: SignInCookies): Caller {
  const secrets = (cookies.browser.read(request) ?? '')
    .split('.')
    .filter((s) => secretShape.test(s));
  return {
    address: request.ip,
    browser: browserWords(request.headers['user-agent']),
    secrets: secrets.slice(0, mostSecrets),
    before: tokenIn(cookies.session.read(request)),
  };
}

/** What is stored of the secrets of a browser. */
export function secretHashesOf({ secrets }: Caller): readonly string[] {
  return secrets.map(sha256);
}

/** A sign-in as the browser keeps it. */
export interface Opened {
  readonly token: SessionToken;
  /** The secrets by which the browser is known from now on. */
  readonly secrets: readonly string[];
}

const yearSeconds = 365 * 86_400;

/** Gives a browser its sign-in, and the secret by which it will be known. */
export function keepSignIn(reply: FastifyReply, cookies: SignInCookies, opened: Opened): void {
  cookies.session.put(reply, opened.token);
  cookies.browser.put(reply, opened.secrets.slice(0, mostSecrets).join('.'), yearSeconds);
}
