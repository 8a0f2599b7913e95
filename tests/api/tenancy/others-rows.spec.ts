import { jest } from '@jest/globals';
import { asOwner } from '@unknot/api/database/as-owner';
import { refreshFacts } from '@unknot/api/database/refresh-facts';
import { fillingsOf, operationOn } from './argument-values';
import { catalogueOf } from './catalogue';
import type { ViewerKind } from './every-viewer';
import { makeScene, type Scene } from './scene';
import { everythingBelow, rootFieldsOf } from './ways';

jest.setTimeout(180_000);

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.close());

const people: readonly ViewerKind[] = [
  ...(['client', 'practitioner', 'lead', 'owner', 'treatingOwner', 'analyst', 'admin'] as const),
];

/** What changes by being asked, and so is asked from a place in it on. */
const growing = new Set(['auditEvents', 'whoLooked']);

const volatile = /"(lastSeenAt|seenAt|lastUsedAt|requestId)":("[^"]*"|null)/g;

/** Every answer that people of the practice get about it, by what they asked. */
async function everyAnswer(): Promise<Map<string, string>> {
  const { own, ownThings, viewers } = scene;
  const ids = [own.treatedClient.id, own.treatedClient.episodeId];
  const few = { ids, words: ['numb', 'e'], cursors: ownThings.cursors.slice(0, 6) };
  const answers = new Map<string, string>();
  for (const root of rootFieldsOf('query')) {
    const query = operationOn('query', root, everythingBelow(root));
    for (const variables of fillingsOf(root, few)) {
      if (growing.has(root.name) && variables['after'] === undefined) continue;
      const asked = people.map(async (kind) => {
        const { body } = await viewers[kind].ask(query, variables);
        const said = `${kind} ${root.name} ${JSON.stringify(variables)}`;
        answers.set(said, body.replace(volatile, '"$1"'));
      });
      await Promise.all(asked);
    }
  }
  return answers;
}

const changed = (before: Map<string, string>, after: Map<string, string>) =>
  [...after].filter(([asked, answer]) => before.get(asked) !== answer);

/** Texts of which no two rows of a practice may have the same. */
const once = ['reference', 'file_hash', 'token_hash', 'key'];

/** Copies every row of a practice that can be there more than once, and makes what was measured larger. */
async function multiply(practiceId: string, copies: number): Promise<number> {
  let added = 0;
  for (const { name, columns } of await catalogueOf(scene.database)) {
    const names = columns.map((column) => column.name);
    if (!names.includes('practice_id') || !names.includes('id')) continue;
    const values = names.map((column) => {
      if (column === 'id') return 'gen_random_uuid()';
      return once.includes(column) ? `${column} || '-' || n` : column;
    });
    const { rowCount } = await scene.database.query(
      `insert into ${name} (${names.join(', ')})
       select ${values.join(', ')} from ${name}, generate_series(1, ${copies}) n where practice_id = $1
       on conflict do nothing`,
      [practiceId],
    );
    added += rowCount ?? 0;
  }
  const larger = 'update reading set value = value * 1000 where practice_id = $1';
  await scene.database.query(larger, [practiceId]);
  const { rows } = await scene.database.query<{ id: string }>(
    'select id from episode where practice_id = $1',
    [practiceId],
  );
  const episodes = rows.map(({ id }) => id);
  await asOwner(scene.server.ownerUrl, { practiceId }, (ask) =>
    refreshFacts(ask, practiceId, episodes),
  );
  await scene.database.query('analyze');
  return added;
}

/** Makes the database look for rows in other ways, as it may by itself when there are more of them. */
async function planOtherwise(): Promise<void> {
  const { rows } = await scene.database.query<{ name: string }>(
    'select current_database() as name',
  );
  for (const way of ['nestloop', 'indexscan', 'bitmapscan']) {
    await scene.database.query(`alter database ${rows[0]?.name ?? ''} set enable_${way} = off`);
  }
  await scene.database.query(
    `select pg_terminate_backend(pid, 30000) from pg_stat_activity
     where datname = current_database() and usename = 'unknot_app'`,
  );
  // The program may not have heard yet that its connections are gone: the first to use each of them does.
  let inTurn = 0;
  while (inTurn < 20) inTurn = (await scene.server.database.answers()) ? inTurn + 1 : 0;
}

describe('the answers about one practice', () => {
  let before: Map<string, string>;
  beforeAll(async () => {
    before = await everyAnswer();
    const answered = [...before.values()].filter((body) => body.startsWith('{"data":{'));
    expect(answered.length).toBeGreaterThan(150);
  });

  it('change in no byte when another one has forty times as much', async () => {
    expect(await multiply(scene.other.id, 40)).toBeGreaterThan(1_000);
    expect(changed(before, await everyAnswer())).toEqual([]);
  });

  it('change in no byte when the database looks for rows in other ways', async () => {
    await planOtherwise();
    expect(changed(before, await everyAnswer())).toEqual([]);
  });

  it('change when it has more rows itself', async () => {
    expect(await multiply(scene.own.id, 1)).toBeGreaterThan(20);
    expect(changed(before, await everyAnswer()).length).toBeGreaterThan(60);
  });
});
