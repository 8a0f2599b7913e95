import { snapshotOf } from './snapshot-of';
import { sumsOf, sumsWith } from './sums';
import { tellsFew } from './tells-few';

const places = (from: number, until: number) =>
  Int32Array.from({ length: until - from }, (_, index) => from + index);

/** What groups of 60 people tell, as far as an effort reaches. */
function tells(groups: readonly Int32Array[], effort: number): boolean {
  const people = Array.from({ length: 60 }, (_, index) => ({ clientId: `c${100 + index}` }));
  const [opened] = sumsOf(snapshotOf(people, []), groups, 'EPISODES');
  if (opened === undefined) throw new Error('Nothing is summed.');
  const sums = [...groups.keys()].reduce((known, group) => sumsWith(known, group), opened);
  return tellsFew(sums, 0, { left: effort });
}

describe('what groups tell about few people', () => {
  // Two groups of eleven that share six: three atoms of five and six people.
  const overlapping = [places(0, 11), places(5, 16)];

  it('is looked for with an effort', () => {
    expect(tells(overlapping, 1e6)).toBe(false);
    expect(tells([...overlapping, places(0, 16)], 1e6)).toBe(true);
  });

  it('is taken for something where the effort does not reach, to be on the safe side', () => {
    expect(tells(overlapping, 3)).toBe(true);
  });

  it('takes no effort where each group has an atom of eleven people or more', () => {
    expect(tells([places(0, 60), places(0, 30), places(45, 60)], 0)).toBe(false);
    expect(tells([places(0, 30), places(0, 20)], 0)).toBe(true);
  });
});
