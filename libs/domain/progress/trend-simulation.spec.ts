import { confirmedSideOf } from './confirmed-side';
import { weeklyFacts } from './made-readings.example';
import { normalNumbers } from './normal-numbers.example';
import type { TrendGate } from './trend-call';
import { trendCallOf } from './trend-call';

/*
 * The table of the domain model (4.3) again, with our own code and our own random numbers: whole-number
 * pain scores, 10 weekly visits, important difference 2. The table was made elsewhere with 6,000 runs a row.
 * As many runs here: RUNS=6000 npm run jest -- --selectProjects libs --testPathPatterns trend-simulation
 */
const runs = Number(process.env.RUNS ?? 1500);
const runsOfTable = 6000;
const visits = 10;

/** Shares called better and worse. */
type Shares = readonly [better: number, worse: number];

interface Simulated {
  /** By the call at visit 6. */
  readonly atSix: Shares;
  /** Confirmed at two consecutive visits at some time. */
  readonly ever: Shares;
  /** Median visit of the first confirmation. */
  readonly visit: readonly [better: number | undefined, worse: number | undefined];
  /** Visit 6 below and above visit 1, by any amount and by at least two points. */
  readonly naive: Shares;
  readonly naiveByTwo: Shares;
}

/** True pain at a visit, counted from 1. */
type Course = (visit: number) => number;

const stable: Course = () => 5;
const recovery: Course = (visit) => 2 + 4 * Math.exp(-(visit - 1) / 3);
const line =
  (from: number, to: number): Course =>
  (visit) =>
    from + ((to - from) * (visit - 1)) / (visits - 1);
/** Down within four visits, up again from the seventh. The table does not give the shape of its relapse. */
const relapse: Course = (visit) =>
  visit <= 4 ? 6 - (4 * (visit - 1)) / 3 : 2 + (3 * Math.max(0, visit - 6)) / 4;

const table: readonly (readonly [string, Course, number, number, Shares, Shares])[] = [
  ['stable', stable, 1.02, 1.02, [0.07, 0.06], [0.085, 0.086]],
  ['stable, noise 1.5 times the published', stable, 1.02, 1.5, [0.17, 0.18], [0.27, 0.27]],
  ['stable, that noise known', stable, 1.5, 1.5, [0.04, 0.04], [0.058, 0.059]],
  ['6 to 2 within weeks', recovery, 1.02, 1.02, [0.79, 0], [0.93, 0]],
  ['6 to 4 in a line', line(6, 4), 1.02, 1.02, [0.23, 0.01], [0.43, 0.02]],
  ['4 to 7 in a line', line(4, 7), 1.02, 1.02, [0, 0.35], [0.01, 0.67]],
];

it.each(table)('reproduces: %s', (_name, course, sem, trueError, atSix, ever) => {
  const found = simulated(course, sem, trueError);
  expectShares(found.atSix, atSix);
  expectShares(found.ever, ever);
});

/** The promise of the rule: what a client who never changes may be told in ten visits. */
it('confirms a change of a truly stable client at most 9 % each way, 6 % with the right error', () => {
  const usual = simulated(stable, 1.02, 1.02).ever;
  const noisy = simulated(stable, 1.5, 1.5).ever;
  process.stdout.write(`stable client, ${runs} runs: ${usual.join(', ')}; ${noisy.join(', ')}\n`);
  for (const share of usual) expect(share).toBeLessThanOrEqual(atMost(0.09));
  for (const share of noisy) expect(share).toBeLessThanOrEqual(atMost(0.06));
});

it('confirms recovery at visit 5 and a slow decline at visit 7, in the middle', () => {
  expect(simulated(recovery, 1.02, 1.02).visit[0]).toBe(5);
  expect(simulated(line(4, 7), 1.02, 1.02).visit[1]).toBe(7);
});

it('sees the recovery before a relapse, and about half of the relapses by visit 10', () => {
  const found = simulated(relapse, 1.02, 1.02);
  expectShares([found.atSix[0], found.ever[0]], [0.93, 0.94]);
  expect(found.atSix[1]).toBeLessThan(0.01);
  expect(Math.abs(found.ever[1] - 0.46)).toBeLessThan(0.1);
  expect(found.visit[1]).toBe(10);
});

it('is calmer than "last against first", which calls most stable clients changed', () => {
  const found = simulated(stable, 1.02, 1.02);
  expectShares(found.naive, [0.37, 0.37]);
  expectShares(found.naiveByTwo, [0.16, 0.16]);
  expect(found.atSix[0] + found.atSix[1]).toBeLessThan(found.naive[0] / 2);
});

/** A bound with two standard errors of this many runs. */
function atMost(share: number): number {
  return share + 2 * Math.sqrt((share * (1 - share)) / runs);
}

/** Within the error of both simulations (3.3 standard errors) and the rounding of the table. */
function expectShares(found: Shares, expected: Shares): void {
  expected.forEach((share, index) => {
    const p = Math.min(0.995, Math.max(0.005, share));
    const error = 3.3 * Math.sqrt(p * (1 - p) * (1 / runs + 1 / runsOfTable)) + 0.005;
    expect(Math.abs((found[index] ?? NaN) - share)).toBeLessThan(error);
  });
}

const done = new Map<Course, Map<string, Simulated>>();

/** Each course once for each pair of errors. */
function simulated(course: Course, sem: number, trueError: number): Simulated {
  const known = done.get(course) ?? new Map<string, Simulated>();
  const found = known.get(`${sem} ${trueError}`) ?? simulate(course, sem, trueError);
  done.set(course, known.set(`${sem} ${trueError}`, found));
  return found;
}

function simulate(course: Course, sem: number, trueError: number): Simulated {
  const gate: TrendGate = { direction: 'LOWER', sem, important: 2 };
  const noise = normalNumbers(20_260_302);
  const all = Array.from({ length: runs }, () => {
    const scores = Array.from({ length: visits }, (_, index) =>
      Math.min(10, Math.max(0, Math.round(course(index + 1) + trueError * noise()))),
    );
    const calls = scores.map(
      (_, index) => trendCallOf(weeklyFacts(...scores.slice(0, index + 1)), gate).call,
    );
    const sides = calls.map((_, index) => confirmedSideOf(calls.slice(0, index + 1)));
    const atSix = calls[5] ?? 'NOT_ENOUGH';
    return {
      atSix: { better: atSix === 'IMPROVING' || atSix === 'PLATEAU', worse: atSix === 'WORSENING' },
      firstBetter: sides.indexOf('BETTER') + 1,
      firstWorse: sides.indexOf('WORSE') + 1,
      change: (scores[5] ?? 0) - (scores[0] ?? 0),
    };
  });
  const share = (holds: (run: (typeof all)[number]) => boolean) => all.filter(holds).length / runs;
  const middle = (firsts: readonly number[]) => {
    const confirmed = firsts.filter((visit) => visit > 0).sort((a, b) => a - b);
    return confirmed[Math.floor(confirmed.length / 2)];
  };
  return {
    atSix: [share((run) => run.atSix.better), share((run) => run.atSix.worse)],
    ever: [share((run) => run.firstBetter > 0), share((run) => run.firstWorse > 0)],
    visit: [middle(all.map((run) => run.firstBetter)), middle(all.map((run) => run.firstWorse))],
    naive: [share((run) => run.change < 0), share((run) => run.change > 0)],
    naiveByTwo: [share((run) => run.change <= -2), share((run) => run.change >= 2)],
  };
}
