import { isNoAnswer } from '@unknot/statistics/no-answer';
import { normalStream } from '@unknot/statistics/normal-stream';
import { coefficientsOf } from '@unknot/statistics/regression/coefficients';
import { leastSquares } from '@unknot/statistics/regression/least-squares';
import { intercept } from '@unknot/statistics/regression/term';
import { seededStream } from '@unknot/statistics/seeded-stream';
import type { NeedsOf } from './needed-episodes';
import { neededEpisodesOf } from './needed-episodes';

const evenArms: NeedsOf = {
  difference: 1,
  residualSd: 2.2,
  information: 1 / (1 / 0.5 + 1 / 0.5),
  parameters: 3,
  have: 60,
};

interface Row {
  readonly before: number;
  readonly exposure: number;
  readonly after: number;
}

/** How often whole comparisons, episode by episode, see a difference of `slope` per unit of exposure. */
function powerOf(
  total: number,
  { residualSd, slope }: { residualSd: number; slope: number },
  exposureOf: (index: number, random: () => number) => number,
): number {
  const random = seededStream(20_231);
  const normal = normalStream(random);
  const terms = [
    intercept,
    { name: 'exposure', valueOf: ({ exposure }: Row) => exposure },
    { name: 'before', valueOf: ({ before }: Row) => before },
  ];
  let seen = 0;
  const runs = 500;
  for (let run = 0; run < runs; run += 1) {
    const rows = Array.from({ length: total }, (_, index): Row => {
      const [before, exposure] = [6 + 1.5 * normal(), exposureOf(index, random)];
      const after = 1 + 0.5 * before + slope * exposure + residualSd * normal();
      return { before, exposure, after };
    });
    const fit = leastSquares(rows, ({ after }) => after, terms);
    const estimates = isNoAnswer(fit) ? fit : coefficientsOf(fit, 'HC3');
    if (isNoAnswer(estimates)) throw new Error(estimates.reason);
    const { low, high } = estimates.get('exposure') ?? { low: -1, high: 1 };
    if (low > 0 || high < 0) seen += 1;
  }
  return seen / runs;
}

const expectAbout80Percent = (power: number) => {
  expect(power).toBeGreaterThan(0.75);
  expect(power).toBeLessThan(0.85);
};

describe('episodes that a comparison still needs', () => {
  it('is near the textbook: 2 × 16 × sd² / difference² for even arms', () => {
    // Lehr 1992: 16 sd² / difference² in each arm.
    const { total } = neededEpisodesOf(evenArms);
    expect(total).toBeGreaterThan(0.96 * 32 * 2.2 ** 2);
    expect(total).toBeLessThan(1.06 * 32 * 2.2 ** 2);
  });

  it('gives comparisons of even arms, simulated episode by episode, a power of 80 ± 5 %', () => {
    const { total } = neededEpisodesOf(evenArms);
    const power = powerOf(total, { residualSd: 2.2, slope: 1 }, (index) => index % 2);
    expectAbout80Percent(power);
  });

  it('does so for one episode of four in an arm', () => {
    const needs = { ...evenArms, difference: 1.3, information: 1 / (1 / 0.25 + 1 / 0.75) };
    const { total } = neededEpisodesOf(needs);
    expectAbout80Percent(
      powerOf(total, { residualSd: 2.2, slope: 1.3 }, (index) => Number(index % 4 === 0)),
    );
  });

  it('does so for a share of treatment time: a third had none, the others 40 % on average', () => {
    // Half the users had 20 %, half 60 %; variance of the share, and of typical users' 0.4.
    const shares = [0, 0.2, 0.6];
    const variance = (0.04 + 0.36) / 3 - (0.8 / 3) ** 2;
    const needs = { ...evenArms, difference: 1.2, information: variance / 0.4 ** 2 };
    const { total } = neededEpisodesOf(needs);
    const slope = 1.2 / 0.4;
    expectAbout80Percent(
      powerOf(total, { residualSd: 2.2, slope }, (index) => shares[index % 3] ?? 0),
    );
  });

  it('rises with the spread and falls with the difference and with what an episode tells', () => {
    const totals = (of: (step: number) => Partial<NeedsOf>) =>
      Array.from({ length: 25 }, (_, step) => neededEpisodesOf({ ...evenArms, ...of(step) }).total);
    const isRising = (all: readonly number[]) =>
      all.every((total, index) => index === 0 || total >= (all[index - 1] ?? Infinity));
    expect(isRising(totals((step) => ({ residualSd: 1 + step / 10 })))).toBe(true);
    expect(isRising(totals((step) => ({ difference: 3 - step / 10 })))).toBe(true);
    expect(isRising(totals((step) => ({ information: 0.25 - step / 120 })))).toBe(true);
  });

  it('is never fewer than the gates ask for', () => {
    expect(neededEpisodesOf({ ...evenArms, difference: 5, fewest: 60 }).total).toBe(60);
    expect(neededEpisodesOf({ ...evenArms, residualSd: 0, fewest: 60 }).total).toBe(60);
  });

  it('is the same for the same seed, and nearly so for another', () => {
    const [one, again, other] = [1, 1, 99].map((seed) => neededEpisodesOf(evenArms, seed).total);
    expect(again).toBe(one);
    expect(Math.abs((other ?? 0) / (one ?? 1) - 1)).toBeLessThan(0.08);
  });

  it('says how many more in round words, or that there are enough', () => {
    const more = neededEpisodesOf(evenArms);
    expect(more.more).toBe(more.total - 60);
    expect(more.sentence).toMatch(/^About (90|95|100|110) more episodes until/);
    const enough = neededEpisodesOf({ ...evenArms, have: 1000 });
    expect(enough).toMatchObject({ more: 0, sentence: expect.stringContaining('enough') });
    const never = neededEpisodesOf({ ...evenArms, information: 1e-6 });
    expect(never.sentence).toContain('More episodes than a practice ever has');
  });
});
