import * as fc from 'fast-check';
import type { Context } from '@unknot/domain/care/reading';
import { painLine } from './pain-line';
import type { PainLineData } from './pain-line';
import { painLineExamples } from './pain-line.example';
import { darkPalette, lightPalette } from './palette';
import { exampleDay, exampleSeries } from './series.example';
import type { ExampleReading } from './series.example';

function figureOf(name: string) {
  const data = painLineExamples[name];
  if (data === undefined) throw new Error(`No example is called ${name}`);
  return painLine(data);
}

const valuesOf = (data: PainLineData) =>
  painLine(data)
    .chart(lightPalette)
    .data.datasets[0]!.data.map(({ y }) => y);

const axesOf = (name: string) =>
  figureOf(name).chart(lightPalette).options.scales as never as Record<
    string,
    { min: number; max: number; reverse?: boolean; ticks: { callback: (value: number) => string } }
  >;

describe('pain over time', () => {
  it('draws zeros', () => {
    expect(valuesOf(painLineExamples['from zero and to zero']!)).toEqual([0, 3, 6, 2, 0, 0]);
  });

  it('draws all points of sixty sessions', () => {
    const figure = figureOf('sixty sessions');
    const [readings, sessions] = figure.chart(lightPalette).data.datasets;
    expect(readings?.data).toHaveLength(60);
    expect(sessions?.data).toHaveLength(60);
    expect(figure.table.rows).toHaveLength(60);
  });

  it('puts days at true distances', () => {
    const { data } = figureOf('a gap of two months').chart(lightPalette).data.datasets[0]!;
    const gaps = data.slice(1).map(({ x }, at) => x - data[at]!.x);
    expect(gaps).toEqual([7, 7, 63, 7, 7]);
  });

  it.each(Object.keys(painLineExamples))('%s: the axis is 0 to 10, upwards', (name) => {
    expect(axesOf(name)['y']).toMatchObject({ min: 0, max: 10 });
    expect(axesOf(name)['y']?.reverse).toBeUndefined();
  });

  it('names the ends of the scale', () => {
    const { callback } = axesOf('improving')['y']!.ticks;
    expect([0, 2, 10].map(callback)).toEqual(['none 0', '2', 'worst 10']);
    expect(figureOf('improving').tag).toBe('0 to 10, lower is better');
  });

  it('leaves the line out over a gap and where another person measured', () => {
    const joined = (name: string) => {
      const { segment, data } = figureOf(name).chart(lightPalette).data.datasets[0]!;
      const { borderColor: colour } = segment as { borderColor: (place: object) => unknown };
      return data.slice(1).map((_, at) => colour({ p1DataIndex: at + 1 }) !== 'transparent');
    };
    expect(joined('a gap of two months')).toEqual([true, true, false, true, true]);
    expect(joined('another rater, a declined and a post-session reading')).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('fills what was measured at a visit and leaves hollow what came from home', () => {
    const dataset = figureOf('visits and home check-ins').chart(darkPalette).data.datasets[0]!;
    const fills = dataset.pointBackgroundColor as string[];
    expect(fills.slice(0, 6)).toEqual(Array(6).fill(darkPalette.series[0].colour));
    expect(fills.slice(6)).toEqual(Array(8).fill(darkPalette.surface));
  });

  it('bands the start by the detectable change, inside of the scale', () => {
    const band = (name: string) =>
      figureOf(name).chart(lightPalette).options.plugins.annotation.annotations['errorBand'];
    expect(band('improving')).toMatchObject({ yMin: 4, yMax: 8 });
    expect(band('from zero and to zero')).toMatchObject({ yMin: 0, yMax: 2 });
    expect(band('empty')).toBeUndefined();
  });

  it('names the axes of everything it draws', () => {
    const { data, options } = figureOf('improving').chart(lightPalette);
    for (const { xAxisID, yAxisID } of data.datasets)
      expect([xAxisID, yAxisID]).not.toContain(undefined);
    for (const mark of Object.values(options.plugins.annotation.annotations)) {
      expect(mark).toMatchObject({ xScaleID: 'x', yScaleID: 'y' });
    }
  });
});

describe('pain over time in words', () => {
  it('says what the picture shows', () => {
    expect(figureOf('improving').label).toBe(
      'Numeric pain rating, average, neck, 0 to 10, lower is better: ' +
        '8 readings from 5 January 2026 to 23 February 2026. ' +
        'Start 6 of 10, latest 3 of 10, lowest 3, highest 7. ' +
        'Better: 3 lower than at the start, more than measurement error and enough to notice.',
    );
  });

  it('speaks each point', () => {
    const { points } = figureOf('from zero and to zero');
    expect(points[0]?.points[1]?.spoken).toBe(
      '12 January, Numeric pain rating, average 3 of 10, 3 higher than start',
    );
    expect(points[0]?.points[4]?.spoken).toMatch(/ 0 of 10, as at start$/);
    expect(points[1]?.points[1]?.spoken).toBe('12 January 2026, session 2, Dry needling');
  });

  it('tells one reading from none', () => {
    expect(figureOf('one point')).toMatchObject({
      state: 'ONE_POINT',
      summary: 'One reading: 6 of 10 on 5 Jan 2026. A change needs one more visit.',
    });
    expect(figureOf('empty')).toMatchObject({ state: 'EMPTY', summary: 'Nothing recorded yet.' });
  });

  it('has every reading in its table, drawn or not', () => {
    const { table } = figureOf('another rater, a declined and a post-session reading');
    expect(table.rows).toHaveLength(6);
    expect(table.rows[1]).toEqual(['2026-01-05', 4, null, 1, 'after the session, not counted', '']);
    expect(table.rows[2]?.slice(1, 3)).toEqual([null, null]);
    expect(table.rows[2]?.at(-1)).toBe('Declined');
    expect(table.columns[1]).toEqual({ name: 'Value', unit: 'of 10', kind: 'NUMBER' });
  });
});

const reading: fc.Arbitrary<Omit<ExampleReading, 'takenOn'>> = fc.record({
  value: fc.option(fc.integer({ min: 0, max: 10 })),
  context: fc.constantFrom<Context>(
    'PRE_SESSION',
    'POST_SESSION',
    'DIARY',
    'REMOTE',
    'INTAKE',
    'DISCHARGE',
  ),
  broken: fc.boolean(),
});

describe('any readings', () => {
  it('draw as many points as there are counted values, and speak of each', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(reading, fc.integer({ min: 0, max: 90 }))), (steps) => {
        let day = 0;
        const readings = steps.map(([each, wait]): ExampleReading => {
          day += wait;
          const absent = each.value === null ? { absent: 'NOT_MEASURED' as const } : {};
          return { ...each, ...absent, takenOn: exampleDay(day) };
        });
        const measure = painLineExamples['improving']!.series.measure;
        const data = { series: exampleSeries(readings, { measure }), sessions: [] };
        const counted = readings.filter((r) => r.value !== null && r.context !== 'POST_SESSION');
        expect(valuesOf(data)).toEqual(counted.map(({ value }) => value));
        expect(painLine(data).points[0]?.points).toHaveLength(counted.length);
        expect(painLine(data).table.rows).toHaveLength(readings.length);
      }),
    );
  });
});
