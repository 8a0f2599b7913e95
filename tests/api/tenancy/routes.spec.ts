import { digestOf } from './digest';
import { fromOtherMachine, trustingTheTest } from './other-machine';
import { file, routeRows, type Attempt, type Sent } from './route-attempts';
import { makeScene, type Scene } from './scene';
import type { Reply, ViewerKind } from './every-viewer';
import { nowhereOf } from './things';
import { comparable, withoutWhatIsNew } from './walk';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene(trustingTheTest);
});
afterAll(() => scene.close());

function send(kind: ViewerKind, { path, init = {} }: Attempt): Promise<Reply> {
  const headers = { ...(init.headers as object), ...fromOtherMachine() };
  return scene.viewers[kind].send(path, { ...init, headers });
}

/** Things of the other practice, and beside each the same of nobody. */
function pairs(): readonly (readonly [Sent, Sent])[] {
  const { other, things } = scene;
  const nothing = nowhereOf(things);
  const emails = Object.values(other.emails);
  const sent = (ids: readonly string[], place: number, word: string): Sent => ({
    id: ids[place] ?? '',
    practiceId: ids[0] ?? '',
    accountId: ids[1 + (place % (ids.length - 1))] ?? '',
    email: (emails[place % emails.length] ?? '').replace('quoll', word),
    reference: `${word}-Treated`,
  });
  return things.ids.map((_, place) => [
    sent(things.ids, place, 'quoll'),
    sent(nothing.ids, place, 'quokk'),
  ]);
}

const routes = Object.entries(routeRows);

describe('the routes of the program', () => {
  it('each have a row here', () => {
    const all = scene.server.routes.filter((route) => !route.startsWith('HEAD '));
    expect([...all].sort()).toEqual(routes.map(([route]) => route).sort());
    expect(all.length).toBeGreaterThan(15);
  });

  it.each(routes)(
    '%s shows nothing of another practice, nor whether it is there',
    async (_, row) => {
      const before = await digestOf(scene.database, scene.other.id);
      let tried = 0;
      for (const kind of row.by) {
        const sent = pairs().filter((_pair, place) => row.withAll === true || place % 8 === 0);
        for (const [theirs, nobodys] of sent) {
          const twins = row.attempts(nobodys);
          for (const [place, attempt] of row.attempts(theirs).entries()) {
            const reply = await send(kind, attempt);
            const twin = await send(kind, twins[place] ?? attempt);
            const known = `${JSON.stringify(theirs)} ${scene.mayKnow[kind] ?? ''}`;
            const leaks = scene.canaries.leaksIn(`${reply.headers}\n${reply.body}`, known);
            expect([attempt.path, kind, leaks]).toEqual([attempt.path, kind, []]);
            if (!twin.headers.includes('application/zip')) {
              expect(comparable(reply, theirs, nobodys)).toBe(comparable(twin, nobodys, nobodys));
            }
            tried += 1;
          }
        }
      }
      expect(tried).toBeGreaterThan(5);
      expect(await digestOf(scene.database, scene.other.id)).toEqual(before);
    },
  );

  it('hands out one’s own record, and whole', async () => {
    const [kind, id] = ['practitioner', scene.own.treatedClient.id] as const;
    const mine = await send('client', { path: '/my-record.zip' });
    const treated = await send(kind, { path: `/clients/${id}/record.zip` });
    for (const { body, status } of [mine, treated]) {
      expect([status, body.includes('numbat')]).toEqual([200, true]);
      expect(scene.canaries.leaksIn(body)).toEqual([]);
    }
    const theirs = await scene.theirs.client.send('/my-record.zip');
    expect(scene.canaries.leaksIn(theirs.body).length).toBeGreaterThan(10);
  });

  it('takes a file that another practice has taken as one that is new', async () => {
    const path = '/imports';
    const there = await scene.theirs.owner.send(path, file('shared', true));
    expect(there.status).toBe(200);
    const elsewhere = await send('owner', { path, init: file('shared', true) });
    const nowhere = await send('owner', { path, init: file('shaped', true) });
    const [one, other] = [elsewhere, nowhere].map((reply) =>
      withoutWhatIsNew(comparable(reply, 'shared', 'shaped')),
    );
    expect(one).toContain('"stored":');
    expect(one).toBe(other);
  });

  it('leave no word of any practice in the log', () => {
    expect(scene.log.filter((line) => /numbat|quoll|bilby|wombat/i.test(line))).toEqual([]);
  });
});
