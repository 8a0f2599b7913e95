import type { Choice } from './mapping';
import type { ImportFinding, Row } from './row';

/** Takes a word from a row; `undefined` says that the finding was told and the word is missing. */
export type Chooser<Word> = (row: Row, tell: (finding: ImportFinding) => void) => Word | undefined;

/** What a choice is about, as codes and messages name it. */
export type Topic =
  | 'ARM'
  | 'CONDITION'
  | 'CONTEXT'
  | 'MEASURE'
  | 'MODE'
  | 'MOVEMENT'
  | 'REGION'
  | 'SEX'
  | 'SIDE'
  | 'TECHNIQUE'
  | 'UNIT'
  | 'VISIT';

/** Compiles a choice for one header; the columns are known to be there. */
export function chooserOf<Word>(
  choice: Choice<Word>,
  header: readonly string[],
  topic: Topic,
): Chooser<Word> {
  if ('is' in choice) return () => choice.is;
  const { column, blank, widened } = choice;
  const at = header.indexOf(column);
  const words = new Map(Object.entries(choice.values));
  const widens = new Set(widened);
  return (row, tell) => {
    const cell = (row.cells[at] ?? '').trim();
    const word = cell === '' && !words.has('') ? blank : words.get(cell);
    if (word === undefined) tell(unknown(row.line, column, cell, topic));
    else if (widens.has(cell)) tell(wider(row.line, column, cell, topic, word));
    return word;
  };
}

function unknown(line: number, column: string, cell: string, topic: Topic): ImportFinding {
  const what = topic.toLowerCase();
  return {
    line,
    column,
    code: cell === '' ? `NO_${topic}` : `UNKNOWN_${topic}`,
    severity: 'REFUSED',
    message:
      cell === ''
        ? `The cell is empty and the mapping does not say which ${what} that means.`
        : `"${shortened(cell)}" is no ${what} that the mapping knows.`,
  };
}

function wider(
  line: number,
  column: string,
  cell: string,
  topic: Topic,
  word: unknown,
): ImportFinding {
  return {
    line,
    column,
    code: `${topic}_WIDENED`,
    severity: 'NOTE',
    message: `"${shortened(cell)}" is kept as ${typeof word === 'string' ? word.toLowerCase() : 'a wider word'}.`,
  };
}

/** A cell as a message may quote it. */
export function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
