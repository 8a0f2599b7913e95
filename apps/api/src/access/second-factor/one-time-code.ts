import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** For how many seconds one code is shown; what every authenticator app expects. */
export const stepSeconds = 30;

const settings = { issuer: 'Unknot', algorithm: 'SHA1', digits: 6, period: stepSeconds } as const;

/** A new secret of 160 bits, in base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address by which an authenticator app takes a secret over. */
export function addressOf(secret: string, email: string): string {
  return new TOTP({ ...settings, label: email, secret: Secret.fromBase32(secret) }).toString();
}

/**
 * The time step to which a code belongs, in steps since 1970; `undefined` where it is no code of this minute.
 * One step before and after the present one is taken too, for clocks that are not quite right.
 */
export function stepOfCode(secret: string, code: string, nowMillis: number): number | undefined {
  const counter = Math.floor(nowMillis / 1_000 / stepSeconds);
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = TOTP.validate({
    ...settings,
    token,
    secret: Secret.fromBase32(secret),
    timestamp: nowMillis,
    window: 1,
  });
  return delta === null ? undefined : counter + delta;
}

/** How many recovery codes somebody is given at once. */
export const recoveryCodeCount = 10;

// Without I, L, O and U, which are misread.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** New recovery codes of 80 random bits each, `K7QX-2MZD-9F4T-W3HB`. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const signs = [...randomBytes(16)].map((byte) => letters[byte % 32]).join('');
    return signs.replaceAll(/(.{4})(?=.)/g, '$1-');
  });
}

/** What is stored of a recovery code; how it was typed does not matter. `undefined` where it cannot be one. */
export function hashOfRecoveryCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const read = plain.replaceAll(/[IL]/g, '1').replaceAll('O', '0');
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(read)) return undefined;
  return createHash('sha256').update(read).digest('hex');
}
