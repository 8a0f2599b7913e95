import { Client } from 'pg';
import { judgeAnew } from '@unknot/api/database/judge-anew';
import { alertRulesVersion } from '@unknot/domain/progress/rules-version';
import { makeTestDatabase, type TestDatabase } from './test-database';
import { makePractice } from './two-practices';

let test: TestDatabase;
let client: Client;
beforeAll(async () => {
  test = await makeTestDatabase();
  client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await test.close();
});

const versions = async () => {
  const { rows } = await client.query<{ version: string }>(
    'select distinct rules_version as version from alert',
  );
  return rows.map(({ version }) => version);
};

describe('after an update', () => {
  it('every practice is judged by the rules of this version, once, with several programs at once', async () => {
    const [own, other] = [
      await makePractice(test.ownerUrl, 'alpha'),
      await makePractice(test.ownerUrl, 'bravo'),
    ];
    const said: string[] = [];
    const judge = () => judgeAnew(test.ownerUrl, [own.id, other.id], (words) => said.push(words));
    await judge();
    expect(said).toEqual([]);

    await client.query('delete from alert where practice_id = $1', [own.id]);
    await client.query(`update alert set rules_version = 'ALERTS-0.9'`);
    await Promise.all([judge(), judge()]);
    expect(await versions()).toEqual([alertRulesVersion]);
    expect(said).toEqual(
      Array(2).fill(`Judged 2 open episodes by the rules ${alertRulesVersion}.`),
    );
    const { rows } = await client.query('select from alert');
    expect(rows).toHaveLength(4);
  });
});
