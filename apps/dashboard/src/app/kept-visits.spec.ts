import { TestBed } from '@angular/core/testing';
import { playedServer, settled } from './asked.testing';
import { KeptVisits, type KeptVisit } from './kept-visits';
import { SignedIn, type Viewer } from './viewer';

const kim: Viewer = {
  ...{ id: 'v-1', name: 'Kim Lee', role: 'PRACTITIONER', clientId: null, practitionerId: 't-1' },
  ...{
    mustSetUpSecondFactor: false,
    memberships: [],
    practice: { id: 'p-1', name: 'Riverside', timeZone: 'Australia/Melbourne' },
  },
};
const kimElsewhere: Viewer = {
  ...kim,
  practice: { id: 'p-2', name: 'Hilltop', timeZone: 'Australia/Melbourne' },
};
const visit = {
  ...{ clientId: 'c-1', episodeId: 'e-1', draft: { minutes: 30 }, input: null, problems: [] },
};

/** As much of a browser's database as is used, which outlives the page; full where nothing more is taken. */
class PlayedDatabase {
  readonly rows = new Map<string, KeptVisit>();
  isFull = false;

  open() {
    return this.later({ result: { transaction: () => this.transaction() } });
  }

  private transaction() {
    const transaction: Record<string, unknown> = { error: null };
    const end = (event = 'oncomplete') =>
      setTimeout(() => (transaction[event] as (() => void) | undefined)?.());
    const change = (work: () => void) => {
      if (!this.isFull) work();
      end(this.isFull ? 'onabort' : 'oncomplete');
      return this.later({ result: undefined });
    };
    const store = {
      put: (row: KeptVisit) => change(() => this.rows.set(`${row.owner} ${row.key}`, row)),
      delete: (place: readonly string[]) => change(() => this.rows.delete(place.join(' '))),
      clear: () => change(() => this.rows.clear()),
      getAll: () => {
        end();
        return this.later({ result: [...this.rows.values()] });
      },
    };
    return Object.assign(transaction, { objectStore: () => store });
  }

  private later<Request extends object>(request: Request): Request {
    setTimeout(() => (request as { onsuccess?: () => void }).onsuccess?.());
    return request;
  }
}

const world = globalThis as { indexedDB?: unknown };
afterEach(() => delete world.indexedDB);

function device(): PlayedDatabase {
  const database = new PlayedDatabase();
  world.indexedDB = database;
  return database;
}

async function signIn(viewer: Viewer): Promise<KeptVisits> {
  TestBed.inject(SignedIn).viewer.set(viewer);
  const kept = TestBed.inject(KeptVisits);
  TestBed.tick();
  for (let turn = 0; turn < 8; turn += 1) await settled();
  return kept;
}

beforeEach(() => TestBed.configureTestingModule({ providers: playedServer }));

describe.each([
  ['a browser that keeps', () => void device()],
  ['a browser that keeps nothing', () => undefined],
])('visits in %s', (_, begin) => {
  it('wait out of sight while the person is in another practice', async () => {
    begin();
    const kept = await signIn(kim);
    await kept.keep(visit);
    await signIn(kimElsewhere);
    expect(kept.own()).toEqual([]);
    await kept.keep({ ...visit, clientId: 'c-2' });
    await signIn(kim);
    expect(kept.own().map(({ clientId }) => clientId)).toEqual(['c-1']);
  });

  it('are deleted when another person signs in', async () => {
    begin();
    const kept = await signIn(kim);
    await kept.keep(visit);
    await signIn({ ...kim, id: 'v-2' });
    await signIn(kim);
    expect(kept.own()).toEqual([]);
  });

  it('stay in their practice when they are replaced from another', async () => {
    begin();
    const kept = await signIn(kim);
    await kept.keep(visit);
    const [own] = kept.own() as [KeptVisit];
    await signIn(kimElsewhere);
    await kept.replace({ ...own, draft: { minutes: 45 } });
    expect(kept.own()).toEqual([]);
    await signIn(kim);
    expect(kept.own()).toMatchObject([{ draft: { minutes: 45 } }]);
  });
});

describe('whether a visit was kept on the device', () => {
  it('is answered, and what could not be written is kept until the page is left', async () => {
    const database = device();
    const kept = await signIn(kim);
    expect(await kept.keep(visit)).toBe(true);
    expect(kept.isOnDevice(kept.own()[0]!)).toBe(true);
    database.isFull = true;
    expect(await kept.keep({ ...visit, draft: { minutes: 45 } })).toBe(false);
    expect(kept.isOnDevice(kept.own()[0]!)).toBe(false);
    await signIn(kimElsewhere);
    await signIn(kim);
    expect(kept.own()).toMatchObject([{ draft: { minutes: 45 } }]);
    database.isFull = false;
    expect(await kept.keep({ ...visit, draft: { minutes: 50 } })).toBe(true);
    expect(kept.isOnDevice(kept.own()[0]!)).toBe(true);
  });

  it('is answered with no where the browser has no database', async () => {
    const kept = await signIn(kim);
    expect(await kept.keep(visit)).toBe(false);
    expect(kept.isOnDevice(kept.own()[0]!)).toBe(false);
  });
});
