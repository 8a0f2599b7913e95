import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { Row } from '@unknot/domain/exchange/row';
import { fileRefused } from './file-refused';
import { recordSplitter } from './split-records';
import { textOfBytes } from './text-of-bytes';
import type { Encoding } from './text-of-bytes';

/** How many columns a file may have. */
export const columnsAllowed = 1_000;

/** How a file is to be read. */
export interface CsvOptions {
  /** On which line the header stands, from 1. */
  readonly headerLine: number;
  readonly delimiter: string;
  readonly encoding?: Encoding;
  /** Bytes after which the file is refused; none where absent. */
  readonly maxBytes?: number;
}

/** A file while it is read: the header is known, the rows come in parts as they are asked for, once. */
export interface CsvFile {
  readonly header: readonly string[];
  /** Throws `FileRefused` at the row from which the file cannot be read. */
  readonly parts: AsyncIterable<readonly Row[]>;
  /** SHA-256 of all bytes in hexadecimal; known when the rows have ended. */
  readonly hash: () => string;
}

/**
 * Reads a CSV file in a stream: holds one part of it, whatever the file's size.
 * Throws `FileRefused` where the header cannot be used.
 */
export async function readCsv(
  bytes: AsyncIterable<Uint8Array>,
  options: CsvOptions,
): Promise<CsvFile> {
  const { headerLine, encoding = 'utf-8', maxBytes = Infinity } = options;
  const hash = createHash('sha256');
  const text = textOfBytes(counted(bytes, hash, maxBytes), encoding);
  const parts = partsOf(afterLines(text, headerLine - 1), options);
  const first = await parts.next();
  const [header, ...rows] = first.done === true ? [] : first.value;
  if (header === undefined) throw fileRefused('EMPTY', 'The file is empty.');
  const names = header.cells.map((cell) => cell.trim());
  refuseHeader(names, header.line);
  return { header: names, parts: rowsOf(rows, parts), hash: () => hash.digest('hex') };
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  hash: Hash,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > maxBytes) {
      throw fileRefused('TOO_LARGE', `The file is larger than ${maxBytes} bytes; split it.`);
    }
    hash.update(chunk);
    yield chunk;
  }
}

/** What follows the notes that stand above the header. */
async function* afterLines(text: AsyncIterable<string>, lines: number): AsyncGenerator<string> {
  let left = lines;
  for await (const part of text) {
    let from = 0;
    while (left > 0) {
      const end = part.indexOf('\n', from);
      if (end === -1) break;
      from = end + 1;
      left -= 1;
    }
    if (left === 0) yield from === 0 ? part : part.slice(from);
  }
}

/** The records in parts that are never empty. */
async function* partsOf(
  text: AsyncIterable<string>,
  { delimiter, headerLine }: CsvOptions,
): AsyncGenerator<readonly Row[]> {
  const splitter = recordSplitter(delimiter, headerLine);
  for await (const part of text) {
    const rows = splitter.feed(part);
    if (rows.length > 0) yield rows;
  }
  const last = splitter.end();
  if (last.length > 0) yield last;
}

function refuseHeader(header: readonly string[], line: number): void {
  if (header.length > columnsAllowed) {
    const message = `the header has ${header.length} columns, at most ${columnsAllowed} are read.`;
    throw fileRefused('TOO_MANY_COLUMNS', message, line);
  }
  const seen = new Set<string>();
  for (const name of header) {
    if (name === '__proto__') {
      throw fileRefused('HEADER', 'a column may not be called __proto__.', line);
    }
    // Exports often end in several empty columns; no mapping can name them.
    if (name !== '' && seen.has(name)) {
      const message = `two columns are called "${name.slice(0, 40)}"; rename one.`;
      throw fileRefused('DUPLICATE_COLUMN', message, line);
    }
    seen.add(name);
  }
  if (seen.size === 1 && seen.has('')) {
    throw fileRefused('HEADER', 'there are no names of columns.', line);
  }
}

async function* rowsOf(
  first: readonly Row[],
  others: AsyncIterable<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let some = first.length > 0;
  if (some) yield first;
  for await (const part of others) {
    some = true;
    yield part;
  }
  if (!some) throw fileRefused('EMPTY', 'The file has a header but no rows.');
}
