import { monthChart, monthText } from './month-chart';
import { monthChartExamples } from './month-chart.example';
import type { MonthsData } from './months-to-draw';
import { lightPalette } from './palette';

const dataOf = (name: string): MonthsData => {
  const data = monthChartExamples[name];
  if (data === undefined) throw new Error(`no example is called ${name}`);
  return data;
};
const figureOf = (name: string) => monthChart(dataOf(name));
const drawnOf = (name: string) => figureOf(name).chart(lightPalette);

describe('a series by month', () => {
  it('has a point for each month, zero among them, and a gap where one is hidden', () => {
    const [line] = drawnOf('thirteen months').data.datasets;
    expect(line?.data).toHaveLength(13);
    expect(line?.data[8]).toEqual({ x: 8, y: 0 });
    expect(line?.data[4]?.y).toBeNaN();
    expect(figureOf('thirteen months').points[0]?.points).toHaveLength(12);
  });

  it('marks special causes by colour, shape and letter', () => {
    const drawn = drawnOf('thirteen months');
    const [line] = drawn.data.datasets;
    const fills = line?.pointBackgroundColor as string[];
    expect([fills[8], fills[11], fills[0]]).toEqual([
      ...[lightPalette.worse, lightPalette.better, lightPalette.muted],
    ]);
    const marks = drawn.options.plugins.annotation.annotations;
    expect(marks['letter8']).toMatchObject({ content: 'L', xValue: 8, yValue: 0 });
    expect(marks['letter11']).toMatchObject({ content: 'H', color: lightPalette.better });
    expect(marks['letter0']).toBeUndefined();
  });

  it('has mean and limits, and none where there are too few months', () => {
    const marks = drawnOf('thirteen months').options.plugins.annotation.annotations;
    expect(marks['mean']).toMatchObject({ yMin: 2.1, yMax: 2.1 });
    expect(marks['low']).toMatchObject({ yMin: 0.4, borderDash: [6, 4] });
    expect(marks['high']).toMatchObject({ yMin: 3.9 });
    expect(drawnOf('without limits').options.plugins.annotation.annotations).toEqual({});
  });

  it('says what is hidden, which limits still move, and what it does not say', () => {
    expect(figureOf('trial limits').notes).toEqual([
      '1 month of too few people: not shown.',
      'Trial limits: fewer than 12 months are behind them.',
      'Pain usually falls from the day people seek help.',
    ]);
    expect(figureOf('nothing')).toMatchObject({ state: 'EMPTY', points: [] });
  });

  it('speaks and tabulates each month', () => {
    const { table, points } = figureOf('thirteen months');
    expect(points[0]?.points.at(-2)?.spoken).toBe(
      'December 2025, gain 4.6, 23 episodes, H: high, outside of the limits',
    );
    expect(table.rows[4]).toEqual(['May 2025', null, null, '']);
    expect(monthText('2026-02')).toBe('February 2026');
  });
});
