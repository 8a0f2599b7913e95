import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Locks texts with a key that the database does not hold. */
export interface Seal {
  /** Locks a text for one account; it opens for no other. */
  close(text: string, accountId: string): string;
  /** `undefined` where it was closed with another key or for another account. */
  open(sealed: string, accountId: string): string | undefined;
}

/** The token under which the seal is injected; `null` where the program has no key. */
export const SEAL = Symbol('seal');

const kind = 'aes-256-gcm';
const version = 'v1';

/** A seal with a key of 32 bytes: AES-256-GCM, bound to the account. */
export function sealWith(key: Uint8Array): Seal {
  return {
    close: (text, accountId) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv(kind, key, nonce).setAAD(Buffer.from(accountId));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
      return [version, ...parts].join('.');
    },
    open: (sealed, accountId) => {
      const [name, ...parts] = sealed.split('.');
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (name !== version || nonce?.length !== 12 || tag?.length !== 16) return undefined;
      try {
        const decipher = createDecipheriv(kind, key, nonce);
        decipher.setAAD(Buffer.from(accountId)).setAuthTag(tag);
        const text = Buffer.concat([decipher.update(body ?? Buffer.of()), decipher.final()]);
        return text.toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

/** Where the key may come from. */
export interface KeyPlace {
  /** The text of `UNKNOT_SECRET`. */
  readonly secret: string | undefined;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
}

/**
 * The key of this program: from the setting, or else from a file `secret` beside the database that comes along, which
 * is made at the first start. `null` with a server of one's own and no setting: several programs may use that one,
 * and a file of one of them would not open what another has closed.
 */
export function sealKeyOf({ secret, dataFolder, databaseUrl }: KeyPlace): Uint8Array | null {
  const given = secret ?? (databaseUrl === undefined ? secretInFile(dataFolder) : undefined);
  if (given === undefined) return null;
  return new Uint8Array(hkdfSync('sha256', given, '', 'unknot second factor', 32));
}

function secretInFile(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  mkdirSync(dataFolder, { recursive: true });
  if (!existsSync(file)) {
    try {
      const made = randomBytes(32).toString('base64url');
      writeFileSync(file, made, { mode: 0o600, flag: 'wx' });
    } catch (fault) {
      // A command that runs at the same moment may have made it first.
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    }
  }
  return readFileSync(file, 'utf8').trim();
}
