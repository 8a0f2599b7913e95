import type { DemoSignIn } from '@unknot/domain/access/demo-sign-in';
import type { MailSettings } from './access/links/link-settings';
import type { ProviderSettings } from './access/single-sign-on/provider';
import type { Database } from './database/database';
import type { Operations } from './graphql/own-operations';

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
  /** How often one account may ask in a minute; 600 where left out. */
  readonly questionsPerMinute?: number;
  /** For how many seconds a request is worked on; 10 where left out. */
  readonly secondsForRequest?: number;
  /** Origins of other sites whose pages may ask with a token; none where left out. */
  readonly origins?: readonly string[];
  /** What strangers may ask, and everybody by its name alone; where left out, what the dashboard asks. */
  readonly operations?: Operations;
  /** Whether faults are logged, and where to if not to the standard output. */
  readonly log: boolean | { write(line: string): void };
}
