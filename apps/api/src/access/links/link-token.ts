import { randomBytes } from 'node:crypto';
import { sha256 } from '../session-token';

/** The secret of a link that works once. */
export interface LinkToken {
  readonly practiceId: string;
  /** SHA-256 of 256 random bits, hexadecimal; all that is stored. */
  readonly hash: string;
}

/** A new token, and its text as it stands in the address. */
export function newLinkToken(practiceId: string): { readonly text: string; readonly hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { text: `${practiceId}.${secret}`, hash: sha256(secret) };
}

const shape = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** The token in a text that somebody sent; `undefined` where it is none. */
export function linkTokenIn(text: string): LinkToken | undefined {
  const [, practiceId, secret] = shape.exec(text) ?? [];
  if (practiceId === undefined || secret === undefined) return undefined;
  return { practiceId, hash: sha256(secret) };
}
