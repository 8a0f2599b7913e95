import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildClientSchema,
  getIntrospectionQuery,
  isEnumType,
  type IntrospectionQuery,
} from 'graphql';
import { operations } from '@unknot/contract/operations.generated';
import { refusalWords } from '@unknot/api/access/refused';
import { limits, prices } from '@unknot/api/graphql/limits';
import { dashboardOperations } from '@unknot/api/graphql/own-operations';
import { startTestServer, type Answer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let practice: TestPractice;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer(false, { operations: dashboardOperations });
  practice = await makePractice(server.ownerUrl, 'alpha');
  practitioner = await server.signIn(practice.emails.practitioner);
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions?.code;
const costOf = ({ extensions }: Answer) => extensions?.cost;

async function post(visitor: Visitor, body: object, headers: object = json): Promise<Answer> {
  const init = { method: 'POST', headers: { ...headers }, body: JSON.stringify(body) };
  return (await (await visitor.send('/graphql', init)).json()) as Answer;
}

function operationNamed(name: string): { readonly documentId: string; readonly text: string } {
  const found = Object.entries(operations).find(([, text]) =>
    new RegExp(`(query|mutation) ${name}\\b`).test(text),
  );
  if (found === undefined) throw new Error(`The dashboard has no operation ${name}.`);
  return { documentId: found[0], text: found[1] };
}

describe('the cost of a question', () => {
  const page = 'query ($n: Int!) { clients(first: $n) { totalCount edges { node { id } } } }';
  const allowed = limits.cost;

  it('is told with every answer, of data and of errors', async () => {
    const asked = await practitioner.ask(page, { n: 10 });
    expect(costOf(asked)).toEqual({ asked: prices.question + 2 + 30, allowed });
    const nobody = await practitioner.ask('mutation { undoImport(id: "x") { problems { code } } }');
    expect([codeOf(nobody), costOf(nobody)?.asked]).toEqual(['NOT_FOUND', prices.change + 1 + 40]);
    const unfit = await practitioner.ask(page, { n: 101 });
    expect([codeOf(unfit), costOf(unfit)?.asked]).toEqual(['BAD_INPUT', prices.question + 2 + 303]);
    const wordless = await practitioner.ask('{ viewer { shoeSize } }');
    expect(costOf(wordless)).toEqual({ asked: null, allowed });
    const unread = await practitioner.send('/graphql', {
      method: 'POST',
      headers: json,
      body: '{',
    });
    expect(costOf((await unread.json()) as Answer)).toEqual({ asked: null, allowed });
  });

  it('is counted each time from the variables of that time', async () => {
    const outcomes: unknown[] = [];
    // The second time the text is compiled, after that it is taken as it was compiled.
    for (const n of [5, 90_000, 5, 90_000, 5, 90_000]) {
      const answer = await practitioner.ask(page, { n });
      outcomes.push([codeOf(answer), costOf(answer)?.asked]);
    }
    const [few, many] = [
      [undefined, prices.question + 2 + 15],
      ['COST_EXCEEDED', prices.question + 2 + 270_000],
    ];
    expect(outcomes).toEqual([few, many, few, many, few, many]);
  });

  it('is judged before anything is looked up or done', async () => {
    const looks = '{ whoLooked(first: 100) { edges { node { what } } } }';
    const client = await server.signIn(practice.emails.client);
    const seen = async () => JSON.stringify((await client.ask(looks)).data);
    const before = await seen();
    const { treatedClient } = practice;
    const query = `query ($id: ID!, $n: Int!) { progress(clientId: $id) { clientName }
      clients(first: $n) { edges { node { id name reference } } } }`;
    const answer = await practitioner.ask(query, { id: treatedClient.id, n: 1_000_000 });
    expect([codeOf(answer), answer.data]).toEqual(['COST_EXCEEDED', null]);
    const after = await seen();
    expect(after.length - before.length).toBeLessThan(200);
    expect(after.match(/chart|progress/gi) ?? []).toEqual(before.match(/chart|progress/gi) ?? []);
  });
});

describe('strangers', () => {
  it('ask what the dashboard asks, by its hash or its text', async () => {
    const { documentId, text } = operationNamed('SignedInViewer');
    const variables = {};
    expect((await post(server.stranger, { documentId, variables })).data).toEqual({ viewer: null });
    expect((await post(server.stranger, { query: text })).data).toEqual({ viewer: null });
    expect(codeOf(await post(server.stranger, { query: `${text} ` }))).toBe('UNAUTHENTICATED');
  });

  it.each(['{ viewer { id } }', '{ __typename }', '{ __schema { types { name } } }', '{', ''])(
    'are told nothing but to sign in where they ask %p',
    async (query) => {
      const { errors, data } = await server.stranger.ask(query);
      expect(data ?? null).toBeNull();
      const said = errors?.map(({ message }) => message);
      expect(query === '' ? ['Unknown query'] : [refusalWords.UNAUTHENTICATED]).toEqual(said);
    },
  );

  it('get no further by an operation of the dashboard than its rule lets them', async () => {
    const asked = Object.entries(operations).filter(([, text]) => !text.includes('SignedInViewer'));
    expect(asked.length).toBeGreaterThan(30);
    for (const [documentId] of asked) {
      const variables = { first: 1, id: 'x', clientId: 'x', accountId: 'x', code: 'x' };
      const answer = await post(server.stranger, { documentId, variables });
      expect(['UNAUTHENTICATED', 'BAD_INPUT']).toContain(codeOf(answer));
      expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
    }
  });
});

describe('a hash that this version does not know', () => {
  it.each(['sha256:0', 'toString', '__proto__', ''])(
    'is told from everything else: %p',
    async (id) => {
      for (const visitor of [practitioner, server.stranger]) {
        const answer = await post(visitor, { documentId: id, query: '{ viewer { id } }' });
        expect([codeOf(answer), answer.errors?.[0]?.message, answer.data]).toEqual([
          'UNKNOWN_OPERATION',
          refusalWords.UNKNOWN_OPERATION,
          null,
        ]);
      }
    },
  );
});

describe('the text of a question', () => {
  const fields = ['id', 'name', 'role', 'clientId', 'practitionerId'];
  const words = (count: number) => {
    const own = Array.from({ length: count - 5 }, (_, nth) => fields[nth % fields.length]);
    return `{ viewer { ${own.join(' ')} } }`;
  };

  it('may have as many words and signs as the manual says, and no more', async () => {
    expect((await practitioner.ask(words(limits.tokens - 1))).errors).toBeUndefined();
    const { errors } = await practitioner.ask(words(limits.tokens + 1));
    expect(errors?.[0]?.message).toContain(`${limits.tokens} tokens`);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('is never taken as it was compiled for another operation in it', async () => {
    const both = 'query Own { viewer { id } } query Files { imports { fileName } }';
    for (const operationName of ['Own', 'Files', 'Own', 'Files']) {
      const answer = await post(practitioner, { query: both, operationName });
      expect([codeOf(answer), answer.data]).toEqual(['BAD_INPUT', null]);
    }
  });
});

describe('the schema', () => {
  it('is told to whoever is signed in, as tools ask for it, with every code there is', async () => {
    const answer = await practitioner.ask(getIntrospectionQuery());
    const schema = buildClientSchema(answer.data as unknown as IntrospectionQuery);
    const codes = schema.getType('RefusalCode');
    expect(isEnumType(codes) && codes.getValues().map(({ name }) => name)).toEqual(
      Object.keys(refusalWords),
    );
  });
});

it('holds to the figures that the manual names', () => {
  const manual = readFileSync(
    fileURLToPath(new URL('../../docs/operations.md', import.meta.url)),
    'utf8',
  );
  const figure = (value: number) => value.toLocaleString('en-AU');
  const rows = [...manual.matchAll(/^\| ([^|]+?) +\| ([\d,]+)/gm)].map(([, what, value]) => [
    what,
    value,
  ]);
  const named = Object.fromEntries(rows) as Record<string, string>;
  expect(named).toMatchObject({
    'bytes of a request': figure(limits.bytes),
    'characters of a question': figure(limits.characters),
    'words and signs of a question': figure(limits.tokens),
    'fields within one another': figure(limits.depth),
    'fields under another name': figure(limits.aliases),
    'cost of a question': figure(limits.cost),
    'seconds that a request is worked on': figure(limits.seconds),
    'a field of the answer': figure(prices.field),
    'a field of `Query`': figure(prices.question),
    'a field of `Mutation`': figure(prices.change),
    'items of a list without `first`': figure(prices.listSize),
  });
});
