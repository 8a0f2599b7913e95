import type { FigureTable } from './figure';
import { tableCsv } from './table-csv';

const tableOf = (rows: FigureTable['rows']): FigureTable => ({
  caption: 'A table',
  columns: [
    { name: 'Name', unit: '', kind: 'TEXT' },
    { name: 'Value', unit: 'of 10', kind: 'NUMBER' },
  ],
  rows,
});

const secondLine = (rows: FigureTable['rows']) => tableCsv(tableOf(rows)).split('\r\n')[1];

describe('a table as CSV', () => {
  it('has the unit in the header and a line end after each row', () => {
    expect(tableCsv(tableOf([['a', 1]]))).toBe('Name,Value (of 10)\r\na,1\r\n');
  });

  it('keeps zeros, signs and all digits, and leaves out what has no value', () => {
    expect(secondLine([['a', 0]])).toBe('a,0');
    expect(secondLine([['a', -1.25]])).toBe('a,-1.25');
    expect(secondLine([['a', null]])).toBe('a,');
  });

  it('writes calls as words', () => {
    expect(secondLine([['a', { call: 'WORSENING', change: 3 }]])).toBe('a,Worse');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])(
    'does not let %j be a formula',
    (text) => {
      expect(secondLine([[text, 1]])).toBe(`'${text},1`);
    },
  );

  it('quotes commas, quotes and line ends', () => {
    expect(secondLine([['a "b", c', 1]])).toBe('"a ""b"", c",1');
    expect(tableCsv(tableOf([['a\nb', 1]]))).toContain('"a\nb",1');
  });
});
