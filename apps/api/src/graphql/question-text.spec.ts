import { getIntrospectionQuery, parse } from 'graphql';
import { checkShape, checkText } from './question-text';

const codeOf = (check: () => void): unknown => {
  try {
    check();
    return undefined;
  } catch (refusal) {
    return (refusal as { extensions: { code: string } }).extensions.code;
  }
};
const shape = (text: string) => codeOf(() => checkShape(parse(text, { noLocation: true })));
const nested = (depth: number) => `{ ${'a { '.repeat(depth - 1)} b ${'} '.repeat(depth - 1)} }`;

describe('the shape of a question', () => {
  it.each([
    ['eight deep', nested(8), undefined],
    ['nine deep', nested(9), 'DEPTH_EXCEEDED'],
    [
      'nine deep through inline fragments',
      nested(9).replace('{ b', '{ ... { b } '),
      'DEPTH_EXCEEDED',
    ],
    [
      'deep in nothing but inline fragments',
      `{ ${'... { '.repeat(30)} a ${'} '.repeat(30)} }`,
      undefined,
    ],
    [
      'nine deep through a fragment',
      '{ a { a { a { a { ...F } } } } } fragment F on T { a { a { a { a { a } } } } }',
      'DEPTH_EXCEEDED',
    ],
    ['a fragment within itself', '{ ...F } fragment F on T { a { ...F } }', undefined],
    ['what tools ask of the schema', getIntrospectionQuery(), undefined],
    ['two operations', 'query A { a } query B { b }', 'BAD_INPUT'],
    ['no operation', 'fragment F on T { a }', 'BAD_INPUT'],
    ['a subscription', 'subscription { a }', 'BAD_INPUT'],
    ['15 aliases', `{ ${Array.from({ length: 15 }, (_, n) => `a${n}: b`).join(' ')} }`, undefined],
    [
      '16 aliases',
      `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: b`).join(' ')} }`,
      'BAD_INPUT',
    ],
    [
      '16 aliases in fragments',
      `{ ...F ... { ${'a: b '.repeat(8)} } } fragment F on T { ${'a: b '.repeat(8)} }`,
      'BAD_INPUT',
    ],
  ])('%s', (_, text, code) => {
    expect(shape(text)).toBe(code);
  });
});

describe('the text of a question', () => {
  it.each([
    '{ viewer { id } }',
    '{}x',
    'query { a }',
    'nullable { a }',
    '# "comment"\n{ a }',
    ', { a }',
    '\uFEFF{ a }',
  ])('may be %p', (text) => {
    expect(codeOf(() => checkText(text))).toBe(text === '{}x' ? 'BAD_INPUT' : undefined);
  });

  it.each([
    {},
    { kind: 'Document', definitions: [] },
    [],
    [1],
    'text',
    0,
    -5,
    1.5,
    true,
    false,
    null,
  ])('is never %j as JSON, however it is spaced', (value) => {
    for (const text of [JSON.stringify(value), `\n\t ${JSON.stringify(value, null, 4)} \r\n`]) {
      expect(codeOf(() => checkText(text))).toBe('BAD_INPUT');
    }
  });

  it('is not too long', () => {
    expect(codeOf(() => checkText('x'.repeat(10_000)))).toBeUndefined();
    expect(codeOf(() => checkText('x'.repeat(10_001)))).toBe('BAD_INPUT');
  });
});
