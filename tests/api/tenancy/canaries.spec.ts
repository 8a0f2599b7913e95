import { Client } from 'pg';
import { makeTestDatabase, type TestDatabase } from '../test-database';
import { canariesOf, type Canaries } from './canary-scan';
import {
  makeCanaryPractice,
  marks,
  wordsOfTheProduct,
  type CanaryPractice,
} from './canary-practice';
import { catalogueOf, ofPractice } from './catalogue';

let test: TestDatabase;
let client: Client;
let own: CanaryPractice;
let other: CanaryPractice;
let canaries: Canaries;
beforeAll(async () => {
  test = await makeTestDatabase();
  client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
  own = await makeCanaryPractice(test.ownerUrl, marks.own);
  other = await makeCanaryPractice(test.ownerUrl, marks.other);
  canaries = await canariesOf(client, other, own);
});
afterAll(async () => {
  await client.end();
  await test.close();
});

describe('the practice that must not be seen', () => {
  it('has a row in every table, and its word in every text that is free', async () => {
    const missing: string[] = [];
    for (const table of await catalogueOf(client)) {
      const where = ofPractice(table);
      if (where === undefined || table.name === 'audit_link') continue;
      const texts = table.columns.filter(({ type, oneOf }) => type === 'text' && oneOf === null);
      for (const { name } of texts) {
        const place = `${table.name}.${name}`;
        if (wordsOfTheProduct.includes(place)) continue;
        const { rowCount } = await client.query(
          `select from ${table.name} where ${where} and ${name} like '%quoll%'`,
          [other.id],
        );
        if (rowCount === 0) missing.push(place);
      }
      const { rowCount } = await client.query(`select from ${table.name} where ${where}`, [
        other.id,
      ]);
      if (rowCount === 0) missing.push(table.name);
    }
    expect(missing).toEqual([]);
    expect(canaries.size).toBeGreaterThan(60);
  });

  it('is told apart by words, ids, numbers and what a cursor holds, and its own practice is not', () => {
    const { treatedClient: theirs } = other;
    const cursor = Buffer.from(JSON.stringify(['Treated', theirs.id])).toString('base64url');
    for (const leak of [
      '"Treated quoll"',
      'own_quoll',
      `{"id":"${theirs.id}"}`,
      '7.0417',
      '604170',
      cursor,
    ]) {
      expect([leak, canaries.leaksIn(leak).length]).toEqual([leak, 1]);
    }
    const { treatedClient } = own;
    const fine = [
      '"Treated numbat"',
      treatedClient.id,
      '7.0231',
      '2026-03-09T00:00:00.041Z',
      'OPEN',
    ];
    expect(canaries.leaksIn(fine.join(' '))).toEqual([]);
    expect(canaries.leaksIn(theirs.id, `{"clientId":"${theirs.id}"}`)).toEqual([]);
  });
});
