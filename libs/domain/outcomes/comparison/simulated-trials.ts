import { normalStream } from '@unknot/statistics/normal-stream';
import { seededStream } from '@unknot/statistics/seeded-stream';

/** Comparisons that were drawn beforehand, so that every number of episodes meets the same luck. */
export interface Simulation {
  /**
   * The share of comparisons in which an estimate, `shift` standard errors from zero on average, lies
   * more than `reach` of its own estimated standard errors from zero; `df` tells how well these are known.
   */
  readonly shareBeyond: (shift: number, reach: number, df: number) => number;
}

const draws = 4000;

const drawn = new Map<number, Simulation>();

/** The simulated comparisons of a seed. */
export function simulationOf(seed: number): Simulation {
  const known = drawn.get(seed);
  if (known !== undefined) return known;
  const simulation = newSimulation(seed);
  if (drawn.size < 16) drawn.set(seed, simulation);
  return simulation;
}

function newSimulation(seed: number): Simulation {
  const next = normalStream(seededStream(seed));
  const [luck, spread] = [new Float64Array(draws), new Float64Array(draws)];
  // Each pair with its mirror image: the mean of the draws is exactly as it should be.
  for (let index = 0; index < draws; index += 2) {
    [luck[index], spread[index]] = [next(), next()];
    [luck[index + 1], spread[index + 1]] = [-luck[index]!, -spread[index]!];
  }
  return { shareBeyond: (shift, reach, df) => shareOf(luck, spread, { shift, reach, df }) };
}

function shareOf(
  luck: Float64Array,
  spread: Float64Array,
  { shift, reach, df }: { readonly shift: number; readonly reach: number; readonly df: number },
): number {
  // The root of chi-square over its degrees of freedom, by Wilson and Hilferty (1931).
  const [centre, width] = [1 - 2 / (9 * df), Math.sqrt(2 / (9 * df))];
  let beyond = 0;
  for (let index = 0; index < luck.length; index += 1) {
    const cube = Math.max(0, centre + width * (spread[index] as number));
    const error = cube * Math.sqrt(cube);
    if (Math.abs(shift + (luck[index] as number)) > reach * error) beyond += 1;
  }
  return beyond / luck.length;
}
