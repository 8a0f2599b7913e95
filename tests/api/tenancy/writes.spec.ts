import { jest } from '@jest/globals';
import { startMailServer, type TestMailServer } from '../test-mail-server';
import { operationOn, type Things, type Variables } from './argument-values';
import { digestOf } from './digest';
import { viewerKinds, type ViewerKind } from './every-viewer';
import { aimAt, makeScene, type Scene } from './scene';
import { nowhereOf } from './things';
import { comparable, walk, withoutWhatIsNew, type Oracle, type Step } from './walk';
import { everythingBelow, type RootField } from './ways';
import { aimedAt, getsIn, isCallersOwn, mutations, namesRow, placesOfIds, withAt } from './writes';

jest.setTimeout(600_000);

let post: TestMailServer;
let scene: Scene;
beforeAll(async () => {
  post = await startMailServer();
  scene = await makeScene({ mail: { smtpUrl: post.url, from: 'Unknot <unknot@mail.example>' } });
});
afterAll(async () => {
  await scene.close();
  await post.close();
});

/** Some of a list, spread over it. */
const some = <T>(all: readonly T[], count: number): readonly T[] =>
  all.filter((_, nth) => nth % Math.ceil(all.length / count) === 0);

/**
 * What is done with one’s own things, but for one id; with few where the door is shut, where the id is for something new,
 * and where it is a key of the catalogue and names no row.
 */
function stepsOf(root: RootField, kind: ViewerKind, nothing: Things): readonly Step[] {
  const query = operationOn('mutation', root, everythingBelow(root));
  const as = { kind, root: root.name, query };
  return placesOfIds(root).flatMap((place) => {
    const isNew = isCallersOwn(root, place);
    const places = scene.things.ids.map((id, nth) => [id, nothing.ids[nth]]);
    const isOther = isNew || !namesRow(place);
    return some(places, !getsIn(root, kind) ? 2 : isOther ? 5 : places.length).flatMap(
      ([id, nobodys]) => {
        const variables = withAt(aimedAt(root, aimAt(scene.own), scene.ownThings), place, id);
        if (variables === undefined) return [];
        const nowhere = withAt(variables, place, nobodys);
        const twin = isNew ? {} : { nowhere: nowhere as Variables };
        return [{ ...as, variables: variables as Variables, ...twin }];
      },
    );
  });
}

/** What must not be seen; an id that was used for something new of one’s own comes back as one’s own. */
function oracle(): Oracle {
  const used = scene.things.ids.join(' ');
  const { canaries, mayKnow } = scene;
  const leaksIn = (text: string, sent = '') => canaries.leaksIn(text, `${sent} ${used}`);
  return { canaries: { ...canaries, leaksIn }, mayKnow };
}

const theirDigest = () => digestOf(scene.database, scene.other.id);

describe('writing, as every kind of viewer of another practice', () => {
  it('changes nothing of it by any id, sees nothing of it, and learns not even whether it is there', async () => {
    const before = await theirDigest();
    const nothing = nowhereOf(scene.things);
    const steps = mutations.flatMap((root) =>
      viewerKinds.flatMap((kind) => stepsOf(root, kind, nothing)),
    );
    // What is made under their ids is found under them afterwards.
    const aimed = steps.filter(({ nowhere }) => nowhere !== undefined);
    const making = steps.filter(({ nowhere }) => nowhere === undefined);
    const found = [
      await walk(scene.viewers, aimed, oracle()),
      await walk(scene.viewers, making, oracle()),
    ];
    expect(found.flatMap(({ leaks }) => leaks)).toEqual([]);
    expect(found.flatMap(({ differences }) => differences)).toEqual([]);
    expect(found.map(({ asked }) => asked > 100)).toEqual([true, true]);
    expect(found[0]?.asked).toBeGreaterThan(8_000);
    expect(found[1]?.answered.size).toBeGreaterThan(4);
    expect(await theirDigest()).toEqual(before);
  });

  it('does what it does where it is one’s own', async () => {
    const before = await digestOf(scene.database, scene.own.id);
    const steps = mutations.flatMap((root) =>
      viewerKinds.map((kind) => ({
        ...{ kind, root: root.name, query: operationOn('mutation', root, everythingBelow(root)) },
        variables: aimedAt(root, aimAt(scene.own), scene.ownThings),
      })),
    );
    const found = await walk(scene.viewers, steps, oracle());
    expect(found.leaks).toEqual([]);
    expect(found.answered.size).toBeGreaterThan(25);
    const after = await digestOf(scene.database, scene.own.id);
    expect(
      Object.keys(after).filter((table) => after[table] !== before[table]).length,
    ).toBeGreaterThan(8);
  });

  const inviting: readonly [string, ViewerKind, string, (email: string) => object][] = [
    [
      'a person',
      'owner',
      'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { link { id email state } url problems { code } } }',
      (email) => ({ input: { email, name: 'Somebody', role: 'ANALYST' } }),
    ],
    [
      'a client',
      'treatingOwner',
      'mutation ($input: InviteClientInput!) { inviteClient(input: $input) { link { id email state } url problems { code } } }',
      (email) => ({ input: { email, clientId: scene.own.colleaguesClient.id } }),
    ],
  ];

  it.each(inviting)(
    'invites %s who has an account elsewhere like one who has none',
    async (_, kind, query, input) => {
      const before = await theirDigest();
      for (const email of Object.values(scene.other.emails)) {
        const nobodys = email.replace(/@.*/, '@nobody.example');
        const elsewhere = await scene.viewers[kind].ask(query, input(email));
        const nowhere = await scene.viewers[kind].ask(query, input(nobodys));
        expect(elsewhere.body).toContain('"problems":[]');
        const [one, other] = [elsewhere, nowhere].map((reply) => comparable(reply, email, nobodys));
        expect(withoutWhatIsNew(one ?? '')).toBe(withoutWhatIsNew(other ?? ''));
      }
      expect(await theirDigest()).toEqual(before);
    },
  );

  it('sends no mail with a word of it, and logs none', async () => {
    await post.untilTaken(8);
    const toThem = (to: readonly string[]) =>
      to.every((address) => address.endsWith('@quoll.example'));
    const ours = post.mails.filter(({ to }) => !toThem(to));
    expect(ours.length).toBeGreaterThan(3);
    const leaks = ours.flatMap(({ raw, text }) => scene.canaries.leaksIn(`${raw} ${text}`));
    expect(leaks).toEqual([]);
    expect(scene.log.filter((line) => /numbat|quoll|bilby|wombat/i.test(line))).toEqual([]);
  });
});
