import type { EpisodeStatus } from '../../care/episode';
import type { Measure } from '../../measures/measure';
import type { SeriesBaseline } from '../baseline-of';
import type { ScoresByDay } from '../windows/window-score-of';

/** An episode as the expected path is drawn from it; days are counted from the first session, which is day 0. */
export interface PathEpisode extends ScoresByDay {
  readonly clientId: string;
  /** Key of a condition in the catalogue. */
  readonly condition: string;
  readonly status: EpisodeStatus;
  /** For how many weeks the complaint had lasted at the start; `null` where not known. */
  readonly durationWeeks: number | null;
  readonly baseline: SeriesBaseline | null;
  /** Whether the client agrees to be counted. */
  readonly agreesToComparison: boolean;
  /** Why the practice leaves the episode out; `null` where it counts. */
  readonly exclusion: object | null;
}

/** For whom a path is asked. */
export interface PathSubject {
  /** Their own earlier episodes are left out. */
  readonly clientId: string;
  readonly condition: string;
  /** The score at the start; `null` where none is eligible. */
  readonly baseline: number | null;
  readonly durationWeeks: number | null;
}

/** The measure whose path is drawn. */
export type PathMeasure = Pick<
  Measure,
  'key' | 'name' | 'unit' | 'min' | 'max' | 'step' | 'direction'
>;
