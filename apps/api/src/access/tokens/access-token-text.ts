import { cookieTextOf, newToken, tokenIn, type SessionToken } from '../session-token';

const prefix = 'unknot_';

/** A new token for scripts of an account, and its text as a script sends it. */
export function newAccessToken(accountId: string): {
  readonly text: string;
  readonly token: SessionToken;
} {
  const token = newToken(accountId);
  return { text: `${prefix}${cookieTextOf(token)}`, token };
}

/** The token in a header `Authorization`; `undefined` where it is none of ours. */
export function accessTokenIn(header: string | undefined): SessionToken | undefined {
  const [, text] = /^bearer +unknot_(\S+)$/i.exec(header ?? '') ?? [];
  return tokenIn(text);
}
