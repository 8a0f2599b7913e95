import type { DemoSignIn } from '@unknot/domain/access/demo-sign-in';
import type { MailSettings } from './access/links/link-settings';
import type { ProviderSettings } from './access/single-sign-on/provider';
import type { Database } from './database/database';

/** What a server is made of. */
export interface ServerParts {
  readonly database: Database;
  /** The address under which people reach it. */
  readonly publicUrl: string;
  /** The folder of the built dashboard; `undefined` serves the API alone. */
  readonly dashboard: string | undefined;
  readonly demoSignIns: readonly DemoSignIn[];
  /** 32 bytes by which the secrets of one-time codes are locked; without it nobody can set them up. */
  readonly sealKey?: Uint8Array | null;
  /** Addresses and networks of the web servers in front, which say truly who asks; without them nobody is believed. */
  readonly trustedProxies?: readonly string[];
  /** Another service by which people may sign in. */
  readonly singleSignOn?: ProviderSettings | null;
  /** How mail leaves; without it links are shown to who makes them. */
  readonly mail?: MailSettings | null;
  /** Whether faults are logged, and where to if not to the standard output. */
  readonly log: boolean | { write(line: string): void };
}
