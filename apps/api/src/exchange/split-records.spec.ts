import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { recordSplitter } from './split-records';

/** All cells of the text, fed in parts of that size. */
function cellsOf(text: string, size: number): readonly (readonly string[])[] {
  const splitter = recordSplitter(',', 1);
  const rows = [];
  for (let at = 0; at < text.length; at += size)
    rows.push(...splitter.feed(text.slice(at, at + size)));
  return [...rows, ...splitter.end()].map(({ cells }) => cells);
}

const piece = fc.constantFrom(
  'a',
  'bc',
  ',',
  '\n',
  '"',
  '""',
  ' ',
  '1.5',
  '"x,y"',
  '"x\ny"',
  '"p""q"',
);

describe('splitting text into records', () => {
  it('agrees with csv-parse on any text that both can read, and refuses what it refuses', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.integer({ min: 1, max: 9 }),
        (parts, size) => {
          const text = parts.join('');
          let expected: string[][] | undefined;
          try {
            expected = parse(text, { relax_column_count: true, skip_empty_lines: true });
          } catch {
            expected = undefined;
          }
          if (expected === undefined) expect(() => cellsOf(text, size)).toThrow();
          else expect(cellsOf(text, size)).toEqual(expected);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
