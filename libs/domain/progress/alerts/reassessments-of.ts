import { reassessmentDueOn, type ReassessmentSchedule } from '../../care/episode/reassessment';
import { compareText, firstDifference } from '../compare';
import type { SeriesFacts } from '../facts';
import type { MeasureOf } from '../measure-lookup';
import { seriesLabelOf } from '../series-label';
import type { DueReassessment } from './alert-facts';

/** By what it is decided when something is due again. */
export interface ReassessmentPlan {
  readonly schedule: ReassessmentSchedule;
  /** The calendar days of the sessions held, in order. */
  readonly sessionDays: readonly string[];
}

/**
 * When each main result that a client reports is due again by the schedule of the episode, the earliest first. What was
 * never given is not due; that it is missing is for the rule on the start to say.
 */
export function reassessmentsOf(
  facts: Iterable<SeriesFacts>,
  measureOf: MeasureOf,
  { schedule, sessionDays }: ReassessmentPlan,
): DueReassessment[] {
  return [...facts]
    .flatMap((series): DueReassessment[] => {
      const measure = measureOf(series.measure);
      if (measure?.recordedBy !== 'CLIENT' || measure.outcome !== 'PRIMARY') return [];
      if (series.n === 0 || series.latestOn === null) return [];
      const label = seriesLabelOf(series, measure);
      const dueOn = reassessmentDueOn(schedule, series.latestOn, sessionDays);
      return dueOn === null ? [] : [{ label, dueOn }];
    })
    .sort((a, b) => firstDifference(compareText(a.dueOn, b.dueOn), compareText(a.label, b.label)));
}
