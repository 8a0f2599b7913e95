import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { passesSecurity } from '../passes-security';
import { columnNameOf, type AnyTable } from '../table';
import { copyText, type Storable } from './copy-text';

/** How a table is filled: directly, or through a temporary one where row-level security forbids COPY. */
export type Way = 'DIRECT' | 'STAGED';

/** How this connection may fill tables: COPY is refused to a role for which row-level security holds. */
export async function wayOf(client: Client): Promise<Way> {
  return (await passesSecurity(client)) ? 'DIRECT' : 'STAGED';
}

/** Rows that wait to be copied into one table, held as text. */
export interface Lines {
  readonly table: AnyTable;
  readonly fields: readonly string[];
  readonly lines: string[];
}

/** No lines yet for these fields of a table; columns that are not named take their default. */
export function linesFor(table: AnyTable, fields: readonly string[]): Lines {
  return { table, fields: ['practiceId', ...fields], lines: [] };
}

/** Adds a row; every field of the lines must be in it. */
export function addLine({ fields, lines }: Lines, practiceId: string, row: object): void {
  const values = row as Readonly<Record<string, Storable>>;
  let line = practiceId;
  for (let index = 1; index < fields.length; index += 1) {
    const value = values[fields[index] ?? ''];
    if (value === undefined) throw new TypeError(`A row has no ${fields[index] ?? 'field'}.`);
    line += `\t${copyText(value)}`;
  }
  lines.push(`${line}\n`);
}

/** Copies what waits into the table and empties the list. */
export async function copyLines(client: Client, way: Way, waiting: Lines): Promise<number> {
  const { table, fields, lines } = waiting;
  if (lines.length === 0) return 0;
  const columns = fields.map(columnNameOf).join(', ');
  const rows = lines.splice(0);
  if (way === 'DIRECT') {
    await copyInto(client, table.name, columns, rows);
    return rows.length;
  }
  const stage = `seed_${table.name}`;
  const make = `create temporary table if not exists ${stage} as select ${columns} from ${table.name} with no data`;
  const move = `insert into ${table.name} (${columns}) select ${columns} from ${stage}`;
  const empty = `truncate ${stage}`;
  await client.query(make);
  await copyInto(client, stage, columns, rows);
  await client.query(move);
  await client.query(empty);
  return rows.length;
}

async function copyInto(
  client: Client,
  name: string,
  columns: string,
  rows: readonly string[],
): Promise<void> {
  const target = client.query(copyFrom(`copy ${name} (${columns}) from stdin`));
  await pipeline(Readable.from(piecesOf(rows)), target);
}

/** Larger pieces than lines, so that not every line is a packet. */
function* piecesOf(rows: readonly string[]): Generator<string> {
  for (let at = 0; at < rows.length; at += 500) yield rows.slice(at, at + 500).join('');
}
