import type { Problem } from '@unknot/domain/care/problem';
import type { Mapping } from '@unknot/domain/exchange/mapping';
import { mappingProblemsOf } from '@unknot/domain/exchange/mapping-problems';
import { tallyOf } from '@unknot/domain/exchange/report';
import type { ImportReport } from '@unknot/domain/exchange/report';
import type { RowRecords } from '@unknot/domain/exchange/row';
import { rowsToRecords } from '@unknot/domain/exchange/rows-to-records';
import type { Surroundings } from '@unknot/domain/exchange/rows-to-records';
import { FileRefused } from './file-refused';
import { readCsv } from './read-csv';
import type { CsvOptions } from './read-csv';

/** A file that is offered, with its bytes as a stream that can be read once. */
export interface OfferedFile {
  /** Without folders. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What reading a file came to; a report is there only where the file was read to its end. */
export interface FileReading {
  readonly report: ImportReport | null;
  readonly problems: readonly Problem[];
}

/** What is done with the rows as they pass, some hundreds at a time; the next wait for it. */
export type Taker = (records: readonly RowRecords[]) => void | Promise<void>;

/**
 * Reads a whole file through a mapping and tells what is in it; stores nothing by itself.
 * Its memory does not grow with the file: rows pass in small parts.
 */
export async function readFile(
  file: OfferedFile,
  mapping: Mapping,
  surroundings: Surroundings,
  options: Pick<CsvOptions, 'encoding' | 'maxBytes'> = {},
  take?: Taker,
): Promise<FileReading> {
  const wrong = mappingProblemsOf(mapping, surroundings.vocabulary);
  if (wrong.length > 0) return { report: null, problems: wrong };
  try {
    const csv = await readCsv(file.bytes, { ...options, ...mapping });
    const { reader, problems } = rowsToRecords(mapping, csv.header, surroundings);
    if (reader === null) return { report: null, problems };
    const tally = tallyOf(mapping);
    for await (const part of csv.parts) {
      const records = part.map(reader.read);
      records.forEach(tally.add);
      await take?.(records);
    }
    const counted = { fileName: file.name, fileHash: csv.hash(), clients: reader.clients() };
    return { report: tally.report(counted), problems: [] };
  } catch (error) {
    if (error instanceof FileRefused) return { report: null, problems: [error.problem] };
    throw error;
  }
}
