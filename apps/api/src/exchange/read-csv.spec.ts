import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { FileRefused } from './file-refused';
import { columnsAllowed, readCsv } from './read-csv';
import type { CsvOptions } from './read-csv';

const options: CsvOptions = { headerLine: 1, delimiter: ',' };

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

async function read(text: string | Uint8Array, more: Partial<CsvOptions> = {}, size = 65_536) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const csv = await readCsv(chunked(bytes, size), { ...options, ...more });
  const rows: { line: number; cells: readonly string[] }[] = [];
  for await (const part of csv.parts) rows.push(...part);
  return { header: csv.header, rows, hash: csv.hash() };
}

async function refusalOf(text: string | Uint8Array, more: Partial<CsvOptions> = {}) {
  try {
    await read(text, more);
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
    throw error;
  }
  throw new Error('The file was read.');
}

const plainCell = fc.stringMatching(/^[a-z0-9 é]{0,5}$/);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

describe('reading CSV', () => {
  it('gives the same rows for any mix of line ends, with or without mark, in any chunks', async () => {
    const table = fc.array(fc.tuple(plainCell, plainCell, lineEnd), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(
        table,
        lineEnd,
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (rows, headerEnd, mark, lastEnd, size) => {
          const lines = rows.map(([a, b, end], nth) =>
            nth === rows.length - 1 && !lastEnd ? `x${a},${b}` : `x${a},${b}${end}`,
          );
          const text = `${mark ? '\uFEFF' : ''}a,b${headerEnd}${lines.join('')}`;
          const found = await read(text, {}, size);
          expect(found.header).toEqual(['a', 'b']);
          expect(found.rows).toEqual(
            rows.map(([a, b], nth) => ({ line: nth + 2, cells: [`x${a}`, b] })),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('names the line on which a record begins, after quoted line ends and empty lines', async () => {
    const { rows } = await read('a,b\n"one\r\ntwo",2\n\n\n3,"4,5"\n');
    expect(rows).toEqual([
      { line: 2, cells: ['one\ntwo', '2'] },
      { line: 6, cells: ['3', '4,5'] },
    ]);
  });

  it('passes over notes above the header, whatever stands in them', async () => {
    const { header, rows } = await read('a "note, with \'quotes\na,b\n1,2', { headerLine: 2 });
    expect(header).toEqual(['a', 'b']);
    expect(rows).toEqual([{ line: 3, cells: ['1', '2'] }]);
  });

  it('answers the hash of the bytes, mark and line ends included', async () => {
    const text = '\uFEFFa,b\r\n1,2\r\n';
    expect((await read(text)).hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('hands on ragged rows, for the rules to name', async () => {
    const { rows } = await read('a,b\n1\n1,2,3\n');
    expect(rows.map(({ cells }) => cells.length)).toEqual([1, 3]);
  });

  it('reads Latin-1 only where it is said', async () => {
    const bytes = Buffer.from('a,b\nM\u00fcller,1\n', 'latin1');
    expect((await refusalOf(bytes)).message).toContain('Latin-1');
    expect((await read(bytes, { encoding: 'latin1' })).rows[0]?.cells[0]).toBe('Müller');
  });
});

describe('a file that cannot be read', () => {
  const utf16 = Buffer.from('\uFEFFa,b\n1,2\n', 'utf16le');
  const wide = Array.from({ length: columnsAllowed + 1 }, (_, nth) => `c${nth}`).join(',');

  it.each<[string, string | Uint8Array, string, string]>([
    ['is empty', '', 'EMPTY', 'The file is empty.'],
    ['has only a mark', '\uFEFF', 'EMPTY', 'The file is empty.'],
    ['has only a header', 'a,b\n', 'EMPTY', 'no rows'],
    ['has only a header and empty lines', 'a,b\n\n\n', 'EMPTY', 'no rows'],
    ['is UTF-16', utf16, 'ENCODING', 'UTF-16'],
    ['is a spreadsheet', Buffer.from('PK\x03\x04rest'), 'ENCODING', 'Save the sheet as CSV'],
    ['holds a NUL', 'a,b\n1,2\n3,\0\n', 'NUL', 'Line 3:'],
    ['has a column twice', 'a,b,a\n1,2,3\n', 'DUPLICATE_COLUMN', '"a"'],
    ['has a column __proto__', 'a,__proto__\n1,2\n', 'HEADER', '__proto__'],
    ['has no names of columns', ',,\n1,2,3\n', 'HEADER', 'no names'],
    ['has too many columns', `${wide}\n1\n`, 'TOO_MANY_COLUMNS', 'at most 1000'],
    ['opens a quotation mark and never closes it', 'a,b\n1,2\n"3,4\n5,6\n', 'CSV', 'Line 3:'],
    ['has text after a closing quotation mark', 'a,b\n"1"x,2\n', 'CSV', 'Line 2:'],
    ['ends inside a letter', Buffer.from([97, 10, 0xc3]), 'ENCODING', 'UTF-8'],
  ])('because it %s is refused with the reason', async (_, text, code, words) => {
    const problem = await refusalOf(text);
    expect(problem.code).toBe(code);
    expect(problem.message).toContain(words);
  });

  it('because it is larger than allowed is refused before it is read', async () => {
    expect((await refusalOf(`a,b\n${'1,2\n'.repeat(1000)}`, { maxBytes: 1000 })).code).toBe(
      'TOO_LARGE',
    );
  });

  it.each([
    ['one endless line', `a,b\n${'x'.repeat(5_000_000)}`],
    ['an unclosed quotation mark', `a,b\n"${'1,2\n'.repeat(1_000_000)}`],
  ])('because of %s is refused soon', async (_, text) => {
    const begun = performance.now();
    expect((await refusalOf(text)).code).toBe('CSV');
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
