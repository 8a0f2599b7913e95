import { copyText } from './copy-text';

describe('the text format of COPY', () => {
  // What `copy (select null::text, ''::text, ...) to stdout` of PostgreSQL 18.4 writes for these values.
  it.each([
    [null, '\\N'],
    ['', ''],
    ['\\N', '\\\\N'],
    ["O'Brien, Zoë", "O'Brien, Zoë"],
    ['a\tb\nc\rd', 'a\\tb\\nc\\rd'],
    [0, '0'],
    [-2.5, '-2.5'],
    [true, 't'],
    [false, 'f'],
    [[], '{}'],
  ])('writes %j', (value, text) => {
    expect(copyText(value)).toBe(text);
  });

  // PostgreSQL writes the same, but leaves the quotes away where an entry needs none.
  it('quotes every entry of a list, so that no entry can end it', () => {
    expect(copyText(['neck', 'a"b', 'c\\d'])).toBe('{"neck","a\\\\"b","c\\\\\\\\d"}');
  });
});
