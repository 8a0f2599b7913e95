import { isBlank, isPlainText, textProblemsOf } from './plain-text';

const missing = { message: 'Say why.' };
const codes = (text: string, more: object = {}) =>
  textProblemsOf('reason', text, { most: 10, missing, ...more }).map(({ code }) => code);

describe('a text that somebody writes', () => {
  it.each(['', '  ', '\u200b', '\u200b\u2060\ufeff', '\u00ad \u3164', '\u2800', '\ufe0f'])(
    'is missing where nothing of it can be seen: %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
      expect(codes(text)).toEqual(['TEXT_MISSING']);
      expect(codes(text, { missing: { ...missing, code: 'REASON_MISSING' } })).toEqual([
        'REASON_MISSING',
      ]);
    },
  );

  it.each([
    ['half of a sign', 'a\ud800b'],
    ['the other half', 'a\udc00b'],
    ['a control sign', 'a\u0007b'],
    ['a tab', 'a\tb'],
    ['another direction', 'a\u202eb'],
    ['the end of one', 'a\u2069b'],
    ['a line separator', 'a\u2028b'],
  ])('is not plain with %s', (_, text) => {
    expect(isPlainText(text, 10)).toBe(false);
    expect(codes(text)).toEqual(['TEXT_NOT_PLAIN']);
    expect(codes(text, { lines: true })).toEqual(['TEXT_NOT_PLAIN']);
  });

  it.each(['0', 'Zoë 中文', 'שלום\u200f', 'می\u200cخواهم', '👩‍⚕️ ok'])(
    'may hold every sign of a language: %s',
    (text) => {
      expect(codes(text)).toEqual([]);
    },
  );

  it('has one line unless it may have several, and an end', () => {
    expect(codes('a\nb')).toEqual(['TEXT_NOT_PLAIN']);
    expect(codes('a\r\nb', { lines: true })).toEqual([]);
    expect(codes('x'.repeat(11))).toEqual(['TEXT_TOO_LONG']);
    expect(codes('x'.repeat(10))).toEqual([]);
    expect(textProblemsOf('words', ' ', { most: 10 })).toEqual([]);
  });
});
