import { movementRows } from './movement-rows';
import type { MovementSeries } from './movement-rows';
import { movementExamples } from './movement.example';

const series = movementExamples['four movements, left against right']!.series;

const withValues = (from: MovementSeries, values: (number | null)[]): MovementSeries => ({
  ...from,
  readings: { ...from.readings, values },
});

describe('movements as rows', () => {
  it('put both sides of a movement in one row, the side of care first', () => {
    const rows = movementRows(series, 'RIGHT');
    expect(rows.map(({ name }) => name)).toEqual([
      'Hip flexion, passive',
      'Hip extension, passive',
      'Hip internal rotation, active',
      'Hip abduction, active',
    ]);
    expect(rows[0]?.sides.map((each) => [each.series.side, each.filled])).toEqual([
      ['RIGHT', true],
      ['LEFT', false],
    ]);
  });

  it('fill the only side that there is, and both where neither is the side of care', () => {
    expect(movementRows(series, 'RIGHT')[3]?.sides.map(({ filled }) => filled)).toEqual([true]);
    expect(movementRows(series, 'BOTH')[0]?.sides.map(({ filled }) => filled)).toEqual([
      true,
      true,
    ]);
  });

  it('have a scale that does not follow the data', () => {
    const [flexion] = series;
    const scaleOf = (values: (number | null)[]) =>
      movementRows([withValues(flexion!, values)], 'LEFT')[0]?.scale;
    expect(scaleOf([82])).toEqual({ min: 0, max: 180, step: 30 });
    expect(scaleOf([0, 3])).toEqual(scaleOf([82]));
  });

  it('grow their scale by whole steps where a value would fall outside', () => {
    const extension = series[2]!;
    const scale = (value: number) =>
      movementRows([withValues(extension, [value])], 'LEFT')[0]?.scale;
    expect(scale(30)).toMatchObject({ min: 0, max: 30 });
    expect(scale(31)).toMatchObject({ min: 0, max: 60 });
    expect(scale(-1)).toMatchObject({ min: -30, max: 30 });
  });

  it('leave out what is no movement', () => {
    expect(movementRows([{ ...series[0]!, movementName: null }], 'LEFT')).toEqual([]);
  });

  it('seat a pain-free range on the side whose range it is a part of', () => {
    const { series: all } = movementExamples['a pain-free range within the whole']!;
    const rows = movementRows(all, 'LEFT');
    expect(rows).toHaveLength(1);
    const [left, right] = rows[0]!.sides;
    expect(left?.painFree?.drawn.map(({ value }) => value)).toEqual([60, 71, 90]);
    expect(right?.painFree).toBeNull();
  });

  it('give a pain-free range a row of its own where the whole was not measured', () => {
    const { series: all } = movementExamples['a pain-free range within the whole']!;
    expect(movementRows([all[1]!], 'LEFT').map(({ name }) => name)).toEqual([
      'Hip flexion, passive, pain-free range',
    ]);
  });
});
