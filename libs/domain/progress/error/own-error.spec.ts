import fc from 'fast-check';
import { limitsOf } from '../limits-of';
import type { JudgedReading } from '../counted-readings';
import { hipReading, painReading, weeklyPain, weeklySessions } from '../made-readings.example';
import { measureLookup } from '../measure-lookup';
import { progressOf } from '../progress-of';
import type { Audience } from '../sentence';
import { allSeriesFactsOf } from '../series-facts-of';
import { isWithheld } from '../withheld';
import { errorInForce } from './error-in-force';
import { ownErrorOf } from './own-error-of';
import { stablePairsOf } from './stable-pairs-of';

const rating = (days: number, value: number | null) =>
  painReading(days, value, { id: `r${days}`, measure: 'groc' });
const pairsOf = (readings: readonly JudgedReading[], ratings: readonly JudgedReading[] = []) =>
  stablePairsOf({ clientId: 'c', start: weeklySessions, readings, ratings }, 'CLIENT').map(
    ({ first, second }) => [first, second],
  );
const pair = (first: number, second: number, clientId = 'c') => ({ clientId, first, second });
const many = (n: number) => Array.from({ length: n }, (_, at) => pair(5, 5 + (at % 2), `c${at}`));

describe('pairs between which nothing had changed', () => {
  it('lie before treatment, 3 to 14 days apart', () => {
    expect(pairsOf([painReading(-13, 6), painReading(-10, 5)])).toEqual([[6, 5]]);
    expect(pairsOf([painReading(-14, 6), painReading(0, 5)])).toEqual([[6, 5]]);
    expect(pairsOf([painReading(-12, 6), painReading(-10, 5)])).toEqual([]);
    expect(pairsOf([painReading(-20, 6), painReading(-5, 5)])).toEqual([]);
  });

  it('or are rated about the same on the later day, and on the earlier one unless it was the start', () => {
    const weeks = weeklyPain(6, 5, 0, 6);
    expect(pairsOf(weeks)).toEqual([]);
    expect(pairsOf(weeks, [rating(7, 1)])).toEqual([[6, 5]]);
    expect(pairsOf(weeks, [rating(7, -1)])).toEqual([[6, 5]]);
    expect(pairsOf(weeks, [rating(7, 2)])).toEqual([]);
    expect(pairsOf(weeks, [rating(14, 0)])).toEqual([]);
    expect(pairsOf(weeks, [rating(14, 0), rating(21, 0)])).toEqual([[0, 6]]);
    expect(pairsOf(weeks, [rating(7, null)])).toEqual([]);
  });

  it('share no reading', () => {
    const all = [0, 7, 14, 21].map((day) => rating(day, 0));
    expect(pairsOf(weeklyPain(6, 5, 4, 3), all)).toEqual([
      [6, 5],
      [4, 3],
    ]);
  });

  it('leave out what was taken after a treatment', () => {
    const after = painReading(-5, 0, { context: 'POST_SESSION' });
    expect(pairsOf([painReading(-10, 6), after, painReading(-1, 5)])).toEqual([[6, 5]]);
  });

  it('are by one known person with one known tool, where people measure', () => {
    const hips = (more: Partial<JudgedReading>) =>
      stablePairsOf(
        {
          clientId: 'c',
          start: weeklySessions,
          readings: [hipReading(-7, 90), hipReading(0, 95, more)],
          ratings: [],
        },
        'PRACTITIONER',
      );
    expect(hips({})).toHaveLength(1);
    expect(hips({ practitionerId: 'p2' })).toEqual([]);
    expect(hips({ tool: 'inclinometer' })).toEqual([]);
    expect(hips({ practitionerId: null })).toEqual([]);
    expect(hips({ tool: '' })).toEqual([]);
  });
});

describe("a practice's own error", () => {
  it('is the root of the mean of half the squared differences', () => {
    // By hand: 15 differences of 1 and 15 of 0, so sqrt(15 / 60) = 0.5.
    expect(ownErrorOf(many(30))).toEqual({ sem: 0.5, pairs: 30, clients: 30 });
  });

  it('needs 30 pairs, and says how many there are', () => {
    const few = ownErrorOf(many(29));
    expect(few).toMatchObject({ withheld: 'TOO_FEW_PAIRS' });
    expect(isWithheld(few) && few.why).toContain('there are 29');
    expect(ownErrorOf([])).toMatchObject({ withheld: 'TOO_FEW_PAIRS' });
  });

  it('does not depend on the order, within a pair or among them', () => {
    const score = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 30, maxLength: 60 }), (all) => {
        const one = ownErrorOf(all.map(([a, b]) => pair(a, b)));
        const turned = ownErrorOf(all.toReversed().map(([a, b]) => pair(b, a)));
        if (isWithheld(one) || isWithheld(turned)) throw new Error('Held back.');
        expect(turned.sem).toBeCloseTo(one.sem, 12);
      }),
    );
  });
});

describe('the error in force', () => {
  const pain = { measure: 'nprs_avg', site: 'lumbar', movement: 'none', side: 'NONE' } as const;
  const own = { sem: 1.5, pairs: 34, clients: 20 };
  const limits = (sem: number, oneHand = true) =>
    limitsOf(
      { ...pain, mode: 'NONE', baseline: 6 },
      { key: 'nprs_avg', direction: 'LOWER' },
      'lumbar',
      oneHand,
      { ...own, sem },
    );

  it('is the larger one, with its source', () => {
    expect(limits(1.5)).toMatchObject({
      own: { pairs: 34 },
      gate: { sem: 1.5 },
      detectable: { source: "this practice's own, from 34 pairs of readings", verified: true },
    });
    // 1.96 * sqrt(2) * 1.5 = 4.1578.
    expect(limits(1.5).detectable?.value).toBeCloseTo(4.157788, 6);
    const published = limits(0.8);
    expect(published).toMatchObject({ own: null, detectable: { value: 2.8 } });
    expect(published.gate.sem).toBeCloseTo(1.02, 2);
    expect(published.detectable?.source).not.toContain('practice');
  });

  it('stands alone where nothing is published, unless it is zero', () => {
    const none = { sem: undefined, detectable: undefined };
    expect(errorInForce(none, own)).toMatchObject({ sem: 1.5, own });
    expect(errorInForce(none, { ...own, sem: 0 })).toEqual({
      sem: null,
      detectable: null,
      own: null,
    });
    expect(errorInForce(none)).toEqual({ sem: null, detectable: null, own: null });
  });

  it('still lets the error between two people count where that is larger', () => {
    const hip = { measure: 'rom_deg', site: 'hip', movement: 'flexion', side: 'LEFT' } as const;
    const of = (oneHand: boolean) =>
      limitsOf(
        { ...hip, mode: 'PASSIVE', baseline: 90 },
        { key: 'rom_deg', direction: 'HIGHER' },
        'hip',
        oneHand,
        { sem: 4.5, pairs: 40, clients: 30 },
      );
    // Published: 10 degrees by one person (SEM 3.6), 15 by two (SEM 5.4).
    expect(of(true).own).not.toBeNull();
    expect(of(false)).toMatchObject({ own: null, detectable: { value: 15 } });
  });

  it('is named in the sentence for the practice, and turns a call of better into none', () => {
    const readings = weeklyPain(9, 6, 6);
    const said = (sem: number | null, audience: Audience = 'STAFF') =>
      progressOf(allSeriesFactsOf(readings, weeklySessions), readings, {
        client: { bornOn: null, sex: 'UNKNOWN' },
        conditionRegion: 'lumbar',
        audience,
        measureOf: measureLookup([]),
        ...(sem === null ? {} : { ownErrorFor: () => ({ ...own, sem }) }),
      });
    expect(said(null).series[0]?.call).toBe('IMPROVING');
    expect(said(null).pain?.call).toBe('IMPROVING');
    expect(said(1.5).series[0]?.call).toBe('STABLE');
    expect(said(1.5).pain?.call).toBe('STABLE');
    expect(said(1.5).verdict).toContain(
      'within the measurement error that this practice found itself, from 34 pairs (4.2)',
    );
    expect(said(1.5, 'CLIENT').verdict).not.toMatch(/error|pairs/);
  });
});
