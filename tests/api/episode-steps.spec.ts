import { v7 as uuidv7 } from 'uuid';
import { daysAfter } from '@unknot/domain/care/calendar-day';
import { localDayOf } from '@unknot/domain/care/local-day';
import { begun, dataOf, EpisodesOfPractice, said, today } from './episodes-of-practice';

let at: EpisodesOfPractice;
beforeAll(async () => {
  at = await EpisodesOfPractice.open();
});
afterAll(() => at.close());

const recordSession = `mutation ($input: RecordSessionInput!) {
  recordSession(input: $input) { problems { path code } } }`;

describe('closing an episode', () => {
  it('discharges with a reason and a day, ends its alerts, and can be taken back', async () => {
    const { id: clientId, episodeId } = at.practice.treatedClient;
    expect(await at.rows('alert', clientId)).toBeGreaterThan(0);
    const close = {
      id: uuidv7(),
      clientId,
      episodeId,
      reason: 'GOALS_REACHED',
      closedOn: '2026-03-15',
    };
    expect(said(await at.tell('closeEpisode', close))).toEqual(['closedOn BEFORE_LAST_VISIT']);
    const closing = { ...close, closedOn: '2026-03-20' };
    expect(await at.tell('closeEpisode', closing)).toEqual({
      episodeId,
      replayed: false,
      problems: [],
    });
    expect((await at.tell('closeEpisode', closing)).replayed).toBe(true);
    expect(await at.rows('alert', clientId)).toBe(0);
    expect((await at.historyOf(clientId))?.episodes).toMatchObject([
      {
        ...{ status: 'DISCHARGED', closedOn: '2026-03-20', closing: 'GOALS_REACHED' },
        ...{ closingWords: 'Goals reached', lapsesOn: null, reopenUntil: '2026-06-14' },
        ...{ sessionCount: 3, pain: { first: 7, latest: 0 }, nextReassessmentOn: null },
      },
    ]);
    expect(said(await at.tell('closeEpisode', { ...closing, id: uuidv7() }))).toEqual([
      'episodeId CHANGED_MEANWHILE',
    ]);
    const step = { id: uuidv7(), clientId, episodeId };
    expect(said(await at.tell('reopenEpisode', step))).toEqual(['episodeId TOO_LONG_AGO']);
    const visitOn = async (day: string) => {
      const visit = { id: uuidv7(), clientId, episodeId, startedAt: `${day}T02:00:00.000Z` };
      const input = { ...visit, readings: [], techniques: [] };
      return said(dataOf(await at.practitioner.ask(recordSession, { input })));
    };
    // A visit can be written down for thirty days after the end, and no longer.
    expect(await visitOn('2026-04-20')).toEqual(['startedAt OUTSIDE_EPISODE']);
    expect(await visitOn('2026-04-19')).toEqual([]);
  });

  it('is taken back within ninety days, and pauses and goes on', async () => {
    const { clientId, episodeId } = await at.registered();
    const step = () => ({ id: uuidv7(), clientId, episodeId });
    const mistake = { ...step(), reason: 'ENTERED_BY_MISTAKE', closedOn: today() };
    expect(said(await at.tell('closeEpisode', { ...mistake, reason: 'DID_NOT_RETURN' }))).toEqual([
      'reason TOO_EARLY',
    ]);
    expect(said(await at.tell('closeEpisode', mistake))).toEqual([]);
    const stands = async () => (await at.historyOf(clientId))?.episodes[0]?.status;
    expect(await stands()).toBe('CANCELLED');
    expect(said(await at.tell('reopenEpisode', step()))).toEqual([]);
    expect(await stands()).toBe('OPEN');
    expect(said(await at.tell('pauseEpisode', step()))).toEqual([]);
    expect(await stands()).toBe('PAUSED');
    expect(said(await at.tell('pauseEpisode', step()))).toEqual(['episodeId CHANGED_MEANWHILE']);
    expect(said(await at.tell('resumeEpisode', step()))).toEqual([]);
    expect((await at.deedsOn(clientId)).filter((deed) => deed.endsWith('_EPISODE'))).toEqual([
      ...['CLOSE_EPISODE', 'REOPEN_EPISODE', 'PAUSE_EPISODE', 'RESUME_EPISODE'],
    ]);
  });
});

describe('lapsed episodes', () => {
  it('are found after 42 days without contact, and closed as left, not as failed', async () => {
    const silent = (days: number) => begun({ openedOn: daysAfter(today(), -days) });
    const [lapsed, not] = [await at.registered(silent(42)), await at.registered(silent(41))];
    const query = `{ lapsedEpisodes { totalCount today episodes { episodeId clientName lastContactOn days } } }`;
    const listed = async () =>
      dataOf<{ episodes: { episodeId: string; days: number }[] }>(await at.practitioner.ask(query))
        .episodes.filter(({ episodeId }) =>
          [lapsed, not].some((one) => one.episodeId === episodeId),
        )
        .map(({ episodeId, days }) => [episodeId, days]);
    expect(await listed()).toEqual([[lapsed.episodeId, 42]]);
    const close = { ...lapsed, id: uuidv7(), reason: 'DID_NOT_RETURN', closedOn: today() };
    expect(said(await at.tell('closeEpisode', close))).toEqual([]);
    expect(await listed()).toEqual([]);
    expect((await at.historyOf(lapsed.clientId))?.episodes[0]).toMatchObject({ status: 'LAPSED' });
    // Whoever comes back is in contact again.
    const back = { ...lapsed, id: uuidv7() };
    expect(said(await at.tell('reopenEpisode', back))).toEqual([]);
    expect(await listed()).toEqual([]);
  });
});

describe('the plan', () => {
  it('decides what is due, in the form and in the list alike', async () => {
    const { clientId, episodeId } = await at.registered(
      begun({ openedOn: daysAfter(today(), -20) }),
    );
    const pain = { measure: 'nprs_avg', site: 'lumbar', side: 'NONE', context: 'PRE_SESSION' };
    const readings = [{ ...pain, id: uuidv7(), value: 5, acceptedWarnings: [] }];
    const startedAt = new Date(Date.now() - 15 * 86_400_000).toISOString();
    const visit = { id: uuidv7(), clientId, episodeId, startedAt, readings, techniques: [] };
    expect(dataOf(await at.practitioner.ask(recordSession, { input: visit }))).toEqual({
      problems: [],
    });
    const form = `query ($id: ID!) { visitForm(clientId: $id) { measures { measure due } } }`;
    const isDue = async () =>
      dataOf<{ measures: { measure: string; due: boolean }[] }>(
        await at.practitioner.ask(form, { id: clientId }),
      ).measures.find(({ measure }) => measure === 'nprs_avg')?.due;
    const missing = `select since from alert where practice_id = $1 and episode_id = $2 and rule = 'MISSING'`;
    const dueSince = async () => (await at.find<{ since: string }>(missing, episodeId))[0]?.since;
    const measuredOn = localDayOf(startedAt, 'Australia/Melbourne');
    expect([await isDue(), await dueSince()]).toEqual([false, daysAfter(measuredOn, 42)]);
    const plan = (days: number) => ({ id: uuidv7(), reassessEveryDays: days });
    const fortnight = { clientId, episodeId, plan: plan(14) };
    expect(said(await at.tell('changePlan', fortnight))).toEqual([]);
    expect((await at.tell('changePlan', fortnight)).replayed).toBe(true);
    const other = { ...fortnight, plan: { ...fortnight.plan, reassessEveryDays: 15 } };
    expect(said(await at.tell('changePlan', other))).toEqual(['id ID_USED']);
    expect([await isDue(), await dueSince()]).toEqual([true, daysAfter(measuredOn, 14)]);
    expect((await at.historyOf(clientId))?.episodes[0]).toMatchObject({
      ...{ nextReassessmentOn: daysAfter(measuredOn, 14), plan: { reassessEveryDays: 14 } },
    });
    expect(await at.rows('care_plan', clientId)).toBe(1);
  });
});
