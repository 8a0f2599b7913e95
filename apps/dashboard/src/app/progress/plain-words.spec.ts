import { plainMovements, plainSentence } from './plain-words';
import type { PlainSeries } from './plain-words';
import { exampleNeckPain } from './progress.example';

const pain = (facts: Partial<PlainSeries>): PlainSeries => ({ ...exampleNeckPain, ...facts });

describe('a series in plain words', () => {
  it.each([
    [
      'better',
      pain({ call: 'IMPROVING' }),
      'Your pain is lower than when you started: 7 → 0. That is more than the normal up-and-down.',
    ],
    [
      'steady',
      pain({ call: 'PLATEAU' }),
      'Your pain is lower than when you started: 7 → 0. It got better and has been steady since.',
    ],
    [
      'unclear',
      pain({ call: 'STABLE', latest: 7, change: 0 }),
      'Your pain is the same as when you started: 7 → 7. That is within the normal up-and-down, so nothing can be said yet.',
    ],
    [
      'worse from zero',
      pain({ call: 'WORSENING', baseline: { value: 0, n: 1, late: false }, latest: 6, change: 6 }),
      'Your pain is higher than when you started: 0 → 6. That is more than the normal up-and-down. Talk about it at your next visit.',
    ],
    [
      'a single zero',
      pain({ call: 'NOT_ENOUGH', baseline: null, latest: 0, change: null }),
      'Your pain is 0 now. After a few more visits this page can say where it is going.',
    ],
    [
      'nothing',
      pain({ call: 'NOT_ENOUGH', baseline: null, latest: null, change: null }),
      'Your pain is not measured yet.',
    ],
  ])('%s', (_, series, words) => {
    expect(plainSentence(series, 'your pain is')).toBe(words);
  });

  it('begins in upper case below a heading of its own', () => {
    expect(plainSentence(pain({}))).toMatch(/^Lower than when you started: 7 → 0\./);
  });
});

describe('movements in plain words', () => {
  const calls = (...those: PlainSeries['call'][]) => those.map((call) => ({ call }));

  it.each([
    [
      calls('IMPROVING', 'PLATEAU', 'STABLE'),
      'You can move further than when you started in 2 of 3 movements.',
    ],
    [calls('STABLE'), 'No movement goes clearly further than when you started yet.'],
    [
      calls('IMPROVING', 'WORSENING'),
      'You can move further than when you started in 1 of 2 movements. One goes less far; talk about it at your next visit.',
    ],
    [
      calls('NOT_ENOUGH'),
      'After a few more visits this page can say where your movement is going.',
    ],
  ])('%j', (series, words) => {
    expect(plainMovements(series)).toBe(words);
  });
});
