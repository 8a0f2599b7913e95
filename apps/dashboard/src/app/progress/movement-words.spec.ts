import { movementWords } from './movement-words';
import type { Series } from './chosen-series';

const calls = (...those: Series['call'][]) => those.map((call) => ({ call }));

describe('movements in plain words', () => {
  it.each([
    [
      calls('IMPROVING', 'PLATEAU', 'STABLE'),
      'You can move further than when you started in 2 of 3 movements.',
    ],
    [calls('IMPROVING'), 'You can move further than when you started in 1 of 1 movement.'],
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
    expect(movementWords(series)).toBe(words);
  });
});
