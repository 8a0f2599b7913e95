import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import { careOverTime } from './care-over-time';
import { careExamples } from './care-over-time.example';
import type { CareData } from './care-to-draw';
import { painLine } from './pain-line';
import { lightPalette } from './palette';
import { exampleDay, exampleSeries, weekly } from './series.example';

const dataOf = (name: string): CareData => {
  const data = careExamples[name];
  if (data === undefined) throw new Error(`no example is called ${name}`);
  return data;
};
const figureOf = (name: string) => careOverTime(dataOf(name));
const drawingOf = (name: string) => figureOf(name).chart(lightPalette);
const marksOf = (name: string) => drawingOf(name).options.plugins.annotation.annotations;

describe('what was done over time', () => {
  it('has a row for each technique with a dot at its sessions, the most used first', () => {
    const { datasets } = drawingOf('sessions and exercises').data;
    expect(datasets.map(({ label, data }) => [label, data.length])).toEqual([
      ['Trigger-point pressure', 3],
      ['Myofascial release', 2],
      ['Dry needling', 2],
      ['Stretching', 1],
      ['Chin tucks', 4],
    ]);
    expect(datasets[2]?.data.map(({ x }) => x)).toEqual(
      [7, 28].map((day) => dayNumberOf(exampleDay(day))),
    );
  });

  it('fills each week by the done of the answered days; none done is empty, none answered has no share', () => {
    const marks = marksOf('sessions and exercises');
    const heightOf = (week: number) => {
      const mark = marks[`done4.${week}`] as { yMin: number; yMax: number } | undefined;
      return mark && (mark.yMax - mark.yMin) / 0.4;
    };
    expect(heightOf(0)).toBeCloseTo(5 / 7);
    expect(heightOf(1)).toBeCloseTo(3 / 5);
    expect(heightOf(2)).toBeCloseTo(0);
    expect(heightOf(3)).toBeUndefined();
    expect(Object.keys(marks).filter((key) => key.startsWith('week4'))).toHaveLength(4);
  });

  it('ends where the chart above it ends', () => {
    const { exercises } = dataOf('sessions and exercises');
    const early = { exercises, readings: null, sessions: dataOf('sessions alone').sessions };
    const drawing = careOverTime(early).chart(lightPalette);
    const last = (drawing.options.scales?.['x'] as { max: number }).max;
    const boxes = Object.entries(drawing.options.plugins.annotation.annotations)
      .filter(([key]) => key.startsWith('week'))
      .map(([, mark]) => (mark as { xMax: number }).xMax);
    expect(boxes).toHaveLength(3);
    expect(Math.max(...boxes)).toBeLessThanOrEqual(last);
  });

  it('shares the time axis of the pain above it, and its margins', () => {
    const data = dataOf('sessions and exercises');
    const measure = {
      ...{ key: 'nprs_now', name: 'Pain', unit: 'of 10', min: 0, max: 10 },
      direction: 'LOWER' as const,
    };
    const series = exampleSeries(weekly([7, 6, 4, 3, 0]), { measure });
    const above = painLine({ series, sessions: data.sessions }).chart(lightPalette);
    const below = drawingOf('sessions and exercises');
    const axisOf = ({ options }: typeof above) => {
      const { min, max } = options.scales?.['x'] as { min: number; max: number };
      return [min, max];
    };
    expect(axisOf(below)).toEqual(axisOf(above));
    const scale = { width: 0 };
    (above.options.scales?.['y'] as { afterFit(scale: object): void }).afterFit(scale);
    const { left, right } = below.options.layout?.padding as { left: number; right: number };
    expect(left).toBe(scale.width);
    expect(right).toBe((above.options.layout?.padding as { right: number }).right);
  });

  it('says in words what is drawn, and that it explains nothing', () => {
    const { summary, label, notes } = figureOf('sessions and exercises');
    expect(summary).toBe(
      '5 sessions, 4 techniques. At home, 1 exercise: done on 8 of 16 days answered, of 28 in all.',
    );
    expect(label).toContain('Dry needling in 2 sessions');
    expect(notes.join(' ')).toContain('no result is explained by it');
    expect(figureOf('sessions alone').notes).toEqual([]);
  });

  it('speaks of each session and each week', () => {
    const lines = figureOf('sessions and exercises').points;
    expect(lines[0]?.points[0]?.spoken).toBe('5 January 2026, session 1, Trigger-point pressure');
    expect(lines.at(-1)?.points.map(({ lines: [, done] }) => done)).toEqual([
      'done on 5 of 7 days answered',
      'done on 3 of 5 days answered',
      'done on 0 of 4 days answered',
      'no day answered',
    ]);
  });

  it('has every session and every week in the table, in order', () => {
    const { rows } = figureOf('sessions and exercises').table;
    expect(rows).toHaveLength(9);
    expect(rows[0]).toEqual([
      ...['2026-01-05', 'Session 1', 'Myofascial release, Trigger-point pressure'],
    ]);
    expect(rows[1]).toEqual([
      ...['2026-01-05', 'Week at home', 'Chin tucks: done on 5 of 7 days answered, 7 days in all'],
    ]);
  });

  it('says where nothing is recorded', () => {
    expect(figureOf('nothing')).toMatchObject({
      ...{ state: 'EMPTY', summary: 'Nothing that was done is recorded yet.', points: [] },
    });
    expect(figureOf('exercises alone').state).toBe('DRAWN');
  });
});
