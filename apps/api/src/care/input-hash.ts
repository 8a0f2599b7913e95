import { createHash } from 'node:crypto';

/** SHA-256 of an input, hexadecimal; the same where what is left out and what is said to be nothing are one. */
export function inputHashOf(input: object): string {
  const text = JSON.stringify(input, (_, value: unknown) => value ?? undefined);
  return createHash('sha256').update(text).digest('hex');
}
