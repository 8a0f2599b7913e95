import type { JudgedReading } from './counted-readings';
import { measureLookup } from './measure-lookup';
import { sessionComparisonOf } from './session-comparison-of';

const reading = (id: string, sessionId: string, value: number, more: Partial<JudgedReading> = {}) =>
  ({
    ...{ id, sessionId, value, absent: null, measure: 'nprs_avg', site: 'neck', movement: 'none' },
    ...{ side: 'NONE', mode: 'NONE', context: 'PRE_SESSION', practitionerId: 'p', tool: '' },
    takenOn: '2026-03-02',
    takenAt: `2026-03-02T0${id.length}:00:00Z`,
    ...more,
  }) as JudgedReading;

const of = (...readings: readonly JudgedReading[]) =>
  sessionComparisonOf(readings, {
    ...{ from: 'a', to: 'b', conditionRegion: 'neck', measureOf: measureLookup([]) },
  });

describe('two sessions side by side', () => {
  it('are gated by measurement error and important difference, down to zero', () => {
    const [better] = of(reading('1', 'a', 6), reading('2', 'b', 0));
    expect(better).toMatchObject({ before: 6, after: 0, change: -6, side: 'BETTER' });
    // For neck pain the published error of one score against another is 4.0 (Kovacs), and 1.5 is noticed.
    expect(better?.reason).toMatch(
      /^At least the measurement error \(4\), and at least the important difference \(1\.5\)\.$/,
    );
    // 2 points are noticed, and can be error.
    const [within] = of(reading('1', 'a', 6), reading('2', 'b', 4));
    expect(within).toMatchObject({ change: -2, side: 'WITHIN_ERROR' });
    expect(within?.reason).toMatch(/^Within the measurement error \(.*\), but at least/);
    expect(of(reading('1', 'a', 2), reading('2', 'b', 9))[0]?.side).toBe('WORSE');
  });

  it('say what was measured on one day only, and leave other sessions out', () => {
    expect(of(reading('1', 'b', 3), reading('2', 'c', 9))).toMatchObject([
      {
        before: null,
        after: 3,
        change: null,
        side: null,
        reason: 'Measured only on the later day.',
      },
    ]);
    expect(of(reading('1', 'a', 0))[0]).toMatchObject({
      ...{ before: 0, reason: 'Measured only on the earlier day.' },
    });
    expect(of(reading('1', 'c', 3))).toEqual([]);
  });

  it('take the latest counted reading of a session, and none after treatment', () => {
    const [only] = of(
      reading('1', 'a', 8),
      reading('22', 'a', 7),
      reading('333', 'a', 1, { context: 'POST_SESSION' }),
      reading('1', 'b', 3),
    );
    expect(only?.before).toBe(7);
  });
});
