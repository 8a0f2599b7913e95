import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { operations } from '@unknot/contract/operations.generated';
import { schemaText } from '@unknot/contract/schema.generated';
import { dashboardOperations } from '@unknot/api/graphql/own-operations';
import { startTestServer, type Answer, type TestServer, type Visitor } from './test-server';
import { makePractice } from './two-practices';

let server: TestServer;
let owner: Visitor;
beforeAll(async () => {
  server = await startTestServer(false, { operations: dashboardOperations });
  const { emails } = await makePractice(server.ownerUrl, 'alpha');
  owner = await server.signIn(emails.owner);
});
afterAll(() => server.close());

const types = Object.values(buildSchema(schemaText).getTypeMap()).filter(
  ({ name }) => !name.startsWith('__'),
);
const ofFields = types
  .filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
  .flatMap((type) => Object.keys(type.getFields()));
const ofEnums = types
  .filter((type) => isEnumType(type))
  .flatMap((type) => type.getValues().map(({ name }) => name));
const ofTypes = types.map(({ name }) => name);

/** Words that are almost right, as somebody would guess who was told how near they are. */
function guessesAt(words: readonly string[]): readonly string[] {
  const near = (word: string) => [
    `${word}s`,
    word.slice(0, -1),
    `${word.charAt(0)}${word.slice(2)}`,
    `${word.slice(0, -2)}${word.slice(-1)}${word.slice(-2, -1)}`,
    `x${word}`,
  ];
  const known = new Set(words);
  const guesses = words.flatMap(near).filter((guess) => /^[A-Za-z]\w+$/.test(guess));
  return [...new Set(guesses)].filter((guess) => !known.has(guess));
}

const guesses = guessesAt([...new Set(ofFields)]);
const words = new Set([...ofFields, ...ofEnums]);

/** What an answer says by name, but for what was asked and for the types that it was asked of. */
function toldBy({ errors }: Answer, sent: string): readonly string[] {
  const named = (errors ?? []).flatMap(({ message }) => [...message.matchAll(/"([^"]+)"/g)]);
  return named.flatMap(([, name = '']) => (words.has(name) && !sent.includes(name) ? [name] : []));
}

const chunks = (list: readonly string[], size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, nth) =>
    list.slice(nth * size, (nth + 1) * size),
  );

async function expectSilence(
  visitor: Visitor,
  query: string,
  variables: object = {},
): Promise<void> {
  const answer = await visitor.ask(query, variables);
  expect(answer.errors?.length).toBeGreaterThan(0);
  expect(JSON.stringify(answer)).not.toMatch(/did you mean/i);
  expect(toldBy(answer, query + JSON.stringify(variables))).toEqual([]);
}

it('has guesses enough, near enough to be recognised', () => {
  expect(guesses.length).toBeGreaterThan(1_000);
  expect(ofEnums.length).toBeGreaterThan(50);
});

it('answers no guess at a field with a name', async () => {
  for (const chunk of chunks(guesses, 40)) {
    await expectSilence(owner, `{ ${chunk.join(' ')} viewer { ${chunk.join(' ')} } }`);
  }
});

it('answers no guess at a type, an argument, a field of an input or a word of an enum with a name', async () => {
  for (const chunk of chunks(guessesAt(ofTypes), 40)) {
    await expectSilence(
      owner,
      `{ viewer { id ${chunk.map((guess) => `... on ${guess} { id }`).join(' ')} } }`,
    );
  }
  for (const chunk of chunks(guessesAt(['first', 'after', 'search']), 10)) {
    await expectSilence(
      owner,
      `{ clients(first: 1, ${chunk.map((guess) => `${guess}: 1`).join(' ')}) { totalCount } }`,
    );
  }
  for (const guess of guessesAt(['clientId', 'purpose', 'granted']).slice(0, 12)) {
    await expectSilence(
      owner,
      `mutation { decideConsent(input: { ${guess}: 1 }) { consequence } }`,
    );
  }
  for (const guess of guessesAt(['COMPARISON', 'BENCHMARK', 'RESEARCH']).slice(0, 12)) {
    await expectSilence(
      owner,
      `mutation { decideConsent(input: { id: "x", granted: true, purpose: ${guess} }) { consequence } }`,
    );
  }
});

describe.each(['owner', 'stranger'] as const)('values of a variable, by %s', (who) => {
  const documentId = Object.entries(operations).find(([, text]) =>
    text.includes('mutation DecideConsent'),
  )?.[0];
  const inputs = [
    ...guessesAt(['clientId', 'purpose', 'granted', 'version']).map((guess) => ({ [guess]: 1 })),
    ...guessesAt(['COMPARISON', 'BENCHMARK', 'RESEARCH']).map((purpose) => ({
      id: 'x',
      granted: true,
      purpose,
    })),
  ];

  it('are answered with no name, read or compiled', async () => {
    expect(inputs.length).toBeGreaterThan(25);
    for (const input of inputs) {
      const body = JSON.stringify({ documentId, variables: { input } });
      const visitor = who === 'owner' ? owner : server.stranger;
      const headers = { 'content-type': 'application/json' };
      const reply = await visitor.send('/graphql', { method: 'POST', headers, body });
      const answer = (await reply.json()) as Answer;
      expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
      expect(JSON.stringify(answer)).not.toMatch(/did you mean/i);
      // What is missing is named; that is no guess.
      const missing = ['id', 'purpose', 'granted', 'textVersion'];
      expect(toldBy(answer, body + missing.join(' '))).toEqual([]);
    }
  });
});
