import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '@unknot/api/access/password';
import { asOwner } from '@unknot/api/database/as-owner';
import { insertRows } from '@unknot/api/database/insert-rows';
import { refreshAlerts } from '@unknot/api/database/refresh-alerts';
import { refreshFacts } from '@unknot/api/database/refresh-facts';
import { statement, type Ask } from '@unknot/api/database/statement';
import { accounts, memberships } from '@unknot/api/database/tables/account.table';
import { alertAnswers, type StoredAlert } from '@unknot/api/database/tables/alert.table';
import { clients } from '@unknot/api/database/tables/client.table';
import { episodes, sessions } from '@unknot/api/database/tables/episode.table';
import { imports } from '@unknot/api/database/tables/exchange.table';
import { locations, practices, practitioners } from '@unknot/api/database/tables/practice.table';
import { readings } from '@unknot/api/database/tables/reading.table';

/** The password of every account of the tests. */
export const password = 'correct horse battery';

/** A client with one episode, three sessions, and pain of 7, 4 and 0. */
export interface TestClient {
  readonly id: string;
  readonly name: string;
  /** The practice's own number for the client. */
  readonly reference: string;
  readonly episodeId: string;
  readonly sessionIds: readonly string[];
  readonly readingIds: readonly string[];
  /** A re-assessment that is overdue, and an answer to it that has lost its meaning. */
  readonly alertId: string;
  readonly answerId: string;
}

/** One practice of the tests. Every name in it holds the practice's token, so that a leak can be seen. */
export interface TestPractice {
  readonly id: string;
  readonly token: string;
  readonly locationId: string;
  readonly emails: Readonly<Record<'owner' | 'treatingOwner' | 'practitioner' | 'client', string>>;
  readonly practitionerId: string;
  readonly treatedClient: TestClient;
  /** An import that stands, of nothing. */
  readonly importId: string;
  /** A client of the treating owner, not of the practitioner. */
  readonly colleaguesClient: TestClient;
}

/** Stores a practice whose names all hold `token`. */
export async function makePractice(ownerUrl: string, token: string): Promise<TestPractice> {
  const practiceId = uuidv7();
  const passwordHash = await hashPassword(password);
  const [locationId, practitionerId, colleagueId] = [uuidv7(), uuidv7(), uuidv7()];
  const emails = {
    owner: `owner@${token}.example`,
    treatingOwner: `treating@${token}.example`,
    practitioner: `practitioner@${token}.example`,
    client: `client@${token}.example`,
  };
  return asOwner(ownerUrl, { practiceId }, async (ask) => {
    await insertRows(ask, practices, [
      { practiceId, name: `Practice ${token}`, timeZone: 'Australia/Melbourne' },
    ]);
    await insertRows(ask, locations, [{ practiceId, id: locationId, name: `Place ${token}` }]);
    const person = { practiceId, locationId, leftOn: null };
    await insertRows(ask, practitioners, [
      { ...person, id: practitionerId, name: `Practitioner ${token}` },
      { ...person, id: colleagueId, name: `Colleague ${token}` },
    ]);
    const importId = uuidv7();
    await insertRows(ask, imports, [
      {
        ...{ practiceId, id: importId, fileName: `${token}.csv`, fileHash: token, mapName: 'own' },
        ...{ importedBy: null, undoneAt: null, acceptedRows: 0, flaggedRows: 0, refusedRows: 0 },
        ...{ readings: 0, clients: 0, report: {} },
      },
    ]);
    const care = { practiceId, locationId, token };
    const treatedClient = await makeClient(ask, { ...care, practitionerId, name: 'Treated' });
    const colleaguesClient = await makeClient(ask, {
      ...care,
      practitionerId: colleagueId,
      name: 'Foreign',
    });
    const members = [
      [emails.owner, 'OWNER', null, null],
      [emails.treatingOwner, 'OWNER', null, colleagueId],
      [emails.practitioner, 'PRACTITIONER', null, practitionerId],
      [emails.client, 'CLIENT', treatedClient.id, null],
    ] as const;
    for (const [email, role, clientId, treatsAs] of members) {
      const accountId = uuidv7();
      await ask({ name: '', text: `set local unknot.email to '${email}'` });
      await insertRows(ask, accounts, [
        { id: accountId, email, name: `${role} ${token}`, passwordHash },
      ]);
      await insertRows(ask, memberships, [
        { practiceId, accountId, role, clientId, practitionerId: treatsAs, endedAt: null },
      ]);
    }
    return {
      id: practiceId,
      token,
      locationId,
      emails,
      practitionerId,
      importId,
      treatedClient,
      colleaguesClient,
    };
  });
}

/** Where a client is treated and by whom; every name holds the token. */
export interface Care {
  readonly practiceId: string;
  readonly locationId: string;
  readonly practitionerId: string;
  readonly token: string;
  readonly name: string;
}

const days = ['2026-03-02', '2026-03-09', '2026-03-16'] as const;
const pain = [7, 4, 0] as const;

/** Stores a client with one episode, three sessions and a pain score each. */
export async function makeClient(ask: Ask, care: Care): Promise<TestClient> {
  const { practiceId, practitionerId, locationId } = care;
  const [id, episodeId] = [uuidv7(), uuidv7()];
  const sessionIds = days.map(() => uuidv7());
  const readingIds = days.map(() => uuidv7());
  const name = `${care.name} ${care.token}`;
  const reference = `${care.token}-${care.name}`;
  const origin = { importId: null, withdrawnAt: null };
  await insertRows(ask, clients, [
    {
      practiceId,
      id,
      name,
      reference,
      bornOn: '1980-05-01',
      sex: 'FEMALE',
      ...origin,
    },
  ]);
  const belongs = { practiceId, clientId: id, practitionerId };
  await insertRows(ask, episodes, [
    {
      ...belongs,
      id: episodeId,
      locationId,
      condition: 'neck_pain',
      side: 'NONE',
      status: 'OPEN',
      openedOn: days[0],
      closedOn: null,
      durationWeeks: 8,
      arm: null,
      ...origin,
    },
  ]);
  const visits = days.map((day, index) => ({
    ...belongs,
    episodeId,
    id: sessionIds[index] ?? '',
    locationId,
    heldOn: day,
    startedAt: `${day}T00:00:00.000Z`,
    minutes: 60,
    ...origin,
    inputHash: null,
  }));
  await insertRows(ask, sessions, visits);
  await insertRows(
    ask,
    readings,
    days.map((day, index) => ({
      ...belongs,
      episodeId,
      id: readingIds[index] ?? '',
      sessionId: sessionIds[index] ?? null,
      measure: 'nprs_avg',
      site: 'neck',
      movement: 'none',
      side: 'NONE' as const,
      mode: 'NONE' as const,
      context: 'PRE_SESSION' as const,
      value: pain[index] ?? null,
      absent: null,
      unit: '{score}',
      tool: '',
      source: 'CLINIC' as const,
      takenOn: day,
      takenAt: `${day}T00:00:00.000Z`,
      warnings: [],
    })),
  );
  await refreshFacts(ask, practiceId, [episodeId]);
  await refreshAlerts(ask, practiceId, [episodeId]);
  const alert = await answered(ask, practiceId, episodeId);
  return { id, name, reference, episodeId, sessionIds, readingIds, ...alert };
}

const alertOf = statement(
  'test.alert',
  `select id, client_id as "clientId", episode_id as "episodeId", rule, rules_version as "rulesVersion", severity
   from alert where practice_id = $1 and episode_id = $2`,
);

/** Snoozed before the last visit was recorded: the alert is shown again. */
async function answered(ask: Ask, practiceId: string, episodeId: string) {
  const [found] = await ask<StoredAlert>(alertOf, [practiceId, episodeId]);
  if (found === undefined) throw new Error('The client of the tests has no alert.');
  const { id: alertId, ...alert } = found;
  const answerId = uuidv7();
  const answer = { practiceId, ...alert, id: answerId, alertId, kind: 'SNOOZED' as const };
  await insertRows(ask, alertAnswers, [{ ...answer, sessionCount: 2, accountId: uuidv7() }]);
  return { alertId, answerId };
}
