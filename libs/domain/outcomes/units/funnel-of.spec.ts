import type { StandingEpisode } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import type { Funnel } from './funnel';
import { funnelOf } from './funnel-of';
import { madePain } from '../made-episodes.example';
import { madeComplete, madeUnits } from './made-units.example';

const question = { measure: madePain };

function funnel(standing: readonly StandingEpisode[], of: Funnel['of']): Funnel {
  const found = funnelOf(standing, question, 'PRACTITIONER', of);
  if (isWithheld(found)) throw new Error(found.why);
  return found;
}

/** Units with a number of episodes and how many of them gain 3, which is important; the others gain 1. */
function shares(units: readonly (readonly [episodes: number, reached: number])[]) {
  return units.flatMap(([episodes, reached], unit) =>
    Array.from({ length: episodes }, (_, index) =>
      madeComplete(unit * 1000 + index, 6, index < reached ? 3 : 5, { practitionerId: `p${unit}` }),
    ),
  );
}

const alike: readonly (readonly [number, number])[] = [
  [50, 25],
  [40, 21],
  [30, 14],
  [20, 10],
  [60, 30],
];

describe('a funnel of shares', () => {
  it('has exact limits, interpolated, about the share of all', () => {
    const found = funnel(shares(alike), 'IMPORTANT_SHARE');
    expect(found).toMatchObject({ target: 0.5, between: 0 });
    expect(found.dots.map(({ zone }) => zone)).toEqual(Array(5).fill('AS_EXPECTED'));
    expect(found.dots[3]?.words).toBe('as expected; too few to tell');
    expect(found.dots[0]?.words).toBe('as expected');
    // SciPy: r = binom.ppf(p, 20, .5); (r - (binom.cdf(r, 20, .5) - p) / binom.pmf(r, 20, .5)) / 20
    const [line] = found.lines;
    expect(line?.episodes).toBe(20);
    expect(line?.watch.low).toBeCloseTo(0.2558235294, 9);
    expect(line?.watch.high).toBeCloseTo(0.6941764706, 9);
    expect(found.lines.at(-1)?.episodes).toBe(60);
  });

  it('signals outside 99.8 %, and only watches between that and 95 %', () => {
    const others = Array.from({ length: 12 }, () => [60, 30] as const);
    const found = funnel(shares([...others, [60, 55], [60, 39]]), 'IMPORTANT_SHARE');
    expect(found.dots.find(({ unit }) => unit === 'p12')).toMatchObject({
      zone: 'SIGNAL_HIGH',
      words: 'higher than chance explains',
    });
    expect(found.dots.filter(({ zone }) => zone !== 'AS_EXPECTED')).toHaveLength(1);
    const watched = funnel(shares([...others, [60, 39]]), 'IMPORTANT_SHARE');
    expect(watched.dots.at(-1)?.zone).toBe('AS_EXPECTED');
    const near = funnel(shares([...others, [60, 40]]), 'IMPORTANT_SHARE');
    expect(near.dots.find(({ unit }) => unit === 'p12')?.zone).toBe('WATCH');
    expect(near.verdict).toBe('No reliable difference between practitioners.');
  });

  it('is widened where all differ more than chance explains', () => {
    const wide = [10, 50, 15, 45, 20, 40].map((reached) => [60, reached] as const);
    const found = funnel(shares(wide), 'IMPORTANT_SHARE');
    expect(found.between).toBeGreaterThan(0.01);
    expect(found.dots.every(({ zone }) => zone === 'AS_EXPECTED')).toBe(true);
    for (const { watch, signal } of found.lines) {
      expect(signal.low).toBeGreaterThanOrEqual(0);
      expect(signal.high).toBeLessThanOrEqual(1);
      expect(signal.low).toBeLessThanOrEqual(watch.low);
    }
  });

  it('is withheld where no change is known as important', () => {
    const unknown = { ...madePain, importantOf: () => null };
    expect(
      funnelOf(shares(alike), { measure: unknown }, 'PRACTITIONER', 'IMPORTANT_SHARE'),
    ).toMatchObject({ withheld: 'NO_IMPORTANT_CHANGE' });
  });
});

describe('a funnel of mean gains', () => {
  it('puts the mean of all in the middle and narrows with the number of episodes', () => {
    const standing = [...madeUnits([0, 0, 0, 0, 0], 20), ...madeUnits([0], 200)];
    const found = funnel(standing, 'MEAN_GAIN');
    const widths = found.lines.map(({ signal }) => signal.high - signal.low);
    expect(widths).toEqual([...widths].sort((one, other) => other - one));
    for (const { watch, signal } of found.lines) {
      expect(signal.low).toBeLessThan(watch.low);
      expect(watch.low).toBeLessThan(found.target);
      expect(watch.high).toBeGreaterThan(found.target);
      expect(signal.high).toBeGreaterThan(watch.high);
    }
  });

  it('has the same limits for the same data, close to those of the formula', () => {
    const standing = madeUnits([0, 0, 0, 0, 0, 0]);
    const found = funnel(standing, 'MEAN_GAIN');
    expect(funnel(standing, 'MEAN_GAIN')).toEqual(found);
    const line = found.lines.find(({ episodes }) => episodes === 40);
    // The ripple of -1.5 to 1.5 has a variance of 1: 1.96 and 3.09 errors of 1 / sqrt(40).
    expect((line?.watch.high ?? 0) - found.target).toBeCloseTo(1.96 / Math.sqrt(40), 1);
    expect((line?.signal.high ?? 0) - found.target).toBeCloseTo(3.09 / Math.sqrt(40), 1);
  });

  it('leans where gains are skewed: the far side reaches further', () => {
    const skewed = [0, 1, 2, 3, 4].flatMap((unit) =>
      Array.from({ length: 40 }, (_, index) =>
        madeComplete(unit * 100 + index, 6, (index * 7 + unit) % 10 === 0 ? 0 : 5, {
          practitionerId: `p${unit}`,
        }),
      ),
    );
    const found = funnel(skewed, 'MEAN_GAIN');
    const [line] = found.lines;
    const above = (line?.signal.high ?? 0) - found.target;
    const below = found.target - (line?.signal.low ?? 0);
    expect(above).toBeGreaterThan(1.2 * below);
  });
});
