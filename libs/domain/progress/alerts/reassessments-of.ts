import { daysAfter } from '../../care/calendar-day';
import { compareText, firstDifference } from '../compare';
import type { SeriesFacts } from '../facts';
import type { MeasureOf } from '../measure-lookup';
import { seriesLabelOf } from '../series-label';
import type { DueReassessment } from './alert-facts';

/** After how many days a result of care is measured again: the middle of the six-week window (domain model 4.1). */
export const daysToReassessment = 42;

/**
 * When each main result that a client reports is due again, the earliest first: six weeks after it was last given.
 * What was never given is not due; that it is missing is for the rule on the start to say.
 */
export function reassessmentsOf(
  facts: Iterable<SeriesFacts>,
  measureOf: MeasureOf,
): DueReassessment[] {
  return [...facts]
    .flatMap((series): DueReassessment[] => {
      const measure = measureOf(series.measure);
      if (measure?.recordedBy !== 'CLIENT' || measure.outcome !== 'PRIMARY') return [];
      if (series.n === 0 || series.latestOn === null) return [];
      const label = seriesLabelOf(series, measure);
      return [{ label, dueOn: daysAfter(series.latestOn, daysToReassessment) }];
    })
    .sort((a, b) => firstDifference(compareText(a.dueOn, b.dueOn), compareText(a.label, b.label)));
}
