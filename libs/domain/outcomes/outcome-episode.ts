import type { Side } from '../body/side';
import type { Sex } from '../care/client';
import type { EpisodeStatus } from '../care/episode';
import type { SeriesBaseline } from '../progress/baseline-of';
import type { Exclusion } from './exclusion';

/**
 * One episode of care as comparisons see it: the facts of one outcome measure and of the care given.
 * Days are counted from the first session, which is day 0; earlier days are negative.
 */
export interface OutcomeEpisode {
  readonly episodeId: string;
  /** Whose it is; groups are counted in people, and the key is never shown. */
  readonly clientId: string;
  /** Key of a condition in the catalogue. */
  readonly condition: string;
  readonly side: Side;
  readonly status: EpisodeStatus;
  readonly practitionerId: string;
  readonly locationId: string | null;
  /** Whole years at the first session; `null` where not known. */
  readonly age: number | null;
  readonly sex: Sex;
  /** For how many weeks the complaint had lasted at the start; `null` where not known. */
  readonly durationWeeks: number | null;
  /** How many episodes the client had before this one, for any condition. */
  readonly earlierEpisodes: number;
  /** Calendar day of the first session, `YYYY-MM-DD`; an episode without a session is in no comparison. */
  readonly firstSessionOn: string;
  /** The day on which the episode was closed; `null` while it runs. */
  readonly closedDay: number | null;
  /** The days of all sessions in order; the first is 0. */
  readonly sessionDays: readonly number[];
  /** Where the outcome measure stood at the start; `null` where no score is eligible. */
  readonly baseline: SeriesBaseline | null;
  /** The days of all counted scores of the outcome measure, in order, the baseline's among them. */
  readonly scoreDays: readonly number[];
  /** Those scores, in the measure's unit. */
  readonly scores: readonly number[];
  /** For each technique its minutes in the first three sessions that were held by day 21. */
  readonly earlyMinutes: Readonly<Record<string, number>>;
  /** For each technique its minutes in the whole episode. */
  readonly allMinutes: Readonly<Record<string, number>>;
  /** Whether exercise at home had been prescribed by the first session. */
  readonly homeExercise: boolean;
  /** Whether the client agrees to be counted in comparisons. */
  readonly agreesToComparison: boolean;
  /** Why the practice leaves the episode out; `null` where it counts. */
  readonly exclusion: Exclusion | null;
}
