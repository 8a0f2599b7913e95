import type { ClientRecord } from './client-record';
import type { CsvTable } from './csv-text';

/** What lies beside the tables and tells how to read them. `now` is an ISO 8601 instant. */
export function recordReadmeOf(
  { practice, client }: ClientRecord,
  tables: readonly CsvTable[],
  now: string,
): string {
  return [
    `Record of ${client.name}, given out by ${practice.name} on ${now}.`,
    '',
    'record.fhir.json  the record for other programs (HL7 FHIR R4, a Bundle of type collection)',
    ...tables.map(({ name, rows }) => `${`${name}.csv`.padEnd(18)}${rows.length} rows`),
    '',
    'Tables are CSV in UTF-8, one row for each thing, the first line names the columns.',
    `Days are calendar days in ${practice.timeZone}; instants are in UTC. Units are UCUM codes.`,
    'An empty cell says that nothing was noted; 0 is a value.',
    '',
    'readings.csv holds every version of every value. COUNTS is what holds now; CORRECTED was replaced by the',
    'version that names it in replaces_reading_id; TAKEN_BACK came with an import that was taken back.',
    'A text that a spreadsheet would take for a formula begins with an apostrophe that is not part of it.',
    'Keep these files as you would keep a letter from a clinic: they are not encrypted.',
    '',
  ].join('\n');
}
