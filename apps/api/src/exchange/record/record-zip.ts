import { strToU8, zip, type AsyncZippable } from 'fflate';
import { bundleOf } from '@unknot/domain/exchange/fhir/bundle-of';
import type { ClientRecord } from '@unknot/domain/exchange/record/client-record';
import { csvTextOf } from '@unknot/domain/exchange/record/csv-text';
import { recordReadmeOf } from '@unknot/domain/exchange/record/record-readme';
import { recordTablesOf } from '@unknot/domain/exchange/record/record-tables';

/** A record as one file: FHIR, tables, and what tells how to read them. `now` is an ISO 8601 instant. */
export function recordZipOf(record: ClientRecord, now: string): Promise<Uint8Array> {
  const tables = recordTablesOf(record);
  const files: AsyncZippable = {
    'README.txt': strToU8(recordReadmeOf(record, tables, now)),
    'record.fhir.json': strToU8(JSON.stringify(bundleOf(record, now), null, 1)),
  };
  for (const table of tables) files[`${table.name}.csv`] = strToU8(csvTextOf(table));
  // Large files are packed by a worker, so that other requests do not wait.
  return new Promise((done, failed) => {
    zip(files, { level: 6, mtime: now }, (fault, bytes) =>
      fault === null ? done(bytes) : failed(fault),
    );
  });
}
