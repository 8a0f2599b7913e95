import type { Row } from '@unknot/domain/exchange/row';
import { fileRefused } from './file-refused';

/** What one record may be at most: a longer one rather is a quotation mark that was never closed. */
export const recordCharacters = 262_144;

/** Takes the text of a file part by part and gives the records that are complete. */
export interface RecordSplitter {
  /** Throws `FileRefused` at a record that is no CSV. */
  readonly feed: (text: string) => readonly Row[];
  /** What is left when the text has ended: at most one record. */
  readonly end: () => readonly Row[];
}

/** A record that was found: its cells, and where the next one begins. */
interface Found {
  readonly cells: string[];
  readonly next: number;
}

/**
 * Splits text with line feeds into records as RFC 4180 has it; empty lines are no records.
 * `firstLine` is the number of the line on which the text begins.
 */
export function recordSplitter(delimiter: string, firstLine: number): RecordSplitter {
  let rest = '';
  let line = firstLine;

  const split = (text: string, isLast: boolean): readonly Row[] => {
    const rows: Row[] = [];
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      const feed = text.indexOf('\n', at);
      const end = feed === -1 ? text.length : feed;
      if (quote === -1 || quote > end) {
        if (feed === -1 && !isLast) break;
        if (end > at) rows.push({ line, cells: text.slice(at, end).split(delimiter) });
        refuseLong(end - at, line);
        line += 1;
        at = end + 1;
      } else {
        const found = quotedRecord(text, at, delimiter, isLast, line);
        if (found === undefined) break;
        refuseLong(found.next - at, line);
        rows.push({ line, cells: found.cells });
        line += feedsIn(text, at, found.next);
        at = found.next;
      }
    }
    rest = text.slice(at);
    refuseLong(rest.length, line);
    return rows;
  };

  return {
    feed: (text) => split(rest === '' ? text : rest + text, false),
    end: () => (rest === '' ? [] : split(rest, true)),
  };
}

function refuseLong(length: number, line: number): void {
  if (length <= recordCharacters) return;
  const message = 'the record is too long; is a quotation mark not closed?';
  throw fileRefused('CSV', message, line);
}

/** The record that begins at `at` and holds a quotation mark; `undefined` where its end is not there yet. */
function quotedRecord(
  text: string,
  at: number,
  delimiter: string,
  isLast: boolean,
  line: number,
): Found | undefined {
  const cells: string[] = [];
  let from = at;
  for (;;) {
    const cell =
      text[from] === '"'
        ? quotedCell(text, from, isLast, line)
        : plainCell(text, from, delimiter, isLast, line);
    if (cell === undefined) return undefined;
    cells.push(cell.value);
    const after = text[cell.end];
    if (after === undefined && !isLast) return undefined;
    if (after === undefined || after === '\n') return { cells, next: cell.end + 1 };
    if (after !== delimiter) {
      throw fileRefused('CSV', 'there is text after a closing quotation mark.', line);
    }
    from = cell.end + 1;
  }
}

interface Cell {
  readonly value: string;
  /** Where the delimiter or the line feed after it stands. */
  readonly end: number;
}

function quotedCell(text: string, from: number, isLast: boolean, line: number): Cell | undefined {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) {
    if (!isLast) return undefined;
    throw fileRefused('CSV', 'a quotation mark is opened and never closed.', line);
  }
  return { value: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
}

function plainCell(
  text: string,
  from: number,
  delimiter: string,
  isLast: boolean,
  line: number,
): Cell | undefined {
  const feed = text.indexOf('\n', from);
  if (feed === -1 && !isLast) return undefined;
  const stop = feed === -1 ? text.length : feed;
  const next = text.slice(from, stop).indexOf(delimiter);
  const end = next === -1 ? stop : from + next;
  const value = text.slice(from, end);
  if (value.includes('"')) {
    throw fileRefused('CSV', 'there is a quotation mark inside a cell that is not quoted.', line);
  }
  return { value, end };
}

function feedsIn(text: string, from: number, to: number): number {
  let count = 0;
  let at = text.indexOf('\n', from);
  while (at !== -1 && at < to) {
    count += 1;
    at = text.indexOf('\n', at + 1);
  }
  return count;
}
