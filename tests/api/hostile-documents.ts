import { getIntrospectionQuery } from 'graphql';

/** A request that is made to break or to wear out the program, and the codes by which it may be refused. */
export interface Hostile {
  readonly name: string;
  /** The whole body as it is sent. */
  readonly body: string;
  readonly codes: readonly string[];
}

const many = <T>(count: number, make: (nth: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, nth) => make(nth));
const listed = (count: number, make: (nth: number) => string): string =>
  many(count, make).join(' ');

function asked(
  name: string,
  query: unknown,
  codes: string | readonly string[] = 'BAD_INPUT',
  variables: unknown = {},
  more: object = {},
): Hostile {
  return { ...sent(name, JSON.stringify({ query, variables, ...more })), codes: [codes].flat() };
}

function sent(name: string, body: string): Hostile {
  return { name, body, codes: ['BAD_INPUT'] };
}

const page = (first: string) => `clients(first: ${first}) { edges { node { id name } } }`;
const byVariable = `query ($n: Int!) { ${page('$n')} }`;
const trail = (first: number) =>
  `auditEvents(first: ${first}) { edges { node { id at who words clients { id reference } } } }`;

const shapes: readonly Hostile[] = [
  asked(
    'depth that the schema has',
    `{ __schema { types { ${'fields { type { '.repeat(12)} name ${'} } '.repeat(12)} } } }`,
    'DEPTH_EXCEEDED',
  ),
  asked(
    'depth that it has not',
    `{ ${'a { '.repeat(300)} b ${'} '.repeat(300)} }`,
    'DEPTH_EXCEEDED',
  ),
  asked(
    'depth through fragments',
    `{ ...F0 } ${listed(60, (n) => `fragment F${n} on Query { a { ...F${n + 1} } }`)}`,
    'DEPTH_EXCEEDED',
  ),
  asked(
    'inline fragments in one another',
    `{ ${'... { '.repeat(240)} shoeSize ${'} '.repeat(240)} }`,
  ),
  asked('16 aliases', `{ ${listed(16, (n) => `a${n}: viewer { id }`)} }`),
  asked('150 aliases', `{ ${listed(150, (n) => `a${n}: viewer { id }`)} }`),
  asked(
    'passwords by aliases',
    `mutation { ${listed(60, (n) => `a${n}: startSecondFactor(input: { password: "${n}" }) { setUp { secret } }`)} }`,
  ),
  asked('a fragment within itself', '{ ...a } fragment a on Query { ...a }'),
  asked(
    'a ring of fragments',
    `{ ...F0 } ${listed(80, (n) => `fragment F${n} on Query { ...F${(n + 1) % 80} }`)}`,
  ),
  asked(
    'fragments that double',
    `query ($n: Int!) { clients(first: $n) { ...F0 } } ${listed(60, (n) => `fragment F${n} on ClientConnection { ${n === 59 ? 'totalCount' : `...F${n + 1} ...F${n + 1}`} }`)}`,
    'COST_EXCEEDED',
    { n: 100 },
  ),
  asked(
    'fragments that double and come back',
    `{ progress(clientId: "x") { episode { pain { ...F0 } } } } ${listed(60, (n) => `fragment F${n} on PainSummary { n ...F${Math.min(59, n + 1)} ...F${Math.min(59, n + 1)} }`)}`,
  ),
  asked('200 directives', `{ viewer { id ${'@include(if: true) '.repeat(120)} } }`),
  asked('300 unknown directives', `{ viewer { id ${listed(300, (n) => `@d${n}`)} } }`),
  asked('5,000 fields', `{ viewer { ${'id '.repeat(5_000)} } }`),
  asked('3,000 short fields', `{ viewer { ${'id '.repeat(3_000)} } }`),
  asked('900 unknown fields', `{ viewer { ${listed(900, (n) => `f${n}`)} } }`),
  asked(
    'fields that overlap and differ',
    `{ ${listed(70, (n) => `clients(first: ${n}) { totalCount }`)} }`,
  ),
  asked(
    'the same fields again and again',
    `{ ${'viewer { practice { id name } } '.repeat(100)} }`,
    'COST_EXCEEDED',
  ),
  asked(
    'lists of the schema in one another',
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
  ),
  asked(
    'what tools ask of the schema, and more',
    `${getIntrospectionQuery()} query B { viewer { id } }`,
  ),
];

const sizes: readonly Hostile[] = [
  asked('the largest page that a number can say', `{ ${page('2147483647')} }`, 'COST_EXCEEDED'),
  asked('the same by a variable', byVariable, 'COST_EXCEEDED', { n: 2_147_483_647 }),
  asked('a page larger than any number', `{ ${page('9'.repeat(400))} }`),
  asked('a page of 1e308', byVariable, ['BAD_INPUT', 'COST_EXCEEDED'], { n: 1e308 }),
  asked(
    'pages that pay for one another',
    `{ a: ${page('-1000000')} b: ${trail(100)} c: ${trail(100)} }`,
    'COST_EXCEEDED',
  ),
  asked('every page at once', `{ ${listed(15, (n) => `a${n}: ${page('100')}`)} }`, 'COST_EXCEEDED'),
  asked(
    'lists within lists',
    `{ ${listed(15, (n) => `a${n}: progress(clientId: "x") { series { readings { values absent } sessions: key } }`)} }`,
    ['COST_EXCEEDED', 'BAD_INPUT'],
  ),
  sent(
    'lists 100,000 deep',
    `{"query":"{ viewer { id } }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ),
  sent(
    'a list 100,000 deep for a number',
    `{"query":${JSON.stringify(byVariable)},"variables":{"n":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  ),
  asked(
    '150 variables that nothing uses',
    `query (${listed(150, (n) => `$v${n}: Int`)}) { viewer { id } }`,
  ),
  asked('10 MB', ' '.repeat(10_000_000)),
  asked('100,000 comments', '#\n'.repeat(60_000)),
];

const signs: readonly Hostile[] = [
  asked('a NUL', '{ viewer { id\0 } }'),
  asked('half of a sign', '{ clients(first: 1, search: "\ud800'),
  asked('an escape of half a sign', '{ clients(first: 1, search: "\\ud800") { totalCount } }'),
  asked(
    'an escape beyond every sign',
    '{ clients(first: 1, search: "\\u{110000}") { totalCount } }',
  ),
  asked('a text that never ends', `{ clients(first: 1, search: "${'x'.repeat(9_000)}`),
  asked(
    'a block that never ends',
    `{ clients(first: 1, search: """${'"'.repeat(2)}${'x\n'.repeat(4_000)}`,
  ),
  asked('9,000 brackets', `{ clients(first: ${'['.repeat(9_000)}`),
  asked('9,000 braces', '{'.repeat(9_000)),
  asked(
    'a value 400 deep',
    `{ clients(first: ${'{ a: '.repeat(300)} 1 ${'} '.repeat(300)}) { totalCount } }`,
  ),
  asked('types of its own', 'type Query { a: Int } { viewer { id } }'),
];

const forms: readonly Hostile[] = [
  asked('a number for a text', 5),
  asked('a list for a text', ['{ viewer { id } }', '{ viewer { id } }']),
  asked('an object for a text', { kind: 'Document' }),
  asked(
    'a document that was parsed elsewhere',
    '{"kind":"Document","definitions":[{"kind":"OperationDefinition"}]}',
  ),
  asked('the text null', 'null'),
  asked('a list as text', '[[[[1]]]]'),
  asked('a word for variables', byVariable, 'BAD_INPUT', 'n'),
  asked('a list for variables', byVariable, 'BAD_INPUT', [1]),
  asked('an object for the name', '{ viewer { id } }', 'BAD_INPUT', {}, { operationName: {} }),
  asked(
    'a name that is not there',
    'query A { viewer { id } }',
    'BAD_INPUT',
    {},
    { operationName: 'B' },
  ),
  asked('two operations', 'query A { viewer { id } } query B { imports { id } }'),
  asked('a subscription', 'subscription { viewer { id } }'),
  sent(
    'a prototype',
    '{"query":"{ viewer { id } }","__proto__":{"viewer":1},"variables":{"__proto__":{"n":1}}}',
  ),
  sent(
    'a prototype in variables',
    '{"query":"{ viewer { id } }","variables":{"a":{"__proto__":{"isAdmin":true}}}}',
  ),
  sent(
    'a constructor',
    '{"query":"{ viewer { id } }","variables":{"constructor":{"prototype":{"isAdmin":true}}}}',
  ),
  sent('a list of operations', '[{"query":"{ viewer { id } }"},{"query":"{ viewer { id } }"}]'),
  sent('an empty list', '[]'),
  sent('nothing', 'null'),
  sent('no JSON', '{'),
  sent('half of a JSON', '{"query":"{ viewer'),
  ...['sha256:0', '__proto__', 'constructor', '', 0, [], {}].map((documentId) => ({
    ...asked(
      `the hash ${JSON.stringify(documentId)}`,
      undefined,
      ['UNKNOWN_OPERATION', 'BAD_INPUT'],
      {},
      { documentId },
    ),
  })),
];

/** Everything that is tried. */
export const hostileDocuments: readonly Hostile[] = [...shapes, ...sizes, ...signs, ...forms];
