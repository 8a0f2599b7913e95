import { v7 as uuidv7 } from 'uuid';
import type { CandidateCare, CandidateReading, RowRecords } from '@unknot/domain/exchange/row';
import type { Ask, Statement } from '../database/statement';
import {
  makeStage,
  stageClients,
  stageReadings,
  stageSeries,
  stageTechniques,
} from './stage-tables';

/** How many readings wait before they are sent. */
const readingsOfPart = 10_000;

/** Takes the rows of one file to the stage. */
export interface Stage {
  readonly take: (rows: readonly RowRecords[]) => Promise<void>;
  /** Sends what waits and answers when all has arrived. */
  readonly end: () => Promise<void>;
}

/** Columns of values that wait for one statement, as `unnest` takes them. */
interface Waiting {
  readonly statement: Statement;
  readonly columns: unknown[][];
}

/** Opens the stage in the transaction of `ask`. One part is under way while the next is being read. */
export async function openStage(ask: Ask): Promise<Stage> {
  await ask(makeStage);
  const clients = new Map<string, number>();
  const series = new Map<string, number>();
  const waiting = {
    clients: waitingFor(stageClients, 10),
    series: waitingFor(stageSeries, 11),
    readings: waitingFor(stageReadings, 5),
    techniques: waitingFor(stageTechniques, 6),
  };
  let underWay: Promise<unknown> = Promise.resolve();

  const addRow = (row: RowRecords): void => {
    if (row.care === null) return;
    const client = numberOf(clients, row.care.reference, waiting.clients, () => clientOf(row.care));
    for (const reading of row.readings) {
      const key = rowKeyOf(reading);
      const words = `${key} ${reading.absent ?? ''} ${reading.warnings.join(' ')}`;
      const no = numberOf(series, words, waiting.series, () => seriesOf(reading, key));
      push(waiting.readings, [uuidv7(), client, no, reading.takenOn, reading.value]);
    }
    for (const { takenOn, technique, site, side } of row.techniques) {
      push(waiting.techniques, [uuidv7(), client, takenOn, technique, site, side]);
    }
  };

  const send = async (): Promise<void> => {
    await underWay;
    underWay = Promise.all(Object.values(waiting).map((part) => sendPart(ask, part)));
    // Whoever waits next hears of a fault; until then nobody does.
    underWay.catch(() => undefined);
  };

  return {
    take: async (rows) => {
      rows.forEach(addRow);
      if ((waiting.readings.columns[0]?.length ?? 0) >= readingsOfPart) await send();
    },
    end: async () => {
      await send();
      await underWay;
    },
  };
}

function waitingFor(statement: Statement, columns: number): Waiting {
  return { statement, columns: Array.from({ length: columns }, () => []) };
}

function push({ columns }: Waiting, values: readonly unknown[]): void {
  for (let nth = 0; nth < columns.length; nth += 1) columns[nth]?.push(values[nth]);
}

async function sendPart(ask: Ask, { statement, columns }: Waiting): Promise<void> {
  if (columns[0]?.length === 0) return;
  await ask(
    statement,
    columns.map((column) => column.splice(0)),
  );
}

/** The number of a thing in this file; the first time, the thing is sent along. */
function numberOf(
  known: Map<string, number>,
  key: string,
  waiting: Waiting,
  valuesOf: () => readonly unknown[],
): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  const no = known.size + 1;
  known.set(key, no);
  push(waiting, [no, ...valuesOf()]);
  return no;
}

function clientOf(care: CandidateCare | null): readonly unknown[] {
  if (care === null) return [];
  const { reference, name, sex, condition, side, arm, practitioner } = care;
  return [reference, name, sex, condition, side, arm, practitioner, uuidv7(), uuidv7()];
}

/** The part of the row key that many readings have in common: all but who and when. */
function rowKeyOf({ rowKey, reference, takenOn }: CandidateReading): string {
  return rowKey.slice(reference.length, rowKey.length - takenOn.length);
}

function seriesOf(reading: CandidateReading, rowKey: string): readonly unknown[] {
  const { measure, site, movement, side, mode, unit, context, absent, warnings } = reading;
  return [
    ...[measure, site, movement, side, mode, unit, context, absent],
    warnings.join(' '),
    rowKey,
  ];
}
