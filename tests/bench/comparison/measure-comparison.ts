import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { median } from '@unknot/statistics/median';
import type { Row } from '../table';
import type { Parts } from './whole-comparison';
import { threads } from './whole-comparison';

/** How large a comparison is measured, and how often. */
export interface ComparisonEffort {
  readonly episodes: number;
  /** At least two: the first is the cold one. */
  readonly rounds: number;
}

/** One time that everything was asked. */
interface Round {
  /** Milliseconds until all threads had answered. */
  readonly whole: number;
  /** Milliseconds of each part. */
  readonly parts: Parts;
}

/** An owner's whole comparison, in threads of its own. */
export interface MeasuredComparison {
  readonly episodes: number;
  /** The first round is cold. */
  readonly rounds: readonly Round[];
  /** The longest pause, in milliseconds, of the thread that meanwhile would answer others. */
  readonly longestPause: number;
}

const mostTogether = 1_000;
const mostPause = 50;

/** Runs the comparison in two threads, beside one that does nothing but notice how long it is held up. */
export async function measureComparison({
  episodes,
  rounds,
}: ComparisonEffort): Promise<MeasuredComparison> {
  const workers = Array.from({ length: threads }, (_, thread) => {
    const workerData = { episodes, thread };
    return new Worker(new URL('./aside.mjs', import.meta.url), { workerData });
  });
  try {
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const found: Round[] = [];
    while (found.length < rounds) found.push(await askedOnce(workers));
    delay.disable();
    return { episodes, rounds: found, longestPause: delay.max / 1e6 };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function askedOnce(workers: readonly Worker[]): Promise<Round> {
  const from = performance.now();
  const answers = workers.map(async (worker) => (await once(worker, 'message'))[0] as Parts);
  for (const worker of workers) worker.postMessage('go');
  const parts = Object.assign({}, ...(await Promise.all(answers))) as Parts;
  return { whole: performance.now() - from, parts };
}

/** The rows of the table: together, cold and warm, each part, and how the other thread fared. */
export function comparisonRows({ episodes, rounds, longestPause }: MeasuredComparison): Row[] {
  const work = `comparison, ${episodes} episodes`;
  const open = { limit: null, ratio: null, budget: null, reached: null };
  const [cold, ...warm] = rounds;
  const middle = (of: (round: Round) => number) => median(warm, of) ?? NaN;
  const row = (figure: string, product: number, most: number | null): Row => ({
    ...{ work, figure, product, ...open },
    ...(most === null ? {} : { budget: `at most ${most}`, reached: product <= most }),
  });
  return [
    row('whole, cold, ms', cold?.whole ?? NaN, null),
    row(
      'whole, warm, ms',
      middle(({ whole }) => whole),
      mostTogether,
    ),
    ...Object.keys(cold?.parts ?? {}).map((part) =>
      row(
        `${part}, warm, ms`,
        middle(({ parts }) => parts[part] ?? NaN),
        null,
      ),
    ),
    row('longest pause of others, ms', longestPause, mostPause),
  ];
}
