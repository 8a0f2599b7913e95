import type { Side } from '../../body/side';
import type { EpisodeStatus } from '../../care/episode';
import type { TriggerPointColumns } from '../../care/finding';
import type { Adherence } from '../adherence/adherence-of';
import type { GoalProgress } from '../goals/goal-progress-of';
import type { SeriesProgress } from '../series-progress';
import type { ReportAudience } from './report-audience';

/** How much there is to report from. It stands before every number, so that nobody reads more into them. */
export interface Sufficiency {
  /** How many sessions were held in the episode. */
  readonly sessions: number;
  /** In how many of them something was measured with a value. */
  readonly measured: number;
  /** The day of the last value; `null` where there is none. */
  readonly lastOn: string | null;
  /** What was used to measure, in words; empty where no tool is known. */
  readonly tools: readonly string[];
  /** Whether there are the two sessions with values that a report needs. */
  readonly isEnough: boolean;
  /** All of it in one line. */
  readonly sentence: string;
}

/** One session as a mark on a time axis. */
export interface ReportSession {
  readonly id: string;
  readonly heldOn: string;
  /** One for the first session of the episode. */
  readonly number: number;
  /** What was done, in words, in order. */
  readonly techniques: readonly string[];
}

/** A goal with its words for the audience. */
export interface ReportGoal extends GoalProgress {
  readonly sentence: string;
}

/** A technique with the number of sessions in which it was used. */
export interface TechniqueDone {
  readonly technique: string;
  readonly sessions: number;
}

/** An exercise at home with how it was kept to, in one line. */
export interface ExerciseDone extends Pick<
  Adherence,
  'exercise' | 'timesPerWeek' | 'days' | 'answered' | 'done'
> {
  readonly sentence: string;
}

/** Who writes, as the head of the page shows it. */
export interface Letterhead {
  readonly practiceName: string;
  /** Address, telephone and the like, at most four lines; empty where the practice has set none. */
  readonly lines: readonly string[];
}

/** All that the one page says, in its fixed order. What does not fit is counted, never left out in silence. */
export interface Report {
  readonly audience: ReportAudience;
  /** `Progress report for the doctor`. */
  readonly title: string;
  readonly letterhead: Letterhead;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientReference: string | null;
  readonly bornOn: string | null;
  readonly episodeId: string;
  readonly conditionName: string;
  readonly side: Side;
  readonly status: EpisodeStatus;
  /** Who treats in the episode; `null` where nobody is named. */
  readonly practitionerName: string | null;
  /** The first and the last day that the page tells of. */
  readonly from: string;
  readonly until: string;
  /** The calendar day of the practice on which it was made. */
  readonly madeOn: string;
  readonly sufficiency: Sufficiency;
  readonly verdict: string;
  /** The series of the key table and the charts. */
  readonly series: readonly SeriesProgress[];
  /** The key of the main pain score; `null` where there is none. */
  readonly painKey: string | null;
  /** Which of the series stand in the key table, in its order. */
  readonly tableKeys: readonly string[];
  /** Which of the series are drawn as movements. */
  readonly movementKeys: readonly string[];
  /** How many measured series are in neither. */
  readonly moreSeries: number;
  readonly sessions: readonly ReportSession[];
  /** Trigger points of the first and the latest session in which any was looked for. */
  readonly triggerPoints: TriggerPointColumns;
  readonly goals: readonly ReportGoal[];
  readonly moreGoals: number;
  /** What was done, most often first. */
  readonly done: readonly TechniqueDone[];
  readonly moreDone: number;
  readonly exercises: readonly ExerciseDone[];
  readonly moreExercises: number;
  /** What is to come, one line each; never empty. */
  readonly plan: readonly string[];
  /** How calls are made and what the page does not say, one line each. */
  readonly howToRead: readonly string[];
  readonly rulesVersion: string;
}
