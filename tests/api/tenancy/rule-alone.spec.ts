import { jest } from '@jest/globals';
import { around, withoutPractice } from './around';
import { operationOn, type Variables } from './argument-values';
import { digestOf } from './digest';
import { viewerKinds, type ViewerKind } from './every-viewer';
import { aimAt, makeScene, type Scene } from './scene';
import { securityOn } from './security-off';
import { someOf } from './things';
import { stepsOn, walk, type Findings, type Step } from './walk';
import { everythingBelow, rootFieldsOf, type RootField } from './ways';
import { aimedAt, getsIn, mutations, placesOfIds, withAt } from './writes';

jest.setTimeout(240_000);

/** Names of the statements that forget the practice, and of those that were sent. */
const forgotten = new Set<string>();
const sent = new Map<string, string>();

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene({}, (database) =>
    around(database, (ask) => (statement, values = []) => {
      sent.set(statement.name, statement.text);
      return ask(forgotten.has(statement.name) ? withoutPractice(statement) : statement, values);
    }),
  );
  await securityOn(scene.database, false);
});
afterAll(() => scene.close());

function looking(roots: readonly RootField[], kinds: readonly ViewerKind[]): Promise<Findings> {
  const things = someOf(scene.things);
  const steps = roots.flatMap((root) => stepsOn(root, kinds, things, things));
  return walk(scene.viewers, steps, scene);
}

describe('without row-level security, the program alone', () => {
  it('shows nothing of another practice', async () => {
    const found = await looking(rootFieldsOf('query'), viewerKinds);
    expect(found.leaks).toEqual([]);
    expect(found.asked).toBeGreaterThan(2_000);
    expect(found.answered.size).toBeGreaterThan(15);
  });

  it('changes nothing of another practice', async () => {
    const before = await digestOf(scene.database, scene.other.id);
    const { ids } = someOf(scene.things);
    const steps = mutations.flatMap((root) => {
      const query = operationOn('mutation', root, everythingBelow(root));
      const kinds = viewerKinds.filter((kind) => getsIn(root, kind));
      return placesOfIds(root).flatMap((place) =>
        ids.flatMap((id) =>
          kinds.flatMap((kind): Step[] => {
            const variables = withAt(aimedAt(root, aimAt(scene.own), scene.ownThings), place, id);
            if (variables === undefined) return [];
            return [{ kind, root: root.name, query, variables: variables as Variables }];
          }),
        ),
      );
    });
    const found = await walk(scene.viewers, steps, scene);
    expect(found.asked).toBeGreaterThan(1_000);
    expect(await digestOf(scene.database, scene.other.id)).toEqual(before);
  });

  it('is given away by nearly every statement that forgets whose rows it means', async () => {
    const kinds = ['treatingOwner', 'practitioner', 'client', 'admin'] as const;
    const caught = new Set<string>();
    for (const root of rootFieldsOf('query')) {
      sent.clear();
      await looking([root], kinds);
      const names = [...sent.keys()].filter((name) => {
        const text = sent.get(name) ?? '';
        return /^\s*select/i.test(text) && withoutPractice({ name, text }).text !== text;
      });
      for (const name of names) {
        forgotten.add(name);
        const found = await looking([root], kinds);
        forgotten.clear();
        if (found.leaks.length > 0) caught.add(name);
      }
    }
    // The others are bound by whom one treats too, or answer with no more than one row.
    expect(caught.size).toBeGreaterThan(12);
  });
});
