import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '@unknot/domain/access/reach';
import { agreesNow, mayBeCompared } from '@unknot/api/access/consent/agrees-now';
import { statement } from '@unknot/api/database/statement';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let client: Visitor;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  client = await server.signIn(own.emails.client);
  practitioner = await server.signIn(own.emails.practitioner);
});
afterAll(() => server.close());

const decide = `mutation ($input: DecideConsentInput!) { decideConsent(input: $input) {
  consequence replayed problems { code } consents { standings { purpose granted } } } }`;
const shown = `query ($id: ID) { consents(clientId: $id) { clientName
  standings { purpose granted askAgain decision { way recorder } text { version words } }
  history { purpose granted way recorder text { version } } } }`;

interface Decided {
  readonly consequence: string | null;
  readonly replayed: boolean;
  readonly problems: readonly { code: string }[];
  readonly consents: {
    readonly standings: readonly { purpose: string; granted: boolean }[];
  } | null;
}

async function decided(visitor: Visitor, input: object): Promise<Decided> {
  const wanted = { id: uuidv7(), textVersion: '2026-11', ...input };
  const answer = await visitor.ask(decide, { input: wanted });
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data['decideConsent'] as Decided;
}

const standing = ({ consents }: Decided, purpose: string) =>
  consents?.standings.find((one) => one.purpose === purpose)?.granted;

const staff = (): Scope => ({
  practiceId: own.id,
  accountId: uuidv7(),
  reach: { kind: 'PRACTICE' },
  action: 'COMPARE',
  from: '',
});

/** Who is counted in comparisons at this moment, as every comparison asks. */
async function compared(sql = mayBeCompared('client.id')): Promise<readonly string[]> {
  const rows = await server.database.read(staff(), (ask) =>
    ask<{ id: string }>(statement('', `select id from client where practice_id = $1 and ${sql}`), [
      own.id,
    ]),
  );
  return rows.map(({ id }) => id);
}

describe('consent', () => {
  it('is no where nothing was decided', async () => {
    const answer = await client.ask(shown);
    const { standings, history } = answer.data?.['consents'] as {
      standings: { granted: boolean }[];
      history: unknown[];
    };
    expect(standings.map(({ granted }) => granted)).toEqual([false, false, false, false]);
    expect(history).toEqual([]);
    expect(await compared()).toEqual([]);
  });

  it('counts from the moment at which it is given, and no longer when it is taken back', async () => {
    const yes = await decided(client, { purpose: 'COMPARISON', granted: true });
    expect(standing(yes, 'COMPARISON')).toBe(true);
    expect(await compared()).toEqual([own.treatedClient.id]);
    expect(await compared(agreesNow('client.id', 'RESEARCH'))).toEqual([]);
    const no = await decided(client, { purpose: 'COMPARISON', granted: false });
    expect(standing(no, 'COMPARISON')).toBe(false);
    expect(no.consequence).toMatch(/in no comparison any more/);
    expect(await compared()).toEqual([]);
  });

  it('says who noted the word of a client, and keeps every decision', async () => {
    const clientId = own.treatedClient.id;
    await decided(practitioner, { clientId, purpose: 'RESEARCH', granted: true });
    const answer = await practitioner.ask(shown, { id: clientId });
    const { history } = answer.data?.['consents'] as { history: Record<string, unknown>[] };
    expect(history[0]).toMatchObject({
      purpose: 'RESEARCH',
      way: 'ON_THEIR_WORD',
      recorder: 'PRACTITIONER alpha',
    });
    expect(history.at(-1)).toMatchObject({ way: 'BY_CLIENT', recorder: null });
    expect(history).toHaveLength(3);
  });

  it('changes nothing when the same decision is sent again, and takes no id twice', async () => {
    const input = { id: uuidv7(), purpose: 'REMINDERS', granted: true };
    expect((await decided(client, input)).replayed).toBe(false);
    expect((await decided(client, input)).replayed).toBe(true);
    const other = await decided(client, { ...input, granted: false });
    expect(other.problems.map(({ code }) => code)).toEqual(['ID_USED']);
  });

  it('takes no yes to a text that is not asked any more, but always a no', async () => {
    const old = { purpose: 'BENCHMARK', textVersion: '2024-07' };
    const yes = await decided(client, { ...old, granted: true });
    expect(yes.problems.map(({ code }) => code)).toEqual(['TEXT_OUTDATED']);
    expect((await decided(client, { ...old, granted: false })).problems).toEqual([]);
    const unknown = await decided(client, { ...old, textVersion: '1', granted: false });
    expect(unknown.problems.map(({ code }) => code)).toEqual(['TEXT_UNKNOWN']);
  });

  it('is decided by nobody for a client whom they do not treat', async () => {
    const clientId = own.colleaguesClient.id;
    for (const visitor of [practitioner, client]) {
      const input = { clientId, purpose: 'RESEARCH', granted: true };
      const answer = await visitor.ask(decide, {
        input: { id: uuidv7(), textVersion: '2026-11', ...input },
      });
      expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
      expect((await visitor.ask(shown, { id: clientId })).data).toEqual({ consents: null });
    }
  });

  it('of another client is refused to a client by the database alone', async () => {
    const insert = statement(
      'foreign consent',
      `insert into consent (practice_id, id, client_id, purpose, granted, text_version, decided_at)
       values ($1, $2, $3, 'RESEARCH', true, '2026-11', now())`,
    );
    const reach = { kind: 'OWN_RECORD', clientId: own.treatedClient.id } as const;
    const write = (clientId: string) =>
      server.database.write({ ...staff(), reach }, (ask) =>
        ask(insert, [own.id, uuidv7(), clientId]),
      );
    await expect(write(own.colleaguesClient.id)).rejects.toThrow(/row-level security/);
    await expect(write(own.treatedClient.id)).resolves.toEqual([]);
  });

  it('of many decisions at once is what the last one said', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        decided(client, { purpose: 'COMPARISON', granted: turn % 2 === 0 }),
      ),
    );
    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    const answer = await client.ask(shown);
    const { history, standings } = answer.data?.['consents'] as {
      history: { purpose: string; granted: boolean }[];
      standings: { purpose: string; granted: boolean }[];
    };
    const latest = history.find(({ purpose }) => purpose === 'COMPARISON')?.granted;
    expect(standings[0]?.granted).toBe(latest);
    expect((await compared()).length).toBe(latest === true ? 1 : 0);
  });
});
