import { v7 as uuidv7 } from 'uuid';
import { daysAfter } from '@unknot/domain/care/calendar-day';
import {
  begun,
  EpisodesOfPractice,
  mutationOf,
  newClient,
  said,
  today,
} from './episodes-of-practice';

let at: EpisodesOfPractice;
beforeAll(async () => {
  at = await EpisodesOfPractice.open();
});
afterAll(() => at.close());

describe('registering a client', () => {
  it('begins care at once, with a plan, and is noted', async () => {
    const plan = {
      id: uuidv7(),
      plannedSessions: 8,
      visitsInFourWeeks: 4,
      reassessEverySessions: 3,
    };
    const client = newClient({ reference: 'N-1', bornOn: '1990-02-28', episode: begun({ plan }) });
    expect(await at.tell('registerClient', client)).toEqual({
      ...{ episodeId: client.episode.id, replayed: false, problems: [] },
    });
    const history = await at.historyOf(client.id);
    expect(history).toMatchObject({ clientName: 'Nora New', today: today() });
    expect(history?.episodes).toMatchObject([
      {
        ...{ conditionName: 'Low back pain', side: 'LEFT', status: 'OPEN', openedOn: today() },
        ...{ practitionerName: 'Practitioner alpha', sessionCount: 0, pain: null, closing: null },
        ...{ lapsesOn: daysAfter(today(), 42), reopenUntil: null, nextReassessmentOn: null },
        plan: {
          ...{ plannedSessions: 8, visitsInFourWeeks: 4, reassessEveryDays: null },
          ...{ reassessEverySessions: 3, setOn: today() },
        },
      },
    ]);
    expect(await at.deedsOn(client.id)).toEqual(['REGISTER_CLIENT', 'SEE_EPISODES']);
  });

  it('changes nothing when it is sent again, at once or later', async () => {
    const client = newClient();
    const sent = await Promise.all([1, 2, 3].map(() => at.tell('registerClient', client)));
    expect(sent.map(({ episodeId }) => episodeId)).toEqual(Array(3).fill(client.episode.id));
    expect(sent.filter(({ replayed }) => replayed)).toHaveLength(2);
    expect(await at.rows('client', client.id)).toBe(1);
    expect(await at.rows('episode', client.id)).toBe(1);
    expect(said(await at.tell('registerClient', { ...client, name: 'Other' }))).toEqual([
      'id ID_USED',
    ]);
    const stolen = newClient({ id: at.practice.colleaguesClient.id });
    expect(said(await at.tell('registerClient', stolen))).toEqual(['id ID_USED']);
  });

  it('stores nothing where something has to be mended, and names the field', async () => {
    const wrong = newClient({
      ...{ name: ' ', reference: at.practice.treatedClient.reference, bornOn: '2090-01-01' },
      episode: begun({ condition: 'nothing', plan: { id: uuidv7(), plannedSessions: 0 } }),
    });
    expect(said(await at.tell('registerClient', wrong))).toEqual([
      ...['name NAME_MISSING', 'reference REFERENCE_USED', 'bornOn DAY_IMPOSSIBLE'],
      ...['episode.condition CONDITION_UNKNOWN', 'episode.plan.plannedSessions OUT_OF_RANGE'],
      'episode.plan.reassessEveryDays SCHEDULE_MISSING',
    ]);
    expect(await at.rows('client', wrong.id)).toBe(0);
  });
});

describe('a further episode', () => {
  it('is refused while the same complaint goes on, even of two that are started at once', async () => {
    const { clientId } = await at.registered();
    const knee = () => ({ clientId, episode: begun({ condition: 'pfp', side: 'RIGHT' }) });
    const both = await Promise.all([
      at.tell('startEpisode', knee()),
      at.tell('startEpisode', knee()),
    ]);
    expect(both.map(said).sort()).toEqual([[], ['episode.condition GOES_ON']]);
    expect(said(await at.tell('startEpisode', { clientId, episode: begun() }))).toEqual([
      'episode.condition GOES_ON',
    ]);
    expect(await at.rows('episode', clientId)).toBe(2);
  });

  it('changes nothing when it is sent again', async () => {
    const { clientId } = await at.registered();
    const input = { clientId, episode: begun({ side: 'RIGHT' }) };
    expect((await at.tell('startEpisode', input)).replayed).toBe(false);
    expect((await at.tell('startEpisode', input)).replayed).toBe(true);
    expect(
      said(await at.tell('startEpisode', { ...input, clientId: at.practice.treatedClient.id })),
    ).toEqual(['id ID_USED']);
  });
});

describe('who is not in one’s care', () => {
  it('has no episodes here, and nothing is stored or noted', async () => {
    const { id: clientId, episodeId } = at.practice.colleaguesClient;
    expect(await at.historyOf(clientId)).toBeNull();
    const before = await at.deedsOn(clientId);
    const inputs: Readonly<Record<string, object>> = {
      startEpisode: { clientId, episode: begun() },
      changePlan: { clientId, episodeId, plan: { id: uuidv7(), reassessEveryDays: 14 } },
      closeEpisode: { id: uuidv7(), clientId, episodeId, reason: 'MOVED_AWAY', closedOn: today() },
      pauseEpisode: { id: uuidv7(), clientId, episodeId },
    };
    for (const [name, input] of Object.entries(inputs)) {
      const answer = await at.practitioner.ask(mutationOf(name), { input });
      expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    expect(await at.deedsOn(clientId)).toEqual(before);
    expect(await at.rows('episode', clientId)).toBe(1);
  });
});

describe('whoever covers for a colleague', () => {
  it('starts an episode that is the colleague’s, and is left with nothing when the cover ends', async () => {
    const { id: clientId } = at.practice.colleaguesClient;
    const text = `select m.account_id as id, e.practitioner_id as "colleagueId" from membership m, episode e
      where m.practice_id = $1 and m.practitioner_id = $2 and e.practice_id = $1 and e.client_id = $3`;
    const found = await at.find<{ id: string; colleagueId: string }>(
      text,
      at.practice.practitionerId,
      clientId,
    );
    const [{ id: accountId, colleagueId: practitionerId } = { id: '', colleagueId: '' }] = found;
    const day = 86_400_000;
    const cover = {
      ...{ id: uuidv7(), accountId, practitionerId, reason: 'on leave' },
      startsAt: new Date(Date.now() - day).toISOString(),
      endsAt: new Date(Date.now() + day).toISOString(),
    };
    const arrange = `mutation ($input: ArrangeCoverInput!) { arrangeCover(input: $input) { problems { code } } }`;
    expect((await at.owner.ask(arrange, { input: cover })).data).toEqual({
      arrangeCover: { problems: [] },
    });
    const episode = begun({ condition: 'hip_pain' });
    expect(said(await at.tell('startEpisode', { clientId, episode }))).toEqual([]);
    const [first] = (await at.historyOf(clientId))?.episodes ?? [];
    expect(first).toMatchObject({ id: episode.id, practitionerName: 'Colleague alpha' });
    const finish = 'mutation ($id: ID!) { endCover(id: $id) { cover { endedAt } } }';
    expect((await at.owner.ask(finish, { id: cover.id })).errors).toBeUndefined();
    expect(await at.historyOf(clientId)).toBeNull();
  });
});
