import fc from 'fast-check';
import type { JudgedReading } from './counted-readings';
import { hipReading, painReading, weeklyPain, weeklySessions } from './made-readings.example';
import { measureLookup } from './measure-lookup';
import { progressOf } from './progress-of';
import type { Audience } from './sentence';
import { allSeriesFactsOf } from './series-facts-of';

const measureOf = measureLookup([
  {
    key: 'own_knee_pain',
    name: 'Knee pain grade',
    min: 1,
    max: 5,
    step: 1,
    direction: 'LOWER',
    unit: '{grade}',
  },
]);

function said(readings: readonly JudgedReading[], audience: Audience = 'STAFF'): string {
  const progress = progressOf(allSeriesFactsOf(readings, weeklySessions), readings, {
    client: { bornOn: null, sex: 'UNKNOWN' },
    conditionRegion: 'lumbar',
    audience,
    measureOf,
  });
  return progress.series[0]?.sentence ?? progress.verdict;
}
const pain = 'Numeric pain rating, average, low back';
const as = (measure: string, readings: readonly JudgedReading[]) =>
  readings.map((reading) => ({ ...reading, measure }));

describe('to the practice', () => {
  it.each([
    ['nothing', [painReading(0, null)], `${pain}: nothing that counts has been recorded yet.`],
    [
      'one reading',
      weeklyPain(6),
      `${pain}: 6 of 10 on 2 March 2026, the only reading; a call needs three.`,
    ],
    [
      'two readings',
      weeklyPain(6, 3),
      `${pain}: 6 → 3 of 10 (−3) over 7 days and 2 readings; a call needs three readings.`,
    ],
    [
      'an improvement',
      weeklyPain(9, 5, 5),
      `${pain}: better, 9 → 5 of 10 (−4) over 2 weeks and 3 readings; more than the measurement error (2.8) and at least the important difference (2.7).`,
    ],
    [
      'a plateau',
      weeklyPain(6, 5, 3, 3, 4, 3),
      `${pain}: better and steady now, 6 → 3.5 of 10 (−2.5, mean of the last two) over 5 weeks and 6 readings; more than the measurement error (2.4) and at least the important difference (2).`,
    ],
    [
      'a worsening from zero',
      weeklyPain(0, 0, 6),
      `${pain}: worse, 0 → 6 of 10 (+6) over 2 weeks and 3 readings; more than the measurement error (2.8) and at least the important difference (2).`,
    ],
    [
      'a rise lately',
      weeklyPain(3, 4, 5, 6, 7),
      `${pain}: worse lately, 3 → 6.5 of 10 (+3.5, mean of the last two) over 4 weeks and 5 readings; the last 5 readings changed by about +1 a week, more than measurement error explains; since the start more than the measurement error (2.4) and at least the important difference (2).`,
    ],
    [
      'no change',
      weeklyPain(5, 5, 6, 5),
      `No clear change: ${pain}, 5 → 5.5 of 10 (+0.5, mean of the last two) over 3 weeks and 4 readings; within the measurement error (2.4); often this means that it cannot be told yet.`,
    ],
    [
      'a possible change',
      weeklyPain(6, 5, 4),
      `No clear change: ${pain}, 6 → 4 of 10 (−2) over 2 weeks and 3 readings; at least the important difference (2), but within the measurement error (2.8); often this means that it cannot be told yet.`,
    ],
    [
      'a late start',
      [painReading(3, 6), painReading(7, 4), painReading(20, 1)],
      `${pain}: better, 6 → 1 of 10 (−5, start recorded late) over 2 weeks and 3 readings; more than the measurement error (2.8) and at least the important difference (2).`,
    ],
    [
      'no start',
      [painReading(8, 6), painReading(9, 4), painReading(20, 1)],
      `${pain}: 1 of 10 at the latest of 3 readings; there is no score from the start of care, so no change is counted.`,
    ],
    [
      'readings of one day',
      [painReading(-1, 6), painReading(-1, 5, { id: 'b' }), painReading(-1, 4, { id: 'c' })],
      `${pain}: 5 of 10 at the start, mean of 3 readings; none was taken since.`,
    ],
    [
      'no known error',
      as('own_knee_pain', weeklyPain(5, 4, 2)),
      'Knee pain grade, low back: 5 → 2 (−3) over 2 weeks and 3 readings; there is no published measurement error for this measure, so no call is made.',
    ],
    [
      'no outcome',
      as('nprs_post', weeklyPain(5, 4, 2)),
      'Numeric pain rating after the session, low back: 2 of 10 at the latest of 3 readings; this measure is not used to judge results.',
    ],
  ])('says %s', (_case, readings, sentence) => {
    expect(said(readings)).toBe(sentence);
  });

  it('speaks of degrees, and names a wider error', () => {
    const hips = [90, 92, 108].map((angle, week) => hipReading(7 * week, angle));
    expect(said(hips)).toBe(
      'Hip flexion, left, passive: better, 90° → 108° (+18°) over 2 weeks and 3 readings; more than the measurement error (10°).',
    );
    const byTwo = hips.map((hip, week) => (week === 2 ? { ...hip, practitionerId: 'p2' } : hip));
    expect(said(byTwo)).toMatch(/more than the measurement error between people or tools \(15°\)/);
  });

  it('never writes one figure for two that differ', () => {
    const close = as('vas', weeklyPain(60.04, 50, 24.95));
    expect(said(close)).not.toMatch(/\((−|\+)([\d.]+) mm[^)]*\).*error \(\2 mm\)/);
  });
});

describe('to the client', () => {
  it.each([
    ['nothing', [painReading(0, null)], 'Your pain has not been measured yet.'],
    [
      'one reading',
      weeklyPain(6),
      'Your pain is 6 of 10. Measure it two more times and we can start to see where it is going.',
    ],
    [
      'two readings',
      weeklyPain(6, 0),
      'Your pain is 0 of 10. Measure it one more time and we can start to see where it is going.',
    ],
    [
      'an improvement',
      weeklyPain(9, 5, 5),
      'Your pain is lower than when you started: 9 → 5 of 10. That is more than the normal up-and-down, and lower is better.',
    ],
    [
      'a plateau',
      weeklyPain(6, 5, 3, 3, 4, 3),
      'Your pain is lower than when you started: 6 → 3.5 of 10 (the average of your last two). That is more than the normal up-and-down, and lower is better. It has been steady since.',
    ],
    [
      'a worsening',
      weeklyPain(0, 0, 6),
      'Your pain is higher than when you started: 0 → 6 of 10. That is more than the normal up-and-down, and lower is better. Talk about it at your next visit.',
    ],
    [
      'no change',
      weeklyPain(5, 5, 6),
      'No clear change in your pain so far: 5 → 6 of 10. Small ups and downs are normal, and often it is too early to tell.',
    ],
    [
      'no start',
      [painReading(8, 6), painReading(9, 4), painReading(20, 1)],
      'Your pain is 1 of 10. We do not know how it was when you started, so we cannot say how it has changed.',
    ],
    [
      'no known error',
      as('own_knee_pain', weeklyPain(5, 4, 2)),
      'Your score for Knee pain grade is lower than when you started: 5 → 2. We do not know how much of that is the normal up-and-down.',
    ],
  ])('says %s', (_case, readings, sentence) => {
    expect(said(readings, 'CLIENT')).toBe(sentence);
  });

  it('says how far a joint goes', () => {
    const hips = [90, 92, 108].map((angle, week) => hipReading(7 * week, angle));
    expect(said(hips, 'CLIENT')).toBe(
      'Your left hip flexion goes further than when you started: 90° → 108°. That is more than the normal up-and-down, and further is better.',
    );
  });
});

describe('whatever was measured', () => {
  const anything = fc.record({
    values: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 9 }),
    measure: fc.constantFrom('nprs_avg', 'psfs', 'own_knee_pain', 'peg', 'groc', 'k10'),
    from: fc.integer({ min: -20, max: 10 }),
  });
  const readingsOf = ({
    values,
    measure,
    from,
  }: {
    values: number[];
    measure: string;
    from: number;
  }) => values.map((value, visit) => painReading(from + 7 * visit, value, { measure }));

  it('claims no cause, writes no hyphen for a minus, and no figure that is none', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('STAFF' as const, 'CLIENT' as const),
        (made, audience) => {
          const sentence = said(readingsOf(made), audience);
          expect(sentence).not.toMatch(
            /\b(works?|causes?|better than|signific\w*|thanks to|due to)\b/i,
          );
          expect(sentence).not.toMatch(/NaN|Infinity|undefined|null|-\d/);
          expect(sentence).toMatch(/\.$/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('speaks to clients in short sentences without statistics', () => {
    fc.assert(
      fc.property(anything, (made) => {
        const sentence = said(readingsOf(made), 'CLIENT');
        expect(sentence).not.toMatch(
          /error|mean\b|threshold|baseline|important difference|readings/i,
        );
        for (const part of sentence.split(/\. /)) {
          expect(part.split(' ').length).toBeLessThanOrEqual(26);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('begins every call of no clear change with these words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 4, max: 6 }), { minLength: 3, maxLength: 9 }),
        (values) => {
          const isStable = said(weeklyPain(...values)).includes('cannot be told yet');
          expect(said(weeklyPain(...values)).startsWith('No clear change')).toBe(isStable);
          expect(said(weeklyPain(...values), 'CLIENT').startsWith('No clear change')).toBe(
            isStable,
          );
        },
      ),
    );
  });
});
