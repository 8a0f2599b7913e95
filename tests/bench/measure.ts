import { isDeepStrictEqual } from 'node:util';
import { askAttention } from './ask-attention';
import { askCaseload } from './ask-caseload';
import { askChart } from './ask-chart';
import { askRecord } from './ask-record';
import type { BenchPractice } from './bench-practice';
import { limitImport, productImport, rowsOfFile } from './import-stretch';
import { answerTo, stretchOf, warmUp, type Asked, type Stretch } from './load';
import type { ServerProcess } from './server-process';
import { waitOf } from './waits';
import type { Asking, Work } from './work';

/** The two servers that are held against each other. */
export interface Pair {
  readonly product: ServerProcess;
  readonly limit: ServerProcess;
}

/** How long and how often is measured. */
export interface Effort {
  /** How many answers each gives before anything is counted. */
  readonly warmUp: number;
  readonly seconds: number;
  readonly rounds: number;
}

/** One kind of work as both did it, the middle of all rounds. */
export interface Measured {
  readonly work: Work;
  readonly product: Stretch;
  readonly limit: Stretch;
}

const answersCompared = 20;

/** Measures one kind of work: product and limit in turn, so that both meet the same machine. */
export async function measure(
  work: Work,
  pair: Pair,
  place: BenchPractice,
  effort: Effort,
): Promise<Measured> {
  if (work === 'import') return measureImport(pair, place, effort.rounds);
  const asking = await askingOf(work, place);
  const { product, limit } = askedBy(asking, pair);
  if (work !== 'record') await refuseOtherAnswers(asking, product, limit);
  await warmUp(product, effort.warmUp);
  await warmUp(limit, effort.warmUp);
  return inTurn(
    work,
    effort.rounds,
    () => stretchFor(work, product, effort.seconds, place),
    () => stretchFor(work, limit, effort.seconds, place),
  );
}

/** Of the list that a day begins with it is also asked how long one person waits for it. */
async function stretchFor(
  work: Work,
  asked: Asked,
  seconds: number,
  { databaseCpu }: BenchPractice,
): Promise<Stretch> {
  if (work !== 'attention') return stretchOf(asked, seconds, databaseCpu);
  const wait = await waitOf(asked);
  return { ...(await stretchOf(asked, seconds, databaseCpu)), wait };
}

/** What is asked for one kind of work. */
export async function askingOf(
  work: Exclude<Work, 'import'>,
  place: BenchPractice,
): Promise<Asking> {
  if (work === 'chart') return askChart(place);
  if (work === 'attention') return askAttention(place);
  return work === 'caseload' ? askCaseload(place) : askRecord(place);
}

/** The same questions for both servers, each with a count of its own. */
export function askedBy(
  asking: Asking,
  { product, limit }: Pair,
): { product: Asked; limit: Asked } {
  let productAsked = 0;
  let limitAsked = 0;
  return {
    product: {
      server: product,
      next: () => asking.product(productAsked++),
      holds: asking.productHolds,
    },
    limit: { server: limit, next: () => asking.limit(limitAsked++), holds: asking.limitHolds },
  };
}

/** Throws where the two do not say the same, value for value: other answers are other work. */
async function refuseOtherAnswers(asking: Asking, product: Asked, limit: Asked): Promise<void> {
  for (let nth = 0; nth < answersCompared; nth += 1) {
    const ours = asking.productSays(await answerTo(product, asking.product(nth)));
    const bare = asking.limitSays(await answerTo(limit, asking.limit(nth)));
    if (!isDeepStrictEqual(ours, bare)) {
      const differing = `${JSON.stringify(ours).slice(0, 300)}\n${JSON.stringify(bare).slice(0, 300)}`;
      throw new Error(`Product and limit answer different things:\n${differing}`);
    }
  }
}

function measureImport(pair: Pair, place: BenchPractice, rounds: number): Promise<Measured> {
  let file = 0;
  const mark = () => `f${(file += 1)}-${process.pid}`;
  return inTurn(
    'import',
    rounds,
    () => productImport(pair.product, place, rowsOfFile, mark()),
    () => limitImport(pair.limit, place, rowsOfFile, mark()),
  );
}

async function inTurn(
  work: Work,
  rounds: number,
  byProduct: () => Promise<Stretch>,
  byLimit: () => Promise<Stretch>,
): Promise<Measured> {
  const product: Stretch[] = [];
  const limit: Stretch[] = [];
  for (let round = 0; round < rounds; round += 1) {
    product.push(await byProduct());
    limit.push(await byLimit());
  }
  return { work, product: middleOf(product), limit: middleOf(limit) };
}

/** The median of each figure on its own; the most memory of all rounds. */
export function middleOf(stretches: readonly Stretch[]): Stretch {
  const waits = stretches.flatMap(({ wait }) => wait ?? []);
  const ofDatabase = stretches.flatMap(({ databaseCpu }) => databaseCpu ?? []);
  return {
    perSecond: medianOf(stretches.map(({ perSecond }) => perSecond)),
    cpu: medianOf(stretches.map(({ cpu }) => cpu)),
    databaseCpu: ofDatabase.length === 0 ? undefined : medianOf(ofDatabase),
    memory: Math.max(...stretches.map(({ memory }) => memory)),
    ...(waits.length === 0 ? {} : { wait: medianOf(waits) }),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
