import { v7 as uuidv7 } from 'uuid';
import { asOwner } from '@unknot/api/database/as-owner';
import { statement } from '@unknot/api/database/statement';
import { localDayOf } from '@unknot/domain/care/local-day';
import { startTestServer, type Answer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

/** What came of something that was to happen to an episode. */
export interface Payload {
  readonly episodeId: string | null;
  readonly replayed: boolean;
  readonly problems: readonly { readonly path: string[]; readonly code: string }[];
}

/** An episode as it is answered. */
export interface Episode {
  readonly id: string;
  readonly status: string;
  readonly plan: Record<string, unknown>;
  readonly [field: string]: unknown;
}

/** The episodes of a client as they are answered. */
export interface History {
  readonly clientName: string;
  readonly today: string;
  readonly episodes: readonly Episode[];
}

/** The answer of the only field that was asked for. */
export function dataOf<T>(answer: Answer): T {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data ?? {})[0] as T;
}

const types: Readonly<Record<string, string>> = {
  ...{ registerClient: 'RegisterClientInput', startEpisode: 'StartEpisodeInput' },
  ...{ changePlan: 'ChangePlanInput', closeEpisode: 'CloseEpisodeInput' },
};

/** The operation that does something to an episode. */
export function mutationOf(name: string): string {
  return `mutation ($input: ${types[name] ?? 'EpisodeStepInput'}!) {
    ${name}(input: $input) { episodeId replayed problems { path code } } }`;
}

/** The problems of a payload, each as its path and its code. */
export const said = ({ problems }: Payload) =>
  problems.map(({ path, code }) => `${path.join('.')} ${code}`);

/** The calendar day at the practice. */
export const today = () => localDayOf(new Date().toISOString(), 'Australia/Melbourne');

/** An episode that begins today. */
export const begun = (more: object = {}) => ({
  ...{ id: uuidv7(), condition: 'lbp', side: 'LEFT', openedOn: today() },
  ...more,
});

/** A client whose first episode begins today. */
export const newClient = (more: object = {}) => ({
  ...{ id: uuidv7(), name: 'Nora New', sex: 'FEMALE', episode: begun() },
  ...more,
});

const history = `query ($id: ID!) { episodeHistory(clientId: $id) { clientName today episodes {
  id conditionName side status openedOn closedOn closing closingWords durationWeeks practitionerName
  sessionCount lastContactOn lapsesOn reopenUntil nextReassessmentOn verdict pain { first latest call }
  plan { plannedSessions visitsInFourWeeks reassessEveryDays reassessEverySessions setOn }
  goals { words start target state reachedOn dueOn } } } }`;

/** A practice in which somebody starts and ends episodes. */
export class EpisodesOfPractice {
  private constructor(
    private readonly server: TestServer,
    readonly practice: TestPractice,
    readonly practitioner: Visitor,
    readonly owner: Visitor,
  ) {}

  static async open(): Promise<EpisodesOfPractice> {
    const server = await startTestServer();
    const practice = await makePractice(server.ownerUrl, 'alpha');
    const practitioner = await server.signIn(practice.emails.practitioner);
    const owner = await server.signIn(practice.emails.owner);
    return new EpisodesOfPractice(server, practice, practitioner, owner);
  }

  close(): Promise<void> {
    return this.server.close();
  }

  async tell(name: string, input: object): Promise<Payload> {
    return dataOf<Payload>(await this.practitioner.ask(mutationOf(name), { input }));
  }

  async historyOf(clientId: string): Promise<History | null> {
    return dataOf<History | null>(await this.practitioner.ask(history, { id: clientId }));
  }

  async registered(episode = begun()): Promise<{ clientId: string; episodeId: string }> {
    const client = newClient({ episode });
    expect(said(await this.tell('registerClient', client))).toEqual([]);
    return { clientId: client.id, episodeId: episode.id };
  }

  /** What the owner of the tables finds, the practice as $1. */
  find<Row extends object>(text: string, ...values: readonly unknown[]): Promise<readonly Row[]> {
    const { id } = this.practice;
    return asOwner(this.server.ownerUrl, { practiceId: id }, (ask) =>
      ask<Row>(statement('', text), [id, ...values]),
    );
  }

  async rows(table: string, clientId: string): Promise<number> {
    const column = table === 'client' ? 'id' : 'client_id';
    const text = `select count(*)::int as n from ${table} where practice_id = $1 and ${column} = $2`;
    return (await this.find<{ n: number }>(text, clientId))[0]?.n ?? 0;
  }

  async deedsOn(clientId: string): Promise<string[]> {
    const text = `select action from audit_event where practice_id = $1 and client_id = $2 order by at, id`;
    return (await this.find<{ action: string }>(text, clientId)).map(({ action }) => action);
  }
}
