import { sparkline } from './sparkline';

const scale = { min: 0, max: 10 };

describe('a small line', () => {
  it('stands on the whole scale, zero at the bottom', () => {
    expect(sparkline({ values: [10, 0], ...scale }).path).toBe('M3 3L93 21');
    expect(sparkline({ values: [5, 5], ...scale }).path).toBe('M3 12L93 12');
  });

  it('is broken where more than 42 days lie between', () => {
    const path = (days: number[]) => sparkline({ values: [1, 2], days, ...scale }).path;
    expect(path([0, 42])).toMatch(/^M[^M]+L[^M]+$/);
    expect(path([0, 43])).toMatch(/^M[^L]+M[^L]+$/);
  });

  it('is a dot where there is one value, and nothing where there is none', () => {
    expect(sparkline({ values: [0], ...scale })).toMatchObject({ path: '', dot: { y: 21 } });
    expect(sparkline({ values: [], ...scale })).toMatchObject({ path: '', dot: null });
  });

  it('tints a band', () => {
    const line = sparkline({ values: [1], ...scale, band: { low: 0, high: 5 } });
    expect(line.band).toEqual({ y: 12, height: 9 });
  });
});
