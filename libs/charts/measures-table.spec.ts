import { measuresTable } from './measures-table';
import { measuresTableExample } from './measures-table.example';

const rows = measuresTable(measuresTableExample).rows;

describe('the table of measures', () => {
  it('has a row for every series and a cell for every column', () => {
    const { columns } = measuresTable(measuresTableExample);
    expect(rows).toHaveLength(measuresTableExample.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('says start, now, change, error, important difference, call and n', () => {
    expect(rows[0]).toEqual([
      'Numeric pain rating, average, neck',
      'of 10',
      6,
      3,
      -3,
      2,
      2,
      { call: 'IMPROVING', change: -3, n: 8 },
      8,
    ]);
  });

  it('keeps a start of zero and a change of zero', () => {
    expect(rows[1]?.slice(2, 5)).toEqual([0, 0, 0]);
  });

  it('leaves empty what is not known', () => {
    expect(rows.at(-1)?.slice(2, 5)).toEqual([null, null, null]);
  });
});
