import type { FollowUpWindow } from '../progress/windows/follow-up-window';
import type { OutcomeMeasure } from './outcome-measure';

/** What is asked about a group of episodes that were chosen before: one measure, one window, one day of asking. */
export interface Question {
  readonly measure: OutcomeMeasure;
  readonly window: FollowUpWindow;
  /** The calendar day on which the question is asked: what is not due by then is not missing. */
  readonly asOf: string;
}
