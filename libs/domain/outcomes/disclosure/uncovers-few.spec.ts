import { openSpan, spanWith } from './span';
import { uncoversFew } from './uncovers-few';

const range = (from: number, until: number): readonly number[] =>
  Array.from({ length: until - from }, (_, index) => from + index);

/** Whether groups of these units tell about few people; each unit is somebody unless it is said whose it is. */
function uncovers(
  groups: readonly (readonly number[])[],
  ownersOf: readonly (readonly number[])[] = range(0, 60).map((unit) => [unit]),
) {
  const all = ownersOf.flat();
  const unitsOf = (owner: number) => all.filter((other) => other === owner).length;
  const scale = Float64Array.from(ownersOf, (owners) =>
    Math.sqrt(owners.reduce((sum, owner) => sum + 1 / unitsOf(owner), 0)),
  );
  const span = groups.reduce((known, units) => spanWith(known, units), openSpan(scale));
  return uncoversFew(span, ownersOf);
}

describe('what shown groups tell about few people', () => {
  it('is nothing for one group, for groups apart, and for a group within a large one', () => {
    expect(uncovers([])).toBe(false);
    expect(uncovers([range(0, 11)])).toBe(false);
    expect(uncovers([range(0, 11), range(11, 22), range(22, 33)])).toBe(false);
    expect(uncovers([range(0, 60), range(0, 30)])).toBe(false);
  });

  it('is what a difference leaves, up to ten people', () => {
    expect(uncovers([range(0, 30), range(10, 30)])).toBe(true);
    expect(uncovers([range(0, 30), range(11, 30)])).toBe(false);
    expect(uncovers([range(0, 60), range(0, 20), range(20, 55)])).toBe(true);
  });

  it('is found where only many groups together tell it', () => {
    // Four overlapping halves: (A + B - C - D) / 2 are the first ten people.
    const [a, b] = [range(0, 30), [...range(0, 10), ...range(30, 50)]];
    const [c, d] = [range(10, 30), range(30, 50)];
    expect(uncovers([a, b, [...c, ...d]])).toBe(true);
    expect(uncovers([a, b])).toBe(false);
  });

  it('is not what a weighed sum over few people would be', () => {
    // Two groups that share all but one on either side tell a difference of two people, not a sum.
    expect(uncovers([range(0, 20), range(1, 21)])).toBe(false);
  });

  it('counts people, not what they have', () => {
    // Twelve episodes of four people, out of thirty episodes of everybody.
    const clientOf = range(0, 30).map((unit) => [unit < 12 ? unit % 4 : unit]);
    expect(uncovers([range(0, 30), range(12, 30)], clientOf)).toBe(true);
    expect(
      uncovers(
        [range(0, 30), range(12, 30)],
        range(0, 30).map((unit) => [unit]),
      ),
    ).toBe(false);
  });

  it('counts all the people that one unit stands for', () => {
    // Five units: of 30, 10, 11, 4 and 6 people.
    const people = [range(0, 30), range(30, 40), range(40, 51), range(51, 55), range(55, 61)];
    expect(uncovers([[0, 1]], people)).toBe(false);
    expect(uncovers([[0, 1], [0]], people)).toBe(true);
    expect(uncovers([[0, 2], [0]], people)).toBe(false);
    expect(uncovers([[0, 2, 3], [2], [0]], people)).toBe(true);
    expect(uncovers([[0, 2, 3, 4], [2], [0]], people)).toBe(true);
    expect(uncovers([[0, 1, 3, 4], [0]], people)).toBe(false);
  });
});
