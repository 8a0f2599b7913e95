import { movedApart } from './marks';

describe('labels in a margin', () => {
  it('stay where they are if there is room', () => {
    expect(movedApart([10, 60, 30], 15)).toEqual([0, 0, 0]);
  });

  it('move apart by what is needed, up and down alike', () => {
    const tops = [100, 100, 104];
    const moves = movedApart(tops, 15);
    const placed = tops.map((top, at) => top + (moves[at] ?? 0)).sort((a, b) => a - b);
    expect(placed[1]! - placed[0]!).toBeGreaterThanOrEqual(15);
    expect(placed[2]! - placed[1]!).toBeGreaterThanOrEqual(15);
    expect(Math.min(...moves)).toBeLessThan(0);
  });
});
