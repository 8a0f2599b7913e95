import type { DemoSignIn } from '@unknot/domain/access/demo-sign-in';
import type { Database } from './database/database';

/** What a server is made of. */
export interface ServerParts {
  readonly database: Database;
  /** The address under which people reach it. */
  readonly publicUrl: string;
  /** The folder of the built dashboard; `undefined` serves the API alone. */
  readonly dashboard: string | undefined;
  readonly demoSignIns: readonly DemoSignIn[];
  /** Whether faults are logged, and where to if not to the standard output. */
  readonly log: boolean | { write(line: string): void };
}
