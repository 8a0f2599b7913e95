import { expectedPath } from './expected-path';
import { expectedPathExamples } from './expected-path.example';
import { lightPalette } from './palette';

const dataOf = (name: string) => {
  const data = expectedPathExamples[name];
  if (data === undefined) throw new Error(`no example is called ${name}`);
  return data;
};
const figureOf = (name: string) => expectedPath(dataOf(name));

describe('the expected path', () => {
  it('draws the client on top of the middle and of two bands', () => {
    const { datasets } = figureOf('within').chart(lightPalette).data;
    expect(datasets.map(({ label, fill }) => [label, fill ?? null])).toEqual([
      ['8 of 10 from', null],
      ['8 of 10 to', '-1'],
      ['Half from', null],
      ['Half to', '-1'],
      ['Middle', null],
      ['This client', null],
    ]);
    expect(datasets[5]?.data).toEqual([
      { x: 0, y: 6 },
      { x: 1, y: 6 },
      { x: 2, y: 5 },
      { x: 3, y: 4 },
      { x: 4, y: 4 },
    ]);
  });

  it('draws zeros', () => {
    expect(
      figureOf('down to zero')
        .chart(lightPalette)
        .data.datasets[5]?.data.map(({ y }) => y),
    ).toEqual([6, 3, 0, 0]);
    expect(figureOf('down to zero').table.rows[3]?.[1]).toBe(0);
  });

  it('does not join scores that lie more than 42 days apart', () => {
    const scores = [0, 42, 85].map((day) => ({ day, value: 4 }));
    const { datasets } = expectedPath({ ...dataOf('within'), scores }).chart(lightPalette).data;
    const { borderColor } = datasets[5]?.segment as {
      borderColor: (place: { p1DataIndex: number }) => string | undefined;
    };
    expect([1, 2].map((at) => borderColor({ p1DataIndex: at }))).toEqual([
      undefined,
      'transparent',
    ]);
  });

  it('is the whole scale, upwards, whatever the scores are', () => {
    const { scales } = figureOf('within').chart(lightPalette).options as never as {
      scales: Record<string, { min: number; max: number; reverse?: boolean }>;
    };
    expect(scales['y']).toMatchObject({ min: 0, max: 10 });
    expect(scales['y']?.reverse).toBeUndefined();
    expect(scales['x']).toMatchObject({ min: 0, max: 12 });
  });

  it('is held back with its reason and shows no number', () => {
    const figure = figureOf('held back');
    expect(figure).toMatchObject({
      state: 'EMPTY',
      summary: 'An expected path needs 30 closed episodes of people like this; there are 17.',
      points: [],
    });
    expect(figure.table.rows).toEqual([]);
  });

  it('says in words who is in the band, how many, and where the client stands', () => {
    const { label, notes } = figureOf('below twice');
    expect(label).toContain('n = 64 closed episodes of this practice');
    expect(label).toContain('By week 12 the middle one is at 3, 8 of 10 between 0.5 and 5.5.');
    expect(label).toContain('Below the expected path twice in a row');
    expect(notes[1]).toContain('22 of 64 had stopped');
  });

  it('speaks each score together with the band of its week', () => {
    const [own, others] = figureOf('below twice').points;
    expect(own?.points.map(({ spoken }) => spoken)).toEqual([
      'First session, Numeric pain rating, average, 6 of 10',
      'Week 1, Numeric pain rating, average, 7 of 10, 8 of 10 people like this: 3.1 to 8.1',
      'Week 2, Numeric pain rating, average, 8 of 10, 8 of 10 people like this: 2.7 to 7.7',
      'Week 3, Numeric pain rating, average, 8 of 10, 8 of 10 people like this: 2.3 to 7.3',
      'Week 4, Numeric pain rating, average, 8 of 10, 8 of 10 people like this: 1.9 to 6.9',
    ]);
    expect(others?.points).toHaveLength(12);
  });

  it('has every week of the path and of the client in its table', () => {
    const { columns, rows } = figureOf('within').table;
    expect(columns.map(({ name }) => name).slice(0, 3)).toEqual(['Week', 'This client', 'Middle']);
    expect(rows.map(([week]) => week)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(rows[0]).toEqual([0, 6, null, null, null, null, null, null]);
    expect(rows[4]).toEqual([4, 4, 4.4, 3.4, 5.4, 1.9, 6.9, 58]);
  });
});
