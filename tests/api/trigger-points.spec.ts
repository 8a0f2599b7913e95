import { v7 as uuidv7 } from 'uuid';
import { asOwner } from '@unknot/api/database/as-owner';
import { insertRows } from '@unknot/api/database/insert-rows';
import { painAreas, triggerPointFindings } from '@unknot/api/database/tables/finding.table';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestClient, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let other: TestPractice;
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  other = await makePractice(server.ownerUrl, 'beta');
  await find(own, own.treatedClient, [
    [2, 'upper_trapezius', 1, 0, []],
    [0, 'upper_trapezius', 1, 4, ['head', 'neck']],
    [0, 'levator_scapulae', 2, 2, []],
    [0, 'levator_scapulae', 1, 3, ['neck']],
    [1, 'upper_trapezius', 1, 2, []],
  ]);
  await find(own, own.colleaguesClient, [[0, 'soleus', 1, 5, []]]);
});
afterAll(() => server.close());

type Found = readonly [
  session: number,
  muscle: string,
  point: number,
  severity: number,
  referral: readonly string[],
];

async function find(practice: TestPractice, client: TestClient, found: readonly Found[]) {
  await asOwner(server.ownerUrl, { practiceId: practice.id }, (ask) =>
    insertRows(
      ask,
      triggerPointFindings,
      found.map(([session, muscle, point, severity, referral]) => ({
        ...{ practiceId: practice.id, id: uuidv7(), clientId: client.id },
        ...{ episodeId: client.episodeId, sessionId: client.sessionIds[session] ?? '' },
        ...{ muscle, side: 'LEFT' as const, point, severity, referral, active: null },
        ...{ tautBand: null, localTwitch: null, jumpSign: null, familiarPain: null },
        ...{ practitionerId: practice.practitionerId, foundOn: '2026-03-02' },
      })),
    ),
  );
}

const columns = 'sessionIds muscles sides points severities referrals';

async function pointsOf(visitor: Visitor, client: TestClient): Promise<unknown> {
  const query = `query ($id: ID!) { progress(clientId: $id) { triggerPoints { ${columns} } } }`;
  const { data } = await visitor.ask(query, { id: client.id });
  return (data?.['progress'] as { triggerPoints: unknown } | null)?.triggerPoints ?? null;
}

describe('the trigger points of an episode', () => {
  it('come session by session, muscle by muscle, zeros among them', async () => {
    const [first, second, third] = own.treatedClient.sessionIds;
    const practitioner = await server.signIn(own.emails.practitioner);
    expect(await pointsOf(practitioner, own.treatedClient)).toEqual({
      sessionIds: [first, first, first, second, third],
      muscles: [
        ...['levator_scapulae', 'levator_scapulae', 'upper_trapezius'],
        ...['upper_trapezius', 'upper_trapezius'],
      ],
      sides: ['LEFT', 'LEFT', 'LEFT', 'LEFT', 'LEFT'],
      points: [1, 2, 1, 1, 1],
      severities: [3, 2, 4, 2, 0],
      referrals: [['neck'], [], ['head', 'neck'], [], []],
    });
  });

  it('are those of the client’s own record, and nobody else’s', async () => {
    const client = await server.signIn(own.emails.client);
    expect(await pointsOf(client, own.treatedClient)).toMatchObject({
      severities: [3, 2, 4, 2, 0],
    });
    expect(await pointsOf(client, own.colleaguesClient)).toBeNull();
    const practitioner = await server.signIn(own.emails.practitioner);
    expect(await pointsOf(practitioner, own.colleaguesClient)).toBeNull();
    const stranger = await server.signIn(other.emails.practitioner);
    expect(await pointsOf(stranger, own.treatedClient)).toBeNull();
  });

  it('are empty lists where nobody looked', async () => {
    const stranger = await server.signIn(other.emails.practitioner);
    expect(await pointsOf(stranger, other.treatedClient)).toEqual({
      sessionIds: [],
      muscles: [],
      sides: [],
      points: [],
      severities: [],
      referrals: [],
    });
  });

  it('go with a session that is withdrawn', async () => {
    const practitioner = await server.signIn(own.emails.practitioner);
    const [, second] = own.treatedClient.sessionIds;
    const text = `update session set withdrawn_at = $2 where id = $1`;
    const withdraw = (at: string | null) =>
      asOwner(server.ownerUrl, { practiceId: own.id }, (ask) =>
        ask({ name: '', text }, [second, at]),
      );
    await withdraw('2026-03-20T00:00:00Z');
    expect(await pointsOf(practitioner, own.treatedClient)).toMatchObject({
      severities: [3, 2, 4, 0],
    });
    await withdraw(null);
  });
});

describe('the pain areas of an episode', () => {
  const areasOf = async (visitor: Visitor, { id }: TestClient) => {
    const query = `query ($id: ID!) { progress(clientId: $id) { painAreas { sessionId site side kind intensity } } }`;
    const { data } = await visitor.ask(query, { id });
    return (data?.['progress'] as { painAreas: unknown } | null)?.painAreas ?? null;
  };

  it('come session by session, a zero among them, and to nobody else', async () => {
    const { id: clientId, episodeId, sessionIds } = own.treatedClient;
    const [first = '', , third = ''] = sessionIds;
    const felt = [
      { sessionId: third, site: 'neck', side: 'MIDLINE', kind: 'ACHE', intensity: 0 },
      { sessionId: first, site: 'neck', side: 'MIDLINE', kind: 'ACHE', intensity: 6 },
    ] as const;
    const more = { practiceId: own.id, clientId, episodeId, practitionerId: own.practitionerId };
    await asOwner(server.ownerUrl, { practiceId: own.id }, (ask) =>
      insertRows(
        ask,
        painAreas,
        felt.map((area) => ({ ...more, ...area, id: uuidv7(), feltOn: '2026-03-02' })),
      ),
    );
    const practitioner = await server.signIn(own.emails.practitioner);
    expect(await areasOf(practitioner, own.treatedClient)).toEqual([felt[1], felt[0]]);
    const stranger = await server.signIn(other.emails.practitioner);
    expect(await areasOf(stranger, own.treatedClient)).toBeNull();
    expect(await areasOf(stranger, other.treatedClient)).toEqual([]);
  });
});
