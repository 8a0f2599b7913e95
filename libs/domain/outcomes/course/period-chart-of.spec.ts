import { madeEpisode, madePain } from '../made-episodes.example';
import type { StandingEpisode } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import { periodOf, periodsBetween } from './period';
import type { PeriodChart } from './period-chart';
import { periodChartOf } from './period-chart-of';

const question = { measure: madePain };
const months = (count: number) => periodsBetween('MONTH', '2025-01', '2027-12').slice(0, count);

/** For each month, 20 people of whom so many have a follow-up score, with a gain of 2. */
function completeness(counts: readonly number[]): StandingEpisode[] {
  return counts.flatMap((complete, month) =>
    Array.from({ length: 20 }, (_, index) => ({
      episode: madeEpisode(`${month}-${index}`, 6, 4, {
        firstSessionOn: `${months(36)[month] ?? ''}-11`,
      }),
      standing: index < complete ? ('COMPLETE' as const) : ('MISSING' as const),
      followUp: index < complete ? { value: 4, day: 42 } : null,
    })),
  );
}

function chart(standing: readonly StandingEpisode[], of: PeriodChart['of'] = 'COMPLETENESS') {
  const found = periodChartOf(standing, question, of);
  if (isWithheld(found)) throw new Error(found.why);
  return found;
}

const quiet = [14, 16, 15, 14, 16, 15, 14, 15, 16, 15, 14, 16, 15];

describe('periods', () => {
  it('are calendar months, and weeks from Monday', () => {
    expect(periodOf('MONTH', '2026-02-28')).toBe('2026-02');
    // 2026-11-02 is a Monday.
    expect(periodOf('WEEK', '2026-11-02')).toBe('2026-11-02');
    expect(periodOf('WEEK', '2026-11-08')).toBe('2026-11-02');
    expect(periodOf('WEEK', '2026-11-09')).toBe('2026-11-09');
    expect(periodOf('WEEK', '1969-12-31')).toBe('1969-12-29');
  });

  it('follow one another over the ends of years and short months', () => {
    expect(periodsBetween('MONTH', '2025-11', '2026-03')).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
    expect(periodsBetween('WEEK', '2025-12-22', '2026-01-05')).toHaveLength(3);
  });
});

describe('a series of completeness', () => {
  it('has the mean and limits of the individuals chart, and no sign where nothing changes', () => {
    const { limits, points, sentence } = chart(completeness(quiet));
    const shares = quiet.map((count) => count / 20);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const ranges = shares.slice(1).map((share, index) => Math.abs(share - (shares[index] ?? NaN)));
    const range = ranges.reduce((sum, each) => sum + each, 0) / ranges.length;
    expect(limits?.mean).toBeCloseTo(mean, 12);
    expect(limits?.low).toBeCloseTo(mean - 2.66 * range, 12);
    expect(limits?.isTrial).toBe(false);
    expect(points.every(({ signal }) => signal === null)).toBe(true);
    expect(points[0]).toMatchObject({ period: '2025-01', people: 20, value: 0.7 });
    expect(sentence).toMatch(
      /^No sign of a change\. The mean is 75 %, and limits from 13 months are \d+ % to \d+ %\.$/,
    );
  });

  it('marks what is outside with its side and rule', () => {
    const { points, sentence } = chart(completeness([...quiet, 2]));
    expect(points.at(-1)?.signal).toEqual({ letter: 'L', rules: ['OUTSIDE'] });
    expect(sentence).toMatch(/^Something changed: 1 month low\./);
  });

  it('marks a run above the mean as high, and a fall by where it goes', () => {
    const shifted = chart(completeness([12, 13, 12, 13, 12, 13, 12, 16, 17, 16, 17, 16, 17, 16]));
    expect(shifted.points.map(({ signal }) => signal?.letter).join('')).toBe('LLLLLLLHHHHHHH');
    expect(shifted.points[7]?.signal?.rules).toContain('SHIFT');
    const falling = chart(completeness([15, 14, 16, 15, 14, 16, 18, 17, 16, 15, 14, 13, 12, 14]));
    const trend = falling.points.filter(({ signal }) => signal?.rules.includes('TREND'));
    expect(trend.map(({ period }) => period)).toEqual(months(13).slice(6));
    for (const { signal } of trend) {
      if (signal?.rules.length === 1) expect(signal.letter).toBe('L');
    }
  });

  it('has trial limits from 5 months on, none below, and no limit beyond all', () => {
    expect(chart(completeness(quiet.slice(0, 11))).limits?.isTrial).toBe(true);
    expect(chart(completeness(quiet.slice(0, 5))).sentence).toContain('trial limits from 5 months');
    const four = chart(completeness(quiet.slice(0, 4)));
    expect(four.limits).toBeNull();
    expect(four.sentence).toBe('4 months with 11 people or more: too few to say what is usual.');
    expect(chart(completeness([20, 19, 20, 18, 20, 19])).limits?.high).toBe(1);
  });

  it('hides months of fewer than 11 people, and leaves them out of the limits', () => {
    const few = completeness([...quiet, 15]).filter(
      ({ episode }) =>
        !(episode.firstSessionOn > '2026-02' && Number(episode.episodeId.split('-').at(-1)) > 9),
    );
    const { points, limits } = chart(few);
    expect(points.at(-1)).toEqual({
      period: '2026-02',
      value: null,
      people: null,
      episodes: null,
      signal: null,
    });
    expect(limits).toEqual(chart(completeness(quiet)).limits);
  });

  it('shows a month in which nobody began', () => {
    const gap = completeness(quiet).filter(
      ({ episode }) => !episode.firstSessionOn.startsWith('2025-03'),
    );
    expect(chart(gap).points[2]).toEqual({
      period: '2025-03',
      value: null,
      people: 0,
      episodes: 0,
      signal: null,
    });
  });

  it('is withheld where nothing is due', () => {
    expect(periodChartOf([], question, 'COMPLETENESS')).toMatchObject({
      withheld: 'TOO_FEW_EPISODES',
    });
  });
});

describe('a series of gains', () => {
  it('adjusts: a month of harder starts alone is no sign', () => {
    const standing = quiet.flatMap((_count, month) =>
      Array.from({ length: 20 }, (_, index) => {
        const before = 5 + (index % 5) / 2 + (month === 8 ? 3 : 0);
        const ripple = [-1, 0, 1, 0.5, -0.5][(index + month) % 5] ?? 0;
        const after = before / 2 + ripple + ((month * 7) % 3) / 10;
        const firstSessionOn = `${months(13)[month] ?? ''}-20`;
        return {
          episode: madeEpisode(`${month}-${index}`, before, after, { firstSessionOn }),
          standing: 'COMPLETE' as const,
          followUp: { value: after, day: 42 },
        };
      }),
    );
    const { points, limits } = chart(standing, 'ADJUSTED_GAIN');
    expect(points.every(({ signal }) => signal === null)).toBe(true);
    expect(limits?.mean).toBeGreaterThan(2);
    const worse = standing.map((each) =>
      each.episode.firstSessionOn.startsWith('2025-09')
        ? { ...each, followUp: { value: (each.followUp?.value ?? 0) + 2, day: 42 } }
        : each,
    );
    const marked = chart(worse, 'ADJUSTED_GAIN').points.filter(({ signal }) => signal !== null);
    expect(marked.map(({ period, signal }) => [period, signal?.letter])).toEqual([
      ['2025-09', 'L'],
    ]);
  });
});
