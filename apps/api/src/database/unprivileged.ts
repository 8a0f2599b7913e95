import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { Refusal } from '../refusal';

/** How a program has to be started so that it does not run as root. */
export interface Launch {
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** The way to start PostgreSQL, which refuses to run as root; for everybody else it is started as it is. */
export function launchOf(folder: string): Launch {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const unshare = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
  if (spawnSync(unshare[0] as string, [...unshare.slice(1), 'true']).status === 0) {
    return { prefix: unshare };
  }
  const user = ['postgres', 'nobody'].map(userNamed).find((found) => found !== undefined);
  if (user === undefined) {
    throw new Refusal(
      'PostgreSQL does not run as root. Start as another user, or set DATABASE_URL to the address of a server.',
    );
  }
  chownSync(folder, user.uid, user.gid);
  return { prefix: [], ...user };
}

function userNamed(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (line === undefined) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
