import { Client } from 'pg';
import type { Database } from '@unknot/api/database/database';
import type { ServerParts } from '@unknot/api/server-parts';
import type { Aim } from '../matrix-row';
import { startTestServer, type TestServer } from '../test-server';
import type { Things } from './argument-values';
import { makeCanaryPractice, marks, type CanaryPractice } from './canary-practice';
import { canariesOf, type Canaries } from './canary-scan';
import { everyViewerOf, type EveryViewer, type ViewerKind } from './every-viewer';
import { thingsOf } from './things';

/** Words that are no leak to some kinds of viewer. */
export type MayKnow = Partial<Readonly<Record<ViewerKind, string>>>;

/** Two practices on one server: one whose people ask, and one of which they may learn nothing. */
export interface Scene {
  readonly server: TestServer;
  /** Asks the database past everything, as its administrator. */
  readonly database: Client;
  readonly own: CanaryPractice;
  readonly other: CanaryPractice;
  /** Everybody of the practice that asks. */
  readonly viewers: EveryViewer;
  /** Everybody of the other one. */
  readonly theirs: EveryViewer;
  /** Things of the practice that asks. */
  readonly ownThings: Things;
  /** Things of the other one, with which the first is asked. */
  readonly things: Things;
  readonly canaries: Canaries;
  /** What some may know of the other practice: who belongs to it knows that there is one, and its name. */
  readonly mayKnow: MayKnow;
  /** What the program logged. */
  readonly log: string[];
  close(): Promise<void>;
}

/** Makes such a scene. */
export async function makeScene(
  parts: Partial<ServerParts> = {},
  between: (database: Database) => Database = (database) => database,
): Promise<Scene> {
  const log: string[] = [];
  const server = await startTestServer({ write: (line) => void log.push(line) }, parts, between);
  const database = new Client({ connectionString: server.ownerUrl });
  await database.connect();
  const own = await makeCanaryPractice(server.ownerUrl, marks.own);
  const other = await makeCanaryPractice(server.ownerUrl, marks.other);
  const viewers = await everyViewerOf(server, own, other);
  const theirs = await everyViewerOf(server, other, own);
  const ownThings = await thingsOf(database, own, Object.values(viewers));
  const things = await thingsOf(database, other, Object.values(theirs));
  const canaries = await canariesOf(database, other, own);
  return {
    ...{ server, database, own, other, viewers, theirs, ownThings, things, canaries, log },
    mayKnow: { both: `${other.id} ${marks.other.sign}` },
    close: async () => {
      await database.end();
      await server.close();
    },
  };
}

/** What a practice's own rows are called in the access matrix. */
export function aimAt({ treatedClient, importId, people }: CanaryPractice): Aim {
  const { id: clientId, episodeId, readingIds, alertId, answerId } = treatedClient;
  const { spareId: accountId, linkId, coverId, tokenId } = people;
  const ofClient = { clientId, episodeId, readingId: readingIds[1] ?? '' };
  return { ...ofClient, alertId, answerId, importId, accountId, linkId, coverId, tokenId };
}
