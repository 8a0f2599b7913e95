import { beforeAfter } from './before-after';
import { beforeAfterExamples } from './before-after.example';
import { lightPalette } from './palette';

const dataOf = (name: string) => {
  const data = beforeAfterExamples[name];
  if (data === undefined) throw new Error(`no example is called ${name}`);
  return data;
};
const figureOf = (name: string) => beforeAfter(dataOf(name));
const marksOf = (name: string) =>
  figureOf(name).chart(lightPalette).options.plugins.annotation.annotations;

describe('start and last score', () => {
  it('are a dot for every episode, zero among them, hollow where care is not finished', () => {
    const [dots] = figureOf('twenty episodes').chart(lightPalette).data.datasets;
    expect(dots?.data).toHaveLength(20);
    expect(dots?.data[5]).toEqual({ x: 4, y: 0 });
    const hollow = (dots?.pointBackgroundColor as string[]).filter(
      (fill) => fill === 'transparent',
    );
    expect(hollow).toHaveLength(5);
  });

  it('stand on two axes of one scale', () => {
    const { scales } = figureOf('twenty episodes').chart(lightPalette).options as never as {
      scales: Record<string, { min: number; max: number }>;
    };
    expect([scales['x'], scales['y']].map((axis) => [axis?.min, axis?.max])).toEqual([
      [0, 10],
      [0, 10],
    ]);
  });

  it('have the line of the noticed change on the better side', () => {
    expect(marksOf('twenty episodes')['noticed']).toMatchObject({
      ...{ xMin: 2, yMin: 0, xMax: 10, yMax: 8 },
    });
    expect(marksOf('higher is better')['noticed']).toMatchObject({
      ...{ xMin: 0, yMin: 2, xMax: 8, yMax: 10 },
    });
    expect(Object.keys(marksOf('without thresholds'))).toEqual(['diagonal']);
  });

  it('have the band of measurement error around the diagonal, inside the scale', () => {
    const [, low, high] = figureOf('twenty episodes').chart(lightPalette).data.datasets;
    expect(low?.data.map(({ y }) => y)).toEqual([0, 0, 6, 8]);
    expect(high?.data.map(({ y }) => y)).toEqual([2, 4, 10, 10]);
  });

  it('are summed up by the counts that were given, and by none of its own', () => {
    expect(figureOf('twenty episodes').summary).toBe(
      'Of 20 episodes, 9 better and 0 worse by more than measurement error, 11 with no clear change.',
    );
    expect(figureOf('higher is better').summary).toBe(figureOf('twenty episodes').summary);
    expect(figureOf('without thresholds').summary).toBe(
      'Of 20 episodes, 14 better and 2 worse, 4 with no clear change.',
    );
  });

  it('repeat counts of a server that knows more than the picture', () => {
    const data = { ...dataOf('twenty episodes'), counts: { better: 1, worse: 2, same: 17 } };
    expect(beforeAfter(data).summary).toContain('1 better and 2 worse');
  });

  it('tell how many could not be drawn, and what they do not say', () => {
    expect(figureOf('twenty episodes').notes).toEqual([
      'Grey band: within 2 of the start, where a change can be measurement error.',
      '3 episodes without a score at the start or since: not drawn.',
      'Pain usually falls from the day people seek help.',
    ]);
    expect(figureOf('nothing')).toMatchObject({ state: 'EMPTY', points: [] });
  });

  it('have a row for each episode', () => {
    const { rows } = figureOf('twenty episodes').table;
    expect(rows).toHaveLength(20);
    expect(rows[3]).toEqual(['Client 4', 8, 4, -4, 'no']);
  });
});
