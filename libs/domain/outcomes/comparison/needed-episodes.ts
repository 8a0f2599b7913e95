import { normalQuantile } from '@unknot/statistics/normal-quantile';
import { tQuantile } from '@unknot/statistics/t-quantile';
import type { Simulation } from './simulated-trials';
import { simulationOf } from './simulated-trials';

/** What the number of needed episodes depends on. */
export interface NeedsOf {
  /** The difference that a comparison has to be able to see, above 0, in the measure's unit. */
  readonly difference: number;
  /** The spread of scores about the model, in the same unit. */
  readonly residualSd: number;
  /**
   * What one more episode tells about the difference: 1 / (n times its variance in units of the
   * residual variance). For two arms with the shares p and q of the episodes it is 1 / (1/p + 1/q).
   */
  readonly information: number;
  /** Terms of the model, the intercept included. */
  readonly parameters: number;
  /** Complete episodes that are there already. */
  readonly have: number;
  /** The fewest that the gates ask for, whatever the spread. */
  readonly fewest?: number;
}

/** How many episodes a comparison needs before it is meaningful. */
export interface NeededEpisodes {
  /** In all, with a follow-up score. */
  readonly total: number;
  /** More than there are; 0 where there are enough. */
  readonly more: number;
  /** Rounded up to what can be said: `about 40 more episodes`. */
  readonly sentence: string;
}

/** The share of such comparisons that shall see the difference, if it is there. */
export const neededPower = 0.8;

/** Above this, the number says only that such a comparison is out of reach. */
const outOfReach = 20_000;

/**
 * The smallest number of complete episodes with which an interval of 95 % leaves out no difference in
 * 80 % of comparisons, if the difference is really as large as `difference`; by simulation, begun at
 * the formula for the normal distribution. The same seed gives the same answer.
 */
export function neededEpisodesOf(needs: NeedsOf, seed = 1): NeededEpisodes {
  const total = totalOf(needs, simulationOf(seed));
  const more = Math.max(0, total - needs.have);
  return { total, more, sentence: total >= outOfReach ? hopeless : sentenceOf(more) };
}

function totalOf(needs: NeedsOf, simulation: Simulation): number {
  const { difference, residualSd, information, parameters } = needs;
  const least = Math.max(parameters + 3, needs.fewest ?? 0);
  if (!(difference > 0) || !(information > 0)) return outOfReach;
  if (residualSd === 0) return least;
  const reach = (normalQuantile(0.975) ?? 0) + (normalQuantile(neededPower) ?? 0);
  const start = Math.ceil(((reach * residualSd) / difference) ** 2 / information);
  if (start >= outOfReach) return outOfReach;
  const isEnough = (total: number) => powerWith(needs, total, simulation) >= neededPower;
  // The limits of t ask for about two more than the normal ones, and each parameter for itself.
  return smallestFrom(Math.max(start + 2 + parameters, least), least, isEnough);
}

/** The smallest number that is enough, looked for around a good guess in steps that grow. */
function smallestFrom(guess: number, least: number, isEnough: (total: number) => boolean): number {
  const first = Math.max(1, Math.round(guess / 100));
  let [low, high] = [guess, guess];
  if (isEnough(guess)) {
    for (let step = first; ; step *= 2) {
      low = Math.max(least - 1, high - step);
      if (low < least || !isEnough(low)) break;
      high = low;
    }
  } else {
    for (let step = first; ; step *= 2) {
      high = low + step;
      if (isEnough(high)) break;
      low = high;
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The share of simulated comparisons of `total` episodes whose interval leaves out no difference. The
 * robust error is as much too large, on average, as single episodes draw the model to themselves.
 */
export function powerWith(
  { difference, residualSd, information, parameters }: Omit<NeedsOf, 'have'>,
  total: number,
  simulation: Simulation,
): number {
  const df = total - parameters;
  const reach = tQuantile(0.975, df);
  if (reach === undefined) return 0;
  const shift = (difference / residualSd) * Math.sqrt(total * information);
  return simulation.shareBeyond(shift, reach / Math.sqrt(1 - parameters / total), df);
}

const hopeless = 'More episodes than a practice ever has until this comparison is meaningful.';

function sentenceOf(more: number): string {
  if (more === 0) return 'There are enough episodes to see a difference that people notice.';
  if (more >= outOfReach)
    return 'No practice has enough episodes to make this comparison meaningful.';
  const words = roundedUp(more).toLocaleString('en');
  return `About ${words} more episodes until this comparison is meaningful.`;
}

/** A number of episodes to two digits, below a hundred to fives, upwards. */
export function roundedUp(count: number): number {
  const step = count < 100 ? 5 : 10 ** (Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / step) * step;
}
