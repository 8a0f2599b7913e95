import fc from 'fast-check';
import { weeklyFacts } from './made-readings.example';
import type { TrendGate } from './trend-call';
import { trendCallOf } from './trend-call';

/** Pain from 0 to 10: SEM 1.02, important from 2 points. */
const pain: TrendGate = { direction: 'LOWER', sem: 1.02, important: 2 };
const angle: TrendGate = { direction: 'HIGHER', sem: 10 / (1.96 * Math.SQRT2), important: null };
const said = (gate: TrendGate, ...values: readonly number[]) => {
  const { call, reason } = trendCallOf(weeklyFacts(...values), gate);
  return `${call} ${reason}`;
};

describe('no call', () => {
  it('needs three readings', () => {
    expect(said(pain)).toBe('NOT_ENOUGH FEW_READINGS');
    expect(said(pain, 9)).toBe('NOT_ENOUGH FEW_READINGS');
    expect(said(pain, 9, 0)).toBe('NOT_ENOUGH FEW_READINGS');
    expect(said(pain, 9, 0, 0)).toBe('IMPROVING BETTER_BEYOND_BOTH');
  });

  it('needs a baseline, a reading since, and a known error', () => {
    const none = { ...weeklyFacts(9, 5, 1), baseline: null, baselineN: 0 };
    expect(trendCallOf(none, pain)).toMatchObject({ reason: 'NO_BASELINE', change: null, z: null });
    const all = { ...weeklyFacts(6, 5, 7), baseline: 6, baselineN: 3 };
    expect(trendCallOf(all, pain)).toMatchObject({ reason: 'NOTHING_SINCE_START', level: null });
    expect(said({ ...pain, sem: null }, 9, 5, 1)).toBe('NOT_ENOUGH NO_ERROR_KNOWN');
    expect(said({ ...pain, sem: 0 }, 9, 5, 1)).toBe('NOT_ENOUGH NO_ERROR_KNOWN');
  });

  it.each(['TARGET', 'NONE'] as const)('never calls %s better or worse', (direction) => {
    const gate = { ...pain, direction };
    expect(said(gate, 9, 1, 1)).toBe('NOT_ENOUGH NO_DIRECTION');
    expect(said(gate, 1, 9, 9)).toBe('NOT_ENOUGH NO_DIRECTION');
    expect(said(gate, 5, 6, 5)).toBe('STABLE WITHIN_ERROR');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 })), (values) => {
        const { call } = trendCallOf(weeklyFacts(...values), gate);
        expect(['NOT_ENOUGH', 'STABLE']).toContain(call);
      }),
    );
  });
});

describe('since the start', () => {
  it('calls 0 to 6 worse: zero is a value', () => {
    expect(said(pain, 0, 0, 6)).toBe('WORSENING WORSE_BEYOND_ERROR');
    expect(trendCallOf(weeklyFacts(0, 0, 6), pain).change).toBe(6);
    expect(said(pain, 6, 6, 0)).toBe('IMPROVING BETTER_BEYOND_BOTH');
  });

  it('calls eight steps of half a point worse since the start', () => {
    const drift = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => 3 + step / 2);
    expect(said(pain, ...drift)).toBe('WORSENING WORSE_BEYOND_ERROR');
    expect(said(pain, ...drift.slice(0, 5))).toBe('STABLE WITHIN_ERROR');
  });

  it('finds no change where there is none', () => {
    expect(said(pain, 0, 0, 0)).toBe('STABLE WITHIN_ERROR');
    expect(said(pain, 5, 5, 5, 5, 5, 5)).toBe('STABLE WITHIN_ERROR');
    expect(trendCallOf(weeklyFacts(5, 5, 5, 5, 5), pain)).toMatchObject({ z: 0, recentSlope: 0 });
  });

  it('counts exactly the important difference as reached', () => {
    const precise = { ...pain, sem: 0.3 };
    expect(said(precise, 6, 5, 4)).toBe('IMPROVING BETTER_BEYOND_BOTH');
    expect(said(precise, 6.3, 5, 4.3)).toBe('IMPROVING BETTER_BEYOND_BOTH');
    expect(said(precise, 6, 5, 4.01)).toBe('STABLE SMALL');
    expect(said({ ...pain, direction: 'HIGHER', sem: 0.3 }, 0.1, 2, 2.1)).toBe(
      'IMPROVING BETTER_BEYOND_BOTH',
    );
  });

  it('tells possible from small from nothing', () => {
    expect(said(pain, 6, 5, 4)).toBe('STABLE POSSIBLE');
    expect(said({ ...pain, important: 5 }, 9, 7, 5)).toBe('STABLE SMALL');
    expect(said(pain, 6, 6, 5)).toBe('STABLE WITHIN_ERROR');
  });

  it('lets the error alone decide where no important difference is known', () => {
    expect(said(angle, 80, 85, 92)).toBe('IMPROVING BETTER_BEYOND_ERROR');
    expect(said(angle, 80, 85, 89)).toBe('STABLE WITHIN_ERROR');
    expect(said(angle, 92, 85, 80)).toBe('WORSENING WORSE_BEYOND_ERROR');
  });

  it('weighs by how many readings stand behind start and present', () => {
    // domain model 4.3: z = (L - B) / (s * sqrt(1/k0 + 1/k1)); 2.5 / (1.02 * sqrt(3/2)) = 2.0013.
    const two = trendCallOf(weeklyFacts(6, 5, 4, 3), pain);
    expect(two).toMatchObject({ levelN: 2, level: 3.5, change: -2.5 });
    expect(two.z).toBeCloseTo(2.5 / (1.02 * Math.sqrt(1.5)), 12);
    expect(two.error).toBeCloseTo(1.96 * 1.02 * Math.sqrt(1.5), 12);
    const one = trendCallOf(weeklyFacts(6, 5, 3), pain);
    expect(one).toMatchObject({ levelN: 1, level: 3 });
    const twice = { ...weeklyFacts(7, 5, 5, 4, 3), baseline: 6, baselineN: 2 };
    expect(trendCallOf(twice, pain).error).toBeCloseTo(1.96 * 1.02, 12);
  });

  it('is a plateau from five readings over 21 days, and improving before', () => {
    expect(said(pain, 8, 3, 3, 3)).toMatch('IMPROVING');
    expect(said(pain, 8, 3, 3, 3, 3, 3)).toBe('PLATEAU BETTER_BEYOND_BOTH');
    const soon = { ...weeklyFacts(8, 3, 3, 3, 3, 3), latestOn: '2026-03-22' };
    expect(trendCallOf(soon, pain).call).toBe('IMPROVING');
    expect(trendCallOf({ ...soon, latestOn: '2026-03-23' }, pain).call).toBe('PLATEAU');
  });
});

describe('lately', () => {
  it('puts the last five readings before what happened since the start', () => {
    expect(said(pain, 8, 3, 2, 3, 4, 5, 7)).toBe('WORSENING LATELY_WORSE');
    expect(said(pain, 3, 9, 8, 6, 5, 4)).toBe('IMPROVING LATELY_BETTER');
  });

  it('takes the slope over the last five, for each week', () => {
    // Least squares of 9 7 5 3 1 over weeks 1 to 5.
    const trend = trendCallOf(weeklyFacts(9, 9, 7, 5, 3, 1), pain);
    expect(trend).toMatchObject({ recentN: 5, call: 'IMPROVING', reason: 'LATELY_BETTER' });
    expect(trend.recentSlope).toBeCloseTo(-2, 12);
    expect(trendCallOf(weeklyFacts(9, 7, 5), pain)).toMatchObject({
      recentSlope: null,
      recentN: 0,
    });
  });

  it('has no slope where all readings fall on one day', () => {
    const day = { ...weeklyFacts(9, 7, 5, 3), recentDays: [7, 7, 7, 7] };
    expect(trendCallOf(day, pain).recentSlope).toBeNull();
  });
});

describe('laws', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 0, maxLength: 12 });

  it('turns its call when scale and direction are turned', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const turned = values.map((value) => 10 - value);
        const one = trendCallOf(weeklyFacts(...values), pain);
        const other = trendCallOf(weeklyFacts(...turned), { ...pain, direction: 'HIGHER' });
        expect([other.call, other.reason]).toEqual([one.call, one.reason]);
      }),
    );
  });

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const inMillimetres = { ...pain, sem: 10.2, important: 20 };
        const one = trendCallOf(weeklyFacts(...values), pain);
        const other = trendCallOf(weeklyFacts(...values.map((v) => 10 * v)), inMillimetres);
        expect([other.call, other.reason]).toEqual([one.call, one.reason]);
      }),
    );
  });

  it('never calls better what is within a wider error', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const wide = trendCallOf(weeklyFacts(...values), { ...pain, sem: 100 });
        expect(['NOT_ENOUGH', 'STABLE']).toContain(wide.call);
      }),
    );
  });
});
