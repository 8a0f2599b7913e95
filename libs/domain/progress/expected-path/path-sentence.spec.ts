import { pathSentenceOf } from './path-sentence';
import type { PathPlace, StandingOnPath } from './standing-on-path-of';

const pain = { unit: 'of 10' };
const week = {
  week: 4,
  median: 4,
  half: { low: 3, high: 5 },
  most: { low: 2, high: 6.5 },
  n: 41,
  stopped: 0,
};
const placed = (value: number, place: PathPlace['place']): PathPlace => ({
  day: 28,
  value,
  week,
  place,
});
const standing = (isBelow: boolean, ...last: PathPlace[]): StandingOnPath => ({ last, isBelow });

describe('where a client stands beside people like them, in words', () => {
  it.each<[string, StandingOnPath]>([
    [
      'As expected: 0 of 10 in week 4, where 8 of 10 people like this are between 2 and 6.5.',
      standing(false, placed(3, 'WITHIN'), placed(0, 'WITHIN')),
    ],
    [
      'Ahead of the expected path: 1 of 10 in week 4, where 8 of 10 people like this are between 2 and 6.5.',
      standing(false, placed(3, 'WITHIN'), placed(1, 'BETTER')),
    ],
    [
      'Below the expected path once: 8 of 10 in week 4, where 8 of 10 people like this are between 2 and 6.5. Once is often chance.',
      standing(false, placed(3, 'WITHIN'), placed(8, 'WORSE')),
    ],
    [
      'Below the expected path twice in a row: 7 of 10 in week 4, where 8 of 10 people like this are between 2 and 6.5.',
      standing(true, placed(8, 'WORSE'), placed(7, 'WORSE')),
    ],
  ])('%s', (words, said) => {
    expect(pathSentenceOf(said, pain)).toBe(words);
  });

  it('is why nothing can be said, where nothing can', () => {
    expect(pathSentenceOf({ withheld: 'FEW_SCORES', why: 'Not enough data.' }, pain)).toBe(
      'Not enough data.',
    );
  });
});
