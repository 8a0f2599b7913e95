import { techniqueComparisonOf } from '@unknot/domain/outcomes/comparison/technique-comparison-of';
import { techniqueMatrixOf } from '@unknot/domain/outcomes/comparison/technique-matrix-of';
import { completenessOf } from '@unknot/domain/outcomes/completeness/completeness-of';
import { importantChangeCurveOf } from '@unknot/domain/outcomes/course/important-change-curve-of';
import { periodChartOf } from '@unknot/domain/outcomes/course/period-chart-of';
import { ledgerOf } from '@unknot/domain/outcomes/exclusions/ledger-of';
import { followUpWindows } from '@unknot/domain/progress/windows/follow-up-window';
import type { OutcomeEpisode } from '@unknot/domain/outcomes/outcome-episode';
import type { OutcomeMeasure } from '@unknot/domain/outcomes/outcome-measure';
import { outcomeMeasureOf } from '@unknot/domain/outcomes/outcome-measure-of';
import type { Question } from '@unknot/domain/outcomes/question';
import { respondersOf } from '@unknot/domain/outcomes/responders/responders-of';
import { standingsOf, type StandingEpisode } from '@unknot/domain/outcomes/standing-of';
import { unitComparisonOf } from '@unknot/domain/outcomes/units/unit-comparison-of';
import { asOf } from './many-episodes';

const found = outcomeMeasureOf('nprs_avg');
if (found === undefined) throw new Error('The catalogue lacks average pain.');
const pain: OutcomeMeasure = found;

const question: Question = { measure: pain, window: followUpWindows.W6, asOf };
const reference = 'myofascial_release';

/** Milliseconds of each part of an owner's whole comparison. */
export type Parts = Readonly<Record<string, number>>;

/** What is asked of one snapshot of the episodes. */
interface Snapshot {
  readonly episodes: readonly OutcomeEpisode[];
  readonly standing: readonly StandingEpisode[];
  readonly conditions: ReadonlyMap<string, readonly StandingEpisode[]>;
}

/** Everything that an owner's pages ask, shared out so that two threads have about as much to do. */
const questions: readonly Readonly<Record<string, (snapshot: Snapshot) => unknown>>[] = [
  {
    matrix: ({ conditions }) => techniqueMatrixOf(conditions, question, reference),
    'one condition': ({ conditions }) =>
      techniqueComparisonOf(largestOf(conditions), question, reference),
  },
  {
    completeness: ({ standing }) => completenessOf(standing),
    responders: ({ standing }) => respondersOf(standing, pain),
    ledger: ({ episodes }) => ledgerOf(episodes, question),
    practitioners: ({ standing }) => unitComparisonOf(standing, question, 'PRACTITIONER'),
    locations: ({ standing }) => unitComparisonOf(standing, question, 'LOCATION'),
    curve: ({ standing }) => importantChangeCurveOf(standing, pain, 'WEEKS'),
    months: ({ standing }) => periodChartOf(standing, question, 'ADJUSTED_GAIN'),
  },
];

/** How many threads share the work. */
export const threads = questions.length;

/** Answers what one thread is asked about the episodes, and how long each part of it took. */
export function partOfComparison(episodes: readonly OutcomeEpisode[], thread: number): Parts {
  const parts: Record<string, number> = {};
  const timed = <T>(name: string, work: () => T): T => {
    const from = performance.now();
    const answer = work();
    parts[name] = performance.now() - from;
    return answer;
  };
  const standing = timed('standing', () => standingsOf(episodes, question));
  const conditions = timed('conditions', () => byCondition(standing));
  for (const [name, asked] of Object.entries(questions[thread] ?? {})) {
    timed(name, () => asked({ episodes, standing, conditions }));
  }
  return parts;
}

function largestOf(conditions: Snapshot['conditions']): readonly StandingEpisode[] {
  return [...conditions.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function byCondition(standing: readonly StandingEpisode[]): Map<string, StandingEpisode[]> {
  const found = new Map<string, StandingEpisode[]>();
  for (const each of standing) {
    const own = found.get(each.episode.condition);
    if (own === undefined) found.set(each.episode.condition, [each]);
    else own.push(each);
  }
  return found;
}
