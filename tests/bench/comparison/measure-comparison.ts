import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { median } from '@unknot/statistics/median';
import type { Row } from '../table';
import type { Parts } from './whole-comparison';

/** How large a comparison is measured, and how often. */
export interface ComparisonEffort {
  readonly episodes: number;
  /** At least two: the first is the cold one. */
  readonly rounds: number;
}

/** An owner's whole comparison in a thread of its own. */
export interface MeasuredComparison {
  readonly episodes: number;
  /** Milliseconds of each round and part; the first round is cold. */
  readonly rounds: readonly Parts[];
  /** The longest pause, in milliseconds, of the thread that meanwhile would answer others. */
  readonly longestPause: number;
}

const mostTogether = 1_000;
const mostPause = 50;

/** Runs the comparison beside a thread that does nothing but notice how long it is held up. */
export async function measureComparison({
  episodes,
  rounds,
}: ComparisonEffort): Promise<MeasuredComparison> {
  const worker = new Worker(new URL('./aside.mjs', import.meta.url), {
    workerData: { episodes, rounds },
  });
  try {
    await once(worker, 'message');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const found: Parts[] = [];
    while (found.length < rounds) found.push((await once(worker, 'message'))[0] as Parts);
    delay.disable();
    return { episodes, rounds: found, longestPause: delay.max / 1e6 };
  } finally {
    await worker.terminate();
  }
}

/** The rows of the table: together, cold and warm, each part, and how the other thread fared. */
export function comparisonRows({ episodes, rounds, longestPause }: MeasuredComparison): Row[] {
  const work = `comparison, ${episodes} episodes`;
  const open = { limit: null, ratio: null, budget: null, reached: null };
  const [cold, ...warm] = rounds;
  const middle = (of: (parts: Parts) => number) => median(warm, of) ?? NaN;
  const row = (figure: string, product: number, most: number | null): Row => ({
    ...{ work, figure, product, ...open },
    ...(most === null ? {} : { budget: `at most ${most}`, reached: product <= most }),
  });
  return [
    row('whole, cold, ms', cold === undefined ? NaN : togetherOf(cold), null),
    row('whole, warm, ms', middle(togetherOf), mostTogether),
    ...Object.keys(cold ?? {}).map((part) =>
      row(
        `${part}, warm, ms`,
        middle((parts) => parts[part] ?? NaN),
        null,
      ),
    ),
    row('longest pause of others, ms', longestPause, mostPause),
  ];
}

function togetherOf(parts: Parts): number {
  return Object.values(parts).reduce((sum, each) => sum + each, 0);
}
