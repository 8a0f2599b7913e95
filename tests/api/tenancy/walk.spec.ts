import { jest } from '@jest/globals';
import { viewerKinds, type ViewerKind } from './every-viewer';
import { makeScene, type Scene } from './scene';
import { nowhereOf, someOf } from './things';
import { stepsOn, walk, type Findings } from './walk';
import { rootFieldsOf, waysFrom } from './ways';
import { getsIn } from './writes';

jest.setTimeout(240_000);

const roots = rootFieldsOf('query');

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.close());

const total = ({ answered }: Findings) => [...answered.values()].reduce((sum, n) => sum + n, 0);

describe('a walk over every way of the schema, as every kind of viewer', () => {
  it('aimed at another practice sees nothing of it, and not even whether it is there', async () => {
    const { things } = scene;
    const few = someOf(things);
    // With few things where the door is shut to this kind of viewer.
    const steps = roots.flatMap((root) => {
      const inside = viewerKinds.filter((kind) => getsIn(root, kind));
      const outside = viewerKinds.filter((kind) => !inside.includes(kind));
      return [
        ...stepsOn(root, inside, things, nowhereOf(things)),
        ...stepsOn(root, outside, few, nowhereOf(few)),
      ];
    });
    const found = await walk(scene.viewers, steps, scene);
    expect(found.leaks).toEqual([]);
    expect(found.differences).toEqual([]);
    expect(found.asked).toBeGreaterThan(4_000);
    expect(total(found)).toBeGreaterThan(800);
  });

  it('aimed at one’s own practice is answered at every root field', async () => {
    const { ownThings, viewers } = scene;
    const few = { ...ownThings, ids: ownIds(scene), cursors: ownThings.cursors.slice(0, 3) };
    const steps = roots.flatMap((root) => stepsOn(root, viewerKinds, few, few));
    const found = await walk(viewers, steps, scene);
    expect(found.leaks).toEqual([]);
    expect([...found.answered.keys()].sort()).toEqual(roots.map(({ name }) => name));
    expect(total(found)).toBeGreaterThan(400);
  });

  it('finds the other practice at every type where its own people look', async () => {
    const { things, theirs, other } = scene;
    const few = { ...things, ids: ownIds({ own: other }), words: [], cursors: [] };
    const looking: readonly ViewerKind[] = ['treatingOwner', 'practitioner', 'client'];
    const steps = roots.flatMap((root) => stepsOn(root, looking, few, few));
    const found = await walk(theirs, steps, { canaries: scene.canaries });
    const seen = found.leaks.map((leak) => /"query":"(.*?)"/.exec(leak)?.[1] ?? '');
    const shown = roots
      .flatMap(waysFrom)
      .filter(({ selection }) => seen.some((query) => query.endsWith(`${selection} }`)));
    const shownBy = [...new Set(shown.map(({ root }) => root.name))];
    // The others hold nothing but words of the product, sums, or what is not there.
    expect(shown.length).toBeGreaterThan(35);
    expect(shownBy.length).toBeGreaterThan(12);
  });

  it('leaves no word of any practice in the log', () => {
    expect(scene.log.filter((line) => /numbat|quoll|bilby|wombat/i.test(line))).toEqual([]);
  });
});

/** The client who is treated, their episode, and one whose record is restricted. */
function ownIds({ own }: Pick<Scene, 'own'>): readonly string[] {
  return [own.treatedClient.id, own.treatedClient.episodeId, own.restrictedClient.id];
}
