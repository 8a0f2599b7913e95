import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import { operations } from '@unknot/contract/operations.generated';
import { schemaText } from '@unknot/contract/schema.generated';
import { costOf } from './cost';
import { limits, prices } from './limits';

const schema = buildSchema(schemaText);
const cost = (text: string, variables: object = {}) =>
  costOf(schema, parse(text), variables as Record<string, unknown>);

const named = (first: string) => `{ clients(first: ${first}) { edges { node { id name } } } }`;
const byVariable = `query ($n: Int!) { clients(first: $n) { totalCount edges { node { id } } } }`;
/** What is looked up, its own field, and two fields around each of two more. */
const ofPage = (items: number) => prices.question + 1 + items * (1 + 1 + 2);

describe('what a question costs', () => {
  it('is each field, for each item of the lists around it', () => {
    expect(cost('{ retention { years } }')).toBe(prices.question + 2);
    expect(cost(named('10'))).toBe(ofPage(10));
    expect(cost(named('0'))).toBe(ofPage(0));
    expect(cost('{ imports { id clients } }')).toBe(prices.question + 3 * prices.listSize);
  });

  it('is told by the variables, and by what holds where they are left out', () => {
    expect(cost(byVariable, { n: 7 })).toBe(prices.question + 2 + 7 * 3);
    expect(cost(byVariable, { n: 70 })).toBe(prices.question + 2 + 70 * 3);
    const usual = byVariable.replace('Int!', 'Int = 9');
    expect(cost(usual)).toBe(prices.question + 2 + 9 * 3);
  });

  it('is counted anew for the same document with other variables', () => {
    const document = parse(byVariable);
    const asked = [1, 100, 1].map((n) => costOf(schema, document, { n }));
    expect(asked).toEqual([1, 100, 1].map((n) => prices.question + 2 + n * 3));
  });

  it.each([-1, -1_000_000, Number.NEGATIVE_INFINITY])(
    'never becomes less by asking for %d items',
    (n) => {
      const both = `query ($n: Int!) { a: clients(first: $n) { edges { node { id } } }
        b: clients(first: 100) { edges { node { id } } } }`;
      expect(cost(both, { n })).toBeGreaterThan(prices.question + 100 * 3);
    },
  );

  it.each(['many', Number.NaN, null, {}, [1], true, Number.POSITIVE_INFINITY, 1e308])(
    'is a whole number where the size is %p',
    (n) => {
      const asked = cost(byVariable, { n });
      expect(Number.isSafeInteger(asked)).toBe(true);
      expect(asked).toBeGreaterThanOrEqual(prices.question + 2);
    },
  );

  it('does not ask the prototype of what was sent', () => {
    expect(cost(byVariable.replaceAll('$n', '$constructor'))).toBe(
      cost(byVariable.replaceAll('$n', '$x')),
    );
  });

  it('counts every alias, and a fragment wherever it is used', () => {
    const one = cost('{ retention { years } }');
    expect(cost('{ a: retention { years } b: retention { years } }')).toBe(2 * one);
    const spread = `{ clients(first: 40) { ...Page } } fragment Page on ClientConnection {
      edges { node { ...Names } } } fragment Names on ClientSummary { id name }`;
    expect(cost(spread)).toBe(ofPage(40));
    expect(
      cost('{ clients(first: 40) { ... on ClientConnection { edges { node { id name } } } } }'),
    ).toBe(ofPage(40));
  });

  it('hands the size of a page to its own list and to none within it', () => {
    const trail = '{ auditEvents(first: 3) { edges { node { id clients { id } } } } }';
    expect(cost(trail)).toBe(prices.question + 1 + 3 * (1 + 1 + 1 + prices.listSize * 2));
  });

  it('counts what directives leave out', () => {
    const left = '{ clients(first: 50) @skip(if: true) { edges @include(if: false) { cursor } } }';
    expect(cost(left)).toBe(prices.question + 1 + 50 * 2);
  });

  it('counts fragments that double each time as often, in no time', () => {
    const bomb = Array.from({ length: 60 }, (_, n) => {
      const next = `...f${n + 1}`;
      return `fragment f${n} on ClientConnection { ${n === 59 ? 'totalCount' : `${next} ${next}`} }`;
    });
    const began = performance.now();
    const asked = cost(`query ($n: Int!) { clients(first: $n) { ...f0 } } ${bomb.join(' ')}`, {
      n: 5,
    });
    expect(asked).toBe(1_000_000_000);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('counts the schema itself as it is written', () => {
    expect(cost('{ __schema { types { name } } }')).toBe(prices.question + 3);
    expect(cost(getIntrospectionQuery())).toBeLessThan(limits.cost);
  });

  it('counts a change by itself', () => {
    expect(cost('mutation { a: endOtherSignIns { problems { code } } }')).toBe(
      prices.change + 1 + prices.listSize * 2,
    );
  });
});

describe('what the dashboard asks', () => {
  const largest = { first: 100 };
  const texts = Object.values(operations);

  it('costs less than nine tenths of what may be asked, with the largest page', () => {
    expect(texts.length).toBeGreaterThan(30);
    const costs = texts.map((text) => cost(text, largest));
    expect(Math.max(...costs)).toBeLessThan(0.9 * limits.cost);
    expect(Math.min(...costs)).toBeGreaterThan(prices.question);
  });

  it('asks nothing of the schema itself, which strangers are not to read', () => {
    expect(texts.filter((text) => /\b__(schema|type)\b/.test(text))).toEqual([]);
  });
});
