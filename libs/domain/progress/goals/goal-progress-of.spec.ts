import fc from 'fast-check';
import { dayAfterStart } from '../made-readings.example';
import { goalProgressOf } from './goal-progress-of';
import { goalSentenceOf } from './goal-words';

const goal = {
  id: 'g',
  words: 'Lift my daughter',
  startScore: 3,
  targetScore: 7,
  setOn: dayAfterStart(0),
};
const weekly = (...values: readonly number[]) =>
  values.map((value, week) => ({ takenOn: dayAfterStart(7 * (week + 1)), value }));
const of = (...values: readonly number[]) => goalProgressOf(goal, weekly(...values), null);

describe('a goal', () => {
  it('is reached when it was met twice in a row, and stays so', () => {
    expect(of()).toMatchObject({ state: 'NOT_SCORED', n: 0, latest: null, isImportant: null });
    expect(of(5, 6)).toMatchObject({ state: 'ON_THE_WAY', change: 3, reachedOn: null });
    expect(of(5, 7)).toMatchObject({ state: 'MET_ONCE', isMetNow: true });
    expect(of(7, 6, 7)).toMatchObject({ state: 'MET_ONCE' });
    expect(of(5, 7, 7)).toMatchObject({ state: 'REACHED', reachedOn: dayAfterStart(14) });
    expect(of(7, 7, 4)).toMatchObject({ state: 'REACHED', isMetNow: false, latest: 4 });
    expect(of(6.99, 6.99)).toMatchObject({ state: 'ON_THE_WAY' });
  });

  it('counts one score a day, the last, and not that of the day on which it was set', () => {
    const day = dayAfterStart(7);
    const twice = [
      { takenOn: goal.setOn, value: 9 },
      { takenOn: day, value: 8 },
      { takenOn: day, value: 7 },
    ];
    expect(goalProgressOf(goal, twice, null)).toMatchObject({ state: 'MET_ONCE', n: 1, latest: 7 });
  });

  it('counts zero, and a fall below the start', () => {
    expect(of(0)).toMatchObject({ latest: 0, change: -3, isImportant: false });
  });

  it('is held against the important difference of the patient-specific scale', () => {
    // Abbott & Schmitt: 2.3, medium; shoulder 2.0 (Rysstad 2020).
    expect(of(5).important?.value).toBe(2.3);
    expect(of(5).isImportant).toBe(false);
    expect(goalProgressOf(goal, weekly(5), 'shoulder')).toMatchObject({
      important: { value: 2 },
      isImportant: true,
    });
  });

  it('never falls back to not reached when more scores come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 10 }), (values) => {
        const states = values.map((_, index) => of(...values.slice(0, index + 1)).state);
        const first = states.indexOf('REACHED');
        if (first >= 0) expect(states.slice(first)).toEqual(states.slice(first).fill('REACHED'));
      }),
    );
  });
});

describe('a goal in words', () => {
  it.each([
    [[], '“Lift my daughter”: 3 of 10 at the start, target 7; not scored since.'],
    [
      [5],
      '“Lift my daughter”: 3 → 5 of 10 (+2), target 7, 1 score; less than the important difference (2.3); not reached yet.',
    ],
    [
      [6, 8],
      '“Lift my daughter”: 3 → 8 of 10 (+5), target 7, 2 scores; at least the important difference (2.3); met once, one more score in a row is needed.',
    ],
    [
      [7, 7, 2],
      '“Lift my daughter”: 3 → 2 of 10 (−1), target 7, 3 scores; less than the important difference (2.3); reached on 9 March 2026, the last score is below the target again.',
    ],
  ])('for the practice: %j', (values, sentence) => {
    expect(goalSentenceOf(of(...values), 'STAFF')).toBe(sentence);
  });

  it.each([
    [[], 'Your goal “Lift my daughter”: you began at 3 of 10 and want to get to 7.'],
    [[6], 'Your goal “Lift my daughter”: 3 → 6 of 10. You want to get to 7.'],
    [
      [7],
      'Your goal “Lift my daughter”: 3 → 7 of 10. You got there once. If it stays, you have reached it.',
    ],
    [[7, 8], 'Your goal “Lift my daughter”: 3 → 8 of 10. You have reached it.'],
    [
      [7, 8, 5],
      'Your goal “Lift my daughter”: 3 → 5 of 10. You have reached it before, and it is a bit lower right now.',
    ],
  ])('for the client: %j', (values, sentence) => {
    expect(goalSentenceOf(of(...values), 'CLIENT')).toBe(sentence);
  });
});
