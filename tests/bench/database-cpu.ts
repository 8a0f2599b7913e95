import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { DatabaseCpu } from './load';

/** Linux counts processor time in hundredths of a second. */
const millisecondsOfTick = 10;

/** Tells the processor time of a PostgreSQL server and its children; `undefined` where there is no /proc. */
export function databaseCpuOf(dataFolder: string): DatabaseCpu {
  const [line = ''] = readFileSync(`${dataFolder}/postmaster.pid`, 'utf8').split('\n');
  const parent = Number(line);
  return () => {
    if (!existsSync('/proc/self/stat')) return undefined;
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return all.reduce((sum, pid) => sum + ticksOf(pid, parent), 0) * millisecondsOfTick;
  };
}

/** Ticks of a process of the server with those of its children that have ended; 0 for any other process. */
function ticksOf(pid: string, parent: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in the second field may hold spaces; fields are counted from behind it.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    if (Number(pid) !== parent && fields[1] !== parent) return 0;
    return fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0);
  } catch {
    return 0;
  }
}
