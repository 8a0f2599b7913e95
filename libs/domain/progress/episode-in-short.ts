import type { Side } from '../body/side';
import { conditionNameOf, conditionOf } from '../care/conditions';
import type { EpisodeStatus } from '../care/episode';
import type { SeriesFacts } from './facts';
import type { MeasureOf } from './measure-lookup';
import { painSummaryOf, type PainSummary } from './pain-summary-of';

/** An episode with what is known of it as a whole. */
export interface EpisodeToSum {
  readonly id: string;
  readonly condition: string;
  readonly side: Side;
  readonly status: EpisodeStatus;
  readonly openedOn: string;
  readonly lastMeasuredOn: string | null;
  readonly sessionCount: number;
}

/** An episode as lists and headings show it. */
export interface EpisodeInShort extends Omit<EpisodeToSum, 'condition'> {
  readonly conditionName: string;
  /** The main pain score; `null` where none is recorded. */
  readonly pain: PainSummary | null;
}

/** An episode in short, from its facts. A condition that the catalogue lacks keeps its key as its name. */
export function episodeInShort(
  { condition, ...episode }: EpisodeToSum,
  facts: Iterable<SeriesFacts>,
  measureOf: MeasureOf,
): EpisodeInShort {
  return {
    ...episode,
    conditionName: conditionNameOf(condition),
    pain: painSummaryOf(facts, conditionOf(condition)?.region ?? null, measureOf),
  };
}
