import { extremesOf } from './extremes';

describe('extremes', () => {
  it('are the lowest and the highest, and none of nothing', () => {
    expect(extremesOf([3, -2, 7, 0])).toEqual({ lowest: -2, highest: 7 });
    expect(extremesOf([-4])).toEqual({ lowest: -4, highest: -4 });
    expect(extremesOf([])).toBeUndefined();
  });

  it('are found of more values than a call takes arguments', () => {
    const many = new Array<number>(200_000).fill(0).map((_, place) => place % 1000);
    expect(extremesOf(many)).toEqual({ lowest: 0, highest: 999 });
  });
});
