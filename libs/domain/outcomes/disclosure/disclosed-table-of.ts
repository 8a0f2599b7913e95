import { compareText, firstDifference } from '../../progress/compare';
import { isWithheld } from '../../progress/withheld';
import type { Choices } from './dimension';
import type { Disclosed, Disclosure } from './disclose';
import { discloseAll } from './disclose';
import { chosenIn, peopleIn } from './snapshot-of';

/** One cell of a table. */
export interface TableCell<Episode> {
  readonly choices: Choices;
  readonly answer: Disclosed<Episode>['answer'];
}

/** A table whose cells may be shown together with its total and all that was shown before. */
export interface DisclosedTable<Episode> {
  readonly disclosure: Disclosure<Episode>;
  readonly total: TableCell<Episode>;
  /** In the order in which they were asked for. */
  readonly cells: readonly TableCell<Episode>[];
  readonly shown: number;
  readonly withheld: number;
}

/**
 * Shows of a table what may be shown: the total first, then the cells from the largest to the smallest
 * (of equals in the order of their choices), so that what has to be withheld besides the small cells is
 * small itself.
 */
export function disclosedTableOf<Episode>(
  disclosure: Disclosure<Episode>,
  total: Choices,
  cells: readonly Choices[],
): DisclosedTable<Episode> {
  const sizes = cells.map((choices, index) => ({
    index,
    key: keyOf(choices),
    people: peopleIn(disclosure.snapshot, chosenIn(disclosure.snapshot, choices)),
  }));
  sizes.sort((a, b) => firstDifference(b.people - a.people, compareText(a.key, b.key)));
  const ordered = sizes.map(({ index }) => cells[index] ?? {});
  const found = discloseAll(disclosure, [total, ...ordered]);
  const [first = { people: 0, mark: 'EMPTY', episodes: [] }, ...inOrder] = found.answers;
  const answers: Disclosed<Episode>['answer'][] = [];
  for (const [place, { index }] of sizes.entries()) answers[index] = inOrder[place] ?? first;
  const withheld = answers.filter((answer) => isWithheld(answer)).length;
  return {
    disclosure: found.disclosure,
    total: { choices: total, answer: first },
    cells: cells.flatMap((choices, index) => {
      const answer = answers[index];
      return answer === undefined ? [] : { choices, answer };
    }),
    shown: cells.length - withheld,
    withheld,
  };
}

/** The cells of a table that tells a group apart by some dimensions, by the values that occur anywhere. */
export function cellsBy(
  { snapshot }: Disclosure<unknown>,
  within: Choices,
  keys: readonly string[],
): readonly Choices[] {
  return keys.reduce<readonly Choices[]>(
    (cells, key) => {
      const values = snapshot.dimensions.find((each) => each.key === key)?.values;
      if (values === undefined) throw new RangeError(`"${key}" is no declared dimension.`);
      const ordered = [...values.keys()].sort(compareText);
      return cells.flatMap((choices) => ordered.map((value) => ({ ...choices, [key]: value })));
    },
    [within],
  );
}

function keyOf(choices: Choices): string {
  return JSON.stringify(Object.entries(choices).sort(([a], [b]) => compareText(a, b)));
}
