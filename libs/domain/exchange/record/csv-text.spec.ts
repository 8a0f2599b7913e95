import { csvTextOf, type Cell } from './csv-text';
import { madeReading, madeRecord } from './made-record.example';
import { recordTablesOf } from './record-tables';

const line = (...cells: Cell[]) =>
  csvTextOf({ name: 't', columns: cells.map((_, index) => `c${index}`), rows: [cells] }).split(
    '\r\n',
  )[1];

describe('a table as CSV', () => {
  it('quotes what needs it and keeps the rest as it is', () => {
    expect(line('a', 'b,c', 'd"e', 'f\ng', ' h', null, 0, -5.5, true)).toBe(
      'a,"b,c","d""e","f\ng"," h",,0,-5.5,true',
    );
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '=cmd|" /C calc"!A0',
  ])('holds no formula: %j', (text) => {
    expect(line(text)?.replace(/^"/, '')).toMatch(/^'/);
  });

  it('leaves a number below zero a number, for it is no text', () => {
    expect(line(-1)).toBe('-1');
  });
});

const tableOf = (name: string, record = madeRecord()) => {
  const table = recordTablesOf(record).find((one) => one.name === name);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((cell, index) => [table?.columns[index] ?? '', cell])),
  );
};

describe('the tables of a record', () => {
  it('show every version of a reading with what became of it', () => {
    const readings = [
      madeReading({ id: 'a', endedAt: '2026-04-01T00:00:00Z' }),
      madeReading({ id: 'b', corrects: 'a', version: 2, value: 0 }),
      madeReading({ id: 'c', endedAt: '2026-04-01T00:00:00Z' }),
    ];
    const rows = tableOf('readings', madeRecord({ readings }));
    expect(rows.map(({ status, value }) => ({ status, value }))).toEqual([
      { status: 'CORRECTED', value: 7 },
      { status: 'COUNTS', value: 0 },
      { status: 'TAKEN_BACK', value: 7 },
    ]);
    expect(rows[0]).toMatchObject({ loinc: '72514-3', unit_ucum: '{score}', site: 'Neck' });
  });

  it('hold a column for every cell, and a name of every table once', () => {
    const tables = recordTablesOf(madeRecord());
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
    for (const { columns, rows } of tables) {
      expect(new Set(columns).size).toBe(columns.length);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('name who treats and nobody else', () => {
    const practitioners = { p1: 'Kim Lee', p2: 'Somebody Else' };
    const text = recordTablesOf(madeRecord({ practitioners })).map(csvTextOf).join();
    expect(text).toContain('Kim Lee');
    expect(text).not.toContain('Somebody Else');
  });
});
