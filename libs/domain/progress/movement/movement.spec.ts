import fc from 'fast-check';
import type { AbsentReason } from '../../care/reading';
import { measureOf } from '../../measures/catalogue';
import type { Norm } from '../../measures/norm';
import type { JudgedReading } from '../counted-readings';
import { dayAfterStart, hipReading } from '../made-readings.example';
import { absencesOf, painFreeShareOf } from './pain-free-share-of';
import { shareOfNormOf } from './share-of-norm-of';
import { sideComparisonOf } from './side-comparison-of';

const measure = measureOf('rom_deg');
if (measure === undefined) throw new Error('The catalogue lacks the range of motion.');
const right = (days: number, value: number | null, more: Partial<JudgedReading> = {}) =>
  hipReading(days, value, { id: `right${days}`, side: 'RIGHT', ...more });
const compared = (involved: JudgedReading[], other: JudgedReading[]) =>
  sideComparisonOf(involved, other, { measure, conditionRegion: 'hip' });

describe('one side against the other', () => {
  it('differs beyond error from the smallest detectable change on, which is 10 degrees', () => {
    expect(compared([hipReading(0, 90)], [right(0, 120)])).toEqual({
      takenOn: dayAfterStart(0),
      involved: 90,
      other: 120,
      difference: { value: -30, error: 10, isBeyondError: true },
      deficitPercent: 25,
      change: null,
      n: 1,
      note: 'The other side is a guide, not what is normal: healthy sides differ.',
    });
    expect(compared([hipReading(0, 110)], [right(0, 120)])).toMatchObject({
      difference: { isBeyondError: true },
    });
    expect(compared([hipReading(0, 111)], [right(0, 120)])).toMatchObject({
      difference: { value: -9, isBeyondError: false },
      deficitPercent: { withheld: 'WITHIN_ERROR', why: expect.stringContaining('10') },
    });
  });

  it('shows an involved side that goes further as a deficit below zero', () => {
    expect(compared([hipReading(0, 120)], [right(0, 100)])).toMatchObject({ deficitPercent: -20 });
    expect(compared([hipReading(0, 30)], [right(0, 0)])).toMatchObject({
      deficitPercent: { withheld: 'NO_RANGE' },
    });
  });

  it('is mirrored where the sides are swapped', () => {
    const angle = fc.integer({ min: 1, max: 140 });
    fc.assert(
      fc.property(angle, angle, (left, opposite) => {
        const one = compared([hipReading(0, left)], [right(0, opposite)]);
        const turned = compared([right(0, opposite)], [hipReading(0, left)]);
        if (!('difference' in one) || !('difference' in turned)) throw new Error('Held back.');
        expect(turned.difference.value).toBe(-one.difference.value + 0);
        expect(turned.difference.isBeyondError).toBe(one.difference.isBeyondError);
      }),
    );
  });

  it('takes the last day on which both were measured, and the change since the first', () => {
    const left = [hipReading(0, 90), hipReading(14, 112), hipReading(21, 118)];
    const other = [right(0, 120), right(7, 121), right(14, 120)];
    const found = compared(left, other);
    expect(found).toMatchObject({ takenOn: dayAfterStart(14), involved: 112, n: 2 });
    // -30 to -8; the error of a change of a difference is sqrt(2) times 10 = 14.142.
    expect(found).toMatchObject({ change: { value: 22, isBeyondError: true } });
    expect('change' in found && found.change?.error).toBeCloseTo(14.1421, 4);
  });

  it('needs a day with both, and values', () => {
    expect(compared([hipReading(0, 90)], [right(7, 120)])).toMatchObject({
      withheld: 'NO_COMMON_DAY',
    });
    expect(compared([hipReading(0, null)], [right(0, 120)])).toMatchObject({
      withheld: 'NO_COMMON_DAY',
    });
  });

  it('widens the error where another person or tool measured the other side', () => {
    for (const more of [{ practitionerId: 'p2' }, { tool: 'inclinometer' }]) {
      expect(compared([hipReading(0, 108)], [right(0, 120, more)])).toMatchObject({
        difference: { value: -12, error: 15, isBeyondError: false },
      });
    }
  });

  it('uses the larger error of the practice', () => {
    const own = { sem: 10, pairs: 40, clients: 20 };
    expect(
      sideComparisonOf([hipReading(0, 95)], [right(0, 120)], {
        measure,
        conditionRegion: 'hip',
        own,
      }),
    ).toMatchObject({ difference: { isBeyondError: false } });
  });
});

describe('the pain-free share', () => {
  const free = (days: number, value: number | null, absent: AbsentReason | null = null) =>
    hipReading(days, value, {
      id: `free${days}`,
      measure: 'rom_painfree_deg',
      ...(absent === null ? {} : { absent }),
    });

  it('is 100 times pain-free over full, and zero is a value', () => {
    expect(painFreeShareOf([free(0, 60)], [hipReading(0, 80)])).toEqual({
      takenOn: dayAfterStart(0),
      painFree: 60,
      full: 80,
      percent: 75,
    });
    expect(painFreeShareOf([free(0, 0)], [hipReading(0, 80)])).toMatchObject({ percent: 0 });
    expect(painFreeShareOf([free(0, 80)], [hipReading(0, 80)])).toMatchObject({ percent: 100 });
  });

  it('takes the last day, and does not mix days', () => {
    const both = [free(0, 20), free(7, 60)];
    expect(painFreeShareOf(both, [hipReading(0, 80), hipReading(7, 100)])).toMatchObject({
      percent: 60,
    });
    expect(painFreeShareOf([free(0, 20)], [hipReading(0, 80), hipReading(7, 100)])).toMatchObject({
      withheld: 'NOT_MEASURED',
    });
  });

  it('tells what pain forbids from what nobody measured', () => {
    const whole = [hipReading(0, 80)];
    expect(painFreeShareOf([free(0, null, 'UNABLE_PAIN')], whole)).toMatchObject({
      withheld: 'UNABLE_PAIN',
      why: expect.stringContaining('because of pain'),
    });
    expect(painFreeShareOf([free(0, null, 'NOT_MEASURED')], whole)).toMatchObject({
      withheld: 'NOT_MEASURED',
    });
    expect(painFreeShareOf([], [])).toMatchObject({ withheld: 'NOT_MEASURED' });
    expect(painFreeShareOf([free(0, null, 'DECLINED')], whole)).toMatchObject({
      withheld: 'DECLINED',
    });
    expect(
      absencesOf([free(0, null, 'UNABLE_PAIN'), free(1, null, 'UNABLE_PAIN'), free(2, 0)]),
    ).toEqual({ NOT_MEASURED: 0, UNABLE_PAIN: 2, UNABLE_OTHER: 0, DECLINED: 0 });
  });

  it('refuses a part that is larger than the whole, and a whole of nothing', () => {
    expect(painFreeShareOf([free(0, 81)], [hipReading(0, 80)])).toMatchObject({
      withheld: 'MORE_THAN_FULL',
    });
    expect(painFreeShareOf([free(0, 0)], [hipReading(0, 0)])).toMatchObject({
      withheld: 'NO_FULL_RANGE',
    });
  });
});

describe('the share of the reference', () => {
  const norm: Norm = {
    value: 120,
    low: null,
    high: null,
    single: true,
    population: 'healthy people',
    source: 'a book',
    verified: true,
  };

  it('is 100 times value over reference, shown up to 120', () => {
    expect(shareOfNormOf(90, norm)).toMatchObject({ percent: 75, shownPercent: 75 });
    expect(shareOfNormOf(150, norm)).toMatchObject({ percent: 125, shownPercent: 120 });
    expect(shareOfNormOf(0, norm)).toMatchObject({ percent: 0 });
  });

  it('is hidden without one reference that fits', () => {
    expect(shareOfNormOf(90, null)).toMatchObject({ withheld: 'NO_REFERENCE' });
    expect(shareOfNormOf(90, { ...norm, single: false })).toMatchObject({
      withheld: 'SEVERAL_REFERENCES',
    });
  });
});
