import { parseArgs } from 'node:util';
import { comparison, note, works, type Work } from './work';

/** What the command line asks for. */
export interface Options {
  /** About how many readings the practice has. */
  readonly readings: number;
  /** How many answers each server gives before anything is counted. */
  readonly warmUp: number;
  /** How long each stretch lasts. */
  readonly seconds: number;
  /** How often product and limit take turns. */
  readonly rounds: number;
  /** What of the program is measured against bare SQL. */
  readonly only: readonly Work[];
  /** Whether an owner's comparison is measured too. */
  readonly comparison: boolean;
  /** Whether it is measured what the note of a look costs. */
  readonly note: boolean;
}

const use =
  'npm run bench -- [--readings N] [--seconds N] [--rounds N] [--warm-up N] [--only chart,caseload,attention,record,import,comparison,note]';
const mostReadings = 10_000_000;

/** Reads the words of the command line; throws with the right use where they cannot be read. */
export function optionsOf(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      readings: { type: 'string', default: '200000' },
      'warm-up': { type: 'string', default: '1500' },
      seconds: { type: 'string', default: '4' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', default: [...works, comparison, note].join(',') },
    },
  });
  const only = values.only.split(',');
  const known: readonly string[] = [...works, comparison, note];
  const unknown = only.filter((word) => !known.includes(word));
  if (unknown.length > 0) throw new RangeError(`There is no ${unknown.join(', ')}.\n  ${use}`);
  return {
    readings: wholeOf('readings', values.readings, mostReadings),
    warmUp: wholeOf('warm-up', values['warm-up'], 100_000),
    seconds: wholeOf('seconds', values.seconds, 600),
    rounds: wholeOf('rounds', values.rounds, 99),
    only: works.filter((work) => only.includes(work)),
    comparison: only.includes(comparison),
    note: only.includes(note),
  };
}

function wholeOf(name: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new RangeError(`--${name} takes a whole number from 1 to ${most}.\n  ${use}`);
}
