import { jest } from '@jest/globals';
import type { Action } from '@unknot/domain/access/action';
import type { Reach, Scope } from '@unknot/domain/access/reach';
import type { Viewer } from '@unknot/domain/access/viewer';
import type { Variables } from './argument-values';
import type { Findings, Step } from './walk';
import type { Scene } from './scene';

jest.setTimeout(240_000);

/** No rule at all: whoever has signed in may do everything; but a client stays one. */
function everything(viewer: Viewer | null, action: Action): Scope | undefined {
  if (viewer === null) return undefined;
  const { practiceId, accountId, from, role, name, clientId } = viewer;
  const practitionerId = viewer.practitionerId ?? accountId;
  const reach: Reach =
    clientId === null
      ? { kind: 'TREATED_BY', practitionerId, others: [] }
      : { kind: 'OWN_RECORD', clientId };
  return { practiceId, accountId, reach, action, from, by: { name: name ?? null, role } };
}

const anybody = () => '($2::uuid is null or $3::uuid[] is null or true)';

// Only here: the program itself has no way to be started without its rule.
jest.unstable_mockModule('@unknot/domain/access/scope-of', () => ({ scopeOf: everything }));
const { reachValues } = await import('@unknot/api/access/within-reach');
jest.unstable_mockModule('@unknot/api/access/within-reach', () => ({
  ...{ reachValues, withinReach: anybody, amongReached: anybody },
  withReached: `with reached as materialized (select id as client_id from client where ${anybody()})`,
}));

const { aimAt, makeScene } = await import('./scene');
const { forgetting } = await import('./around');
const { operationOn } = await import('./argument-values');
const { digestOf } = await import('./digest');
const { securityOn } = await import('./security-off');
const { someOf } = await import('./things');
const { stepsOn, walk } = await import('./walk');
const { everythingBelow, rootFieldsOf } = await import('./ways');
const { aimedAt, mutations, placesOfIds, withAt } = await import('./writes');

/** Somebody who belongs to both practices is not among them: of their own rows the database shows those of both. */
const kinds = ['client', 'practitioner', 'owner', 'admin', 'token'] as const;

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene({}, (database) => forgetting(database, () => true));
});
afterAll(() => scene.close());

/** Looks for them at every root field, or at one. */
function looking(only?: string): Promise<Findings> {
  const things = someOf(scene.things);
  const roots = rootFieldsOf('query').filter(({ name }) => only === undefined || name === only);
  const steps = roots.flatMap((root) => stepsOn(root, kinds, things, things));
  return walk(scene.viewers, steps, scene);
}

/** The root fields at which something was seen. */
const leaking = ({ leaks }: Findings) =>
  [
    ...new Set(leaks.map((leak) => /\{ (\w+)/.exec(leak.slice(leak.indexOf('"query":"')))?.[1])),
  ].sort();

describe('without any rule and predicate of the program, the database alone', () => {
  it('shows nothing of another practice', async () => {
    const found = await looking();
    expect(found.leaks).toEqual([]);
    expect(found.asked).toBeGreaterThan(1_000);
    // All may ask for everything now, and get what is their own.
    expect(found.answered.size).toBeGreaterThan(15);
    expect(found.answered.get('clients')).toBeGreaterThan(30);
  });

  it('changes nothing of another practice', async () => {
    const before = await digestOf(scene.database, scene.other.id);
    const { ids } = someOf(scene.things);
    const steps = mutations.flatMap((root) => {
      const query = operationOn('mutation', root, everythingBelow(root));
      return placesOfIds(root).flatMap((place) =>
        ids.flatMap((id) =>
          (['client', 'practitioner', 'owner'] as const).flatMap((kind): Step[] => {
            const variables = withAt(aimedAt(root, aimAt(scene.own), scene.ownThings), place, id);
            if (variables === undefined) return [];
            return [{ kind, root: root.name, query, variables: variables as Variables }];
          }),
        ),
      );
    });
    const found = await walk(scene.viewers, steps, scene);
    expect(found.asked).toBeGreaterThan(600);
    expect(found.answered.size).toBeGreaterThan(6);
    expect(await digestOf(scene.database, scene.other.id)).toEqual(before);
  });

  const policy = (table: string, condition: string) =>
    `drop policy ${table}_select on ${table};
     create policy ${table}_select on ${table} for select using (${condition})`;

  const faults: readonly [string, string, string, string][] = [
    [
      'a table without row-level security',
      'alter table client disable row level security',
      'alter table client enable row level security',
      'clients',
    ],
    [
      'a policy that names no practice',
      policy('erasure', 'unknot_is_staff()'),
      policy('erasure', 'practice_id = unknot_practice() and unknot_is_staff()'),
      'erasedRecords',
    ],
    [
      'a second policy beside the one that closes',
      'create policy astray on import for select using (practice_id is not null)',
      'drop policy astray on import',
      'imports',
    ],
    [
      'a policy that is open for staff, joined by OR',
      policy('audit_event', 'practice_id = unknot_practice() or unknot_is_staff()'),
      policy('audit_event', 'practice_id = unknot_practice() and unknot_is_staff()'),
      'auditEvents',
    ],
    [
      'a policy that is always true',
      policy('practitioner', 'true'),
      policy('practitioner', 'practice_id = unknot_practice()'),
      'people',
    ],
  ];

  it.each(faults)('a fault is found: %s', async (_, plant, mend, root) => {
    await scene.database.query(plant);
    const found = await looking(root);
    await scene.database.query(mend);
    expect(leaking(found)).toContain(root);
  });

  it('a fault is found: no row-level security at all, almost everywhere', async () => {
    await securityOn(scene.database, false);
    const found = await looking();
    await securityOn(scene.database, true);
    expect(leaking(found).length).toBeGreaterThan(9);
  });
});
