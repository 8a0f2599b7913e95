import { changeReachedIn } from './change-reached-in';

const sought = { from: 6, direction: 'LOWER', important: 2 } as const;
const scores = (...values: readonly number[]) => values.map((value, place) => ({ value, place }));

describe('the important change', () => {
  it('is reached at the first of two consecutive scores that both have it', () => {
    expect(changeReachedIn(scores(4, 5, 4, 3, 6), sought)).toEqual({
      reached: true,
      score: { value: 4, place: 2 },
    });
  });

  it('is not reached by one score, and is followed until the last one', () => {
    expect(changeReachedIn(scores(5, 4, 5), sought)).toEqual({
      reached: false,
      score: { value: 5, place: 2 },
    });
    expect(changeReachedIn(scores(6, 6, 4), sought)?.reached).toBe(false);
    expect(changeReachedIn([], sought)).toBeNull();
  });

  it('counts exactly that much, whatever the last binary digit says, on the better side only', () => {
    const precise = { ...sought, from: 6.3 };
    expect(changeReachedIn(scores(4.3, 4.3), precise)?.reached).toBe(true);
    expect(changeReachedIn(scores(8, 8), sought)?.reached).toBe(false);
    expect(changeReachedIn(scores(8, 8), { ...sought, direction: 'HIGHER' })?.reached).toBe(true);
  });
});
