import { createHash, randomBytes } from 'node:crypto';

/** What a browser keeps to be known again. */
export interface SessionToken {
  readonly accountId: string;
  /** 256 random bits; only its hash is stored. */
  readonly secret: string;
}

/** A new token for an account. */
export function newToken(accountId: string): SessionToken {
  return { accountId, secret: randomBytes(32).toString('base64url') };
}

/** SHA-256, hexadecimal: all that is stored of a secret of many random bits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is stored of a token. */
export function hashOf({ secret }: SessionToken): string {
  return sha256(secret);
}

/** The token as the text of a cookie. */
export function cookieTextOf({ accountId, secret }: SessionToken): string {
  return `${accountId}.${secret}`;
}

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** The token in the text of a cookie; `undefined` where it is none. */
export function tokenIn(cookie: string | undefined): SessionToken | undefined {
  const found = shape.exec(cookie ?? '');
  const [, accountId, secret] = found ?? [];
  return accountId === undefined || secret === undefined ? undefined : { accountId, secret };
}
