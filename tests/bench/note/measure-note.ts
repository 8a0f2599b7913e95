import { median } from '@unknot/statistics/median';
import { askChart } from '../ask-chart';
import type { BenchPractice } from '../bench-practice';
import { stretchOf, warmUp, type Asked, type Stretch } from '../load';
import type { Effort } from '../measure';
import { startWithNote, type ServerProcess } from '../server-process';
import type { Row } from '../table';
import type { Asking } from '../work';

/** One pair of stretches, one after the other: the same charts with the note of each look and without. */
export interface NotePair {
  readonly noted: Stretch;
  readonly silent: Stretch;
}

/** Small differences need many pairs. */
export const fewestPairs = 12;

/** The most that the note may cost. */
const mostCost = 1.1;

/** What was noted is sealed within a second; it counts to the stretch that noted it. */
const untilSealed = 2_500;

/** Asks two servers in turn for charts; which of them begins changes from pair to pair. */
export async function measureNote(
  place: BenchPractice,
  { warmUp: answers, seconds, rounds }: Effort,
): Promise<readonly NotePair[]> {
  const { ownerUrl, practiceId } = place;
  const noting = await startWithNote({ ownerUrl, practiceId, note: true });
  const silent = await startWithNote({ ownerUrl, practiceId, note: false });
  try {
    const asking = await askChart(place);
    const both = { noted: askedOf(asking, noting), silent: askedOf(asking, silent) };
    await warmUp(both.noted, answers);
    await warmUp(both.silent, answers);
    const stretch = (asked: Asked) => stretchOf(asked, seconds, place.databaseCpu, untilSealed);
    const pairs: NotePair[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const isNotedFirst = round % 2 === 0;
      const first = await stretch(isNotedFirst ? both.noted : both.silent);
      const second = await stretch(isNotedFirst ? both.silent : both.noted);
      const pair = isNotedFirst ? [first, second] : [second, first];
      pairs.push({ noted: pair[0] ?? first, silent: pair[1] ?? second });
    }
    return pairs;
  } finally {
    await noting.stop();
    await silent.stop();
  }
}

function askedOf(asking: Asking, server: ServerProcess): Asked {
  let nth = 0;
  return { server, next: () => asking.product(nth++), holds: asking.productHolds };
}

/** The note's cost as the middle of the ratios of all pairs: in answers, and in processor time. */
export function noteRows(pairs: readonly NotePair[]): Row[] {
  const costOf = ({ cpu, databaseCpu }: Stretch) => cpu + (databaseCpu ?? 0);
  return [
    rowOf('answers/s, noted against not', pairs, ({ perSecond }) => perSecond, true),
    rowOf('server and database CPU, ms', pairs, costOf, false),
    rowOf('of it server CPU, ms', pairs, ({ cpu }) => cpu, false),
  ];
}

function rowOf(
  figure: string,
  pairs: readonly NotePair[],
  of: (stretch: Stretch) => number,
  isMoreBetter: boolean,
): Row {
  const middle = (values: readonly number[]) => median(values) ?? Number.NaN;
  const ratio = middle(
    pairs.map(({ noted, silent }) =>
      isMoreBetter ? of(silent) / of(noted) : of(noted) / of(silent),
    ),
  );
  return {
    ...{ work: 'note of a look at a chart', figure, ratio },
    product: middle(pairs.map(({ noted }) => of(noted))),
    limit: middle(pairs.map(({ silent }) => of(silent))),
    ...{ budget: `at most ${mostCost.toFixed(2)}`, reached: ratio <= mostCost },
  };
}
