import type { Client } from 'pg';
import type { SampleEpisode, SamplePractice } from '@unknot/sample-clinic/practice-of';
import { insertRows } from '../insert-rows';
import { refreshAlerts } from '../refresh-alerts';
import { refreshFacts } from '../refresh-facts';
import type { Ask } from '../statement';
import type { AnyTable } from '../table';
import { clients, consents } from '../tables/client.table';
import { alerts } from '../tables/alert.table';
import { episodes, sessions, techniqueUses } from '../tables/episode.table';
import { episodeFacts, seriesFacts } from '../tables/fact.table';
import { postureFindings, triggerPointFindings } from '../tables/finding.table';
import { exerciseLogs, exercisePrescriptions, goals } from '../tables/goal.table';
import { locations, practices, practitioners } from '../tables/practice.table';
import { readings } from '../tables/reading.table';
import { brokenReferencesOf } from './broken-references';
import { addLine, copyLines, linesFor, wayOf, type Lines, type Way } from './copy-rows';

/** How much was stored. */
export interface Seeded {
  readonly clients: number;
  readonly episodes: number;
  readonly readings: number;
  /** Rows of all tables but the facts. */
  readonly rows: number;
}

/** How far the work has come; `share` goes from 0 to 1 over all of it. */
export type OnProgress = (share: number) => void;

/** After how many episodes what waits is copied: about 20,000 rows. */
const episodesOfBatch = 100;
const factsOfBatch = 400;

/** Tables of an episode, each after those that it refers to, and the rows that it adds to them. */
const filled: readonly (readonly [AnyTable, (of: SampleEpisode) => readonly object[]])[] = [
  [clients, ({ client, number }) => (number === 1 ? [client] : [])],
  [consents, (of) => of.consents],
  [episodes, ({ episode }) => [episode]],
  [sessions, (of) => of.sessions],
  [techniqueUses, (of) => of.techniqueUses],
  [readings, (of) => of.readings],
  [triggerPointFindings, (of) => of.triggerPoints],
  [postureFindings, (of) => of.postures],
  [goals, (of) => of.goals],
  [exercisePrescriptions, (of) => of.prescriptions],
  [exerciseLogs, (of) => of.logs],
];

const filledTables = filled.map(([table]) => table);

/**
 * Stores a whole sample practice and its facts, in the transaction of the owner that is open for this
 * practice. Episodes stream through: memory does not grow with their number, but for their ids.
 */
export async function seedPractice(
  ask: Ask,
  client: Client,
  sample: SamplePractice,
  clientsExpected: number,
  onProgress: OnProgress = () => undefined,
): Promise<Seeded> {
  const practiceId = sample.practice.id;
  await addHouse(ask, sample);
  const way = await wayOf(client);
  if (way === 'DIRECT') await client.query(referencesLater);
  const ids: string[] = [];
  const running: string[] = [];
  const counts = { clients: 0, readings: 0, rows: 0 };
  const waiting = new Map<AnyTable, Lines>();
  for (const episode of sample.episodes()) {
    wait(waiting, practiceId, episode);
    ids.push(episode.episode.id);
    if (episode.episode.closedOn === null) running.push(episode.episode.id);
    counts.readings += episode.readings.length;
    if (episode.number === 1) counts.clients += 1;
    if (ids.length % episodesOfBatch === 0) {
      counts.rows += await copyAll(client, way, waiting);
      onProgress((counts.clients / clientsExpected) * shareOfCopying);
    }
  }
  counts.rows += await copyAll(client, way, waiting);
  await analyze(client, filledTables);
  if (way === 'DIRECT') await checkReferences(client, practiceId);
  await gatherFacts(ask, practiceId, ids, onProgress);
  await analyze(client, [practices, locations, practitioners, episodeFacts, seriesFacts]);
  // Only now are all the episodes closed that a client is held against.
  await refreshAlerts(ask, practiceId, running);
  await analyze(client, [alerts]);
  return { ...counts, episodes: ids.length };
}

/** Checking references row by row takes four fifths of the time; afterwards it is one look for each of them. */
const referencesLater = 'set local session_replication_role = replica';

async function checkReferences(client: Client, practiceId: string): Promise<void> {
  await client.query('set local session_replication_role = origin');
  const broken = await brokenReferencesOf(client, practiceId, filledTables);
  if (broken.length > 0) throw new Error(`The sample practice breaks ${broken.join(', ')}.`);
}

async function addHouse(ask: Ask, sample: SamplePractice): Promise<void> {
  const { id: practiceId, name, timeZone } = sample.practice;
  await insertRows(ask, practices, [{ practiceId, name, timeZone }]);
  await insertRows(ask, locations, inPractice(practiceId, sample.locations));
  await insertRows(ask, practitioners, inPractice(practiceId, sample.practitioners));
}

const shareOfCopying = 0.7;

function inPractice<Row extends object>(practiceId: string, rows: readonly Row[]) {
  return rows.map((row) => ({ ...row, practiceId }));
}

function wait(waiting: Map<AnyTable, Lines>, practiceId: string, episode: SampleEpisode): void {
  for (const [table, rowsOf] of filled) {
    for (const row of rowsOf(episode)) {
      let lines = waiting.get(table);
      if (lines === undefined) {
        lines = linesFor(
          table,
          table.fields.filter((field) => Object.hasOwn(row, field)),
        );
        waiting.set(table, lines);
      }
      addLine(lines, practiceId, row);
    }
  }
}

async function copyAll(
  client: Client,
  way: Way,
  waiting: ReadonlyMap<AnyTable, Lines>,
): Promise<number> {
  let rows = 0;
  for (const [table] of filled) {
    const lines = waiting.get(table);
    if (lines !== undefined) rows += await copyLines(client, way, lines);
  }
  return rows;
}

/** Without fresh statistics the facts of a million readings take minutes instead of seconds. */
async function analyze(client: Client, tables: readonly AnyTable[]): Promise<void> {
  const text = `analyze ${tables.map(({ name }) => name).join(', ')}`;
  await client.query(text);
}

async function gatherFacts(
  ask: Ask,
  practiceId: string,
  ids: readonly string[],
  onProgress: OnProgress,
): Promise<void> {
  for (let at = 0; at < ids.length; at += factsOfBatch) {
    await refreshFacts(ask, practiceId, ids.slice(at, at + factsOfBatch));
    onProgress(
      shareOfCopying + (1 - shareOfCopying) * Math.min(1, (at + factsOfBatch) / ids.length),
    );
  }
}
