import type { EpisodeStatus } from '../../care/episode';
import type { Measure } from '../../measures/measure';
import type { SeriesBaseline } from '../baseline-of';
import type { ValuedReading } from '../counted-readings';
import type { ExpectedPath } from '../expected-path/expected-path-of';
import type { GoalProgress } from '../goals/goal-progress-of';
import type { TrendGate } from '../trend-call';
import type { Withheld } from '../withheld';
import type { RedFlagAnswer } from './red-flags';

/** The main outcome of an episode, as alerts judge it. */
export interface AlertCourse {
  /** In words of the clinic: `Numeric pain rating, average, low back`. */
  readonly label: string;
  /** As people read it: `of 10`. */
  readonly unit: string;
  readonly measure: Pick<Measure, 'min' | 'max' | 'direction'>;
  readonly gate: TrendGate;
  readonly baseline: SeriesBaseline | null;
  /** Counted readings, oldest first. */
  readonly readings: readonly ValuedReading[];
}

/** A re-assessment that was planned and has not been done. */
export interface DueReassessment {
  readonly label: string;
  readonly dueOn: string;
}

/** All that the alerts of one episode are judged from. */
export interface AlertFacts {
  readonly episodeId: string;
  readonly status: EpisodeStatus;
  /** The calendar day at the practice on which is judged. */
  readonly today: string;
  /** The calendar days of the sessions held, in order. */
  readonly sessionDays: readonly string[];
  /** `null` where nothing that counts was recorded. */
  readonly course: AlertCourse | null;
  /** The path of people like this one; `null` where none was asked for. */
  readonly path: ExpectedPath | Withheld | null;
  readonly goals: readonly GoalProgress[];
  /** Answers that nobody has reviewed yet. */
  readonly redFlags: readonly RedFlagAnswer[];
  readonly reassessments: readonly DueReassessment[];
  /** The days of the check-ins asked since the last answer, in order. */
  readonly unansweredCheckIns: readonly string[];
}
