import { seriesKeyOf } from '../../care/reading';
import { unitWordsOf } from '../../measures/unit-words';
import type { JudgedReading } from '../counted-readings';
import { countedReadingsOf } from '../counted-readings';
import type { SeriesFacts } from '../facts';
import { limitsOf } from '../limits-of';
import { mainPainOf } from '../main-pain-of';
import type { MeasureOf } from '../measure-lookup';
import { seriesLabelOf } from '../series-label';
import type { AlertCourse } from './alert-facts';

/** The main result of an episode with the measure that it is of. */
export interface MainCourse extends AlertCourse {
  readonly measureKey: string;
}

/**
 * The course that the alerts of an episode are judged from: of the series by which lists sum it up, and with the same
 * error and important difference. `null` where nothing that counts was recorded.
 */
export function mainCourseOf(
  facts: Iterable<SeriesFacts>,
  readings: Iterable<JudgedReading>,
  conditionRegion: string | null,
  measureOf: MeasureOf,
): MainCourse | null {
  const series = mainPainOf(facts, measureOf);
  const measure = series && measureOf(series.measure);
  if (series === undefined || measure === undefined) return null;
  const { baseline, baselineN, baselineLate } = series;
  const key = seriesKeyOf(series);
  return {
    measureKey: measure.key,
    label: seriesLabelOf(series, measure),
    unit: unitWordsOf(measure.unit, measure.max),
    measure,
    gate: limitsOf(series, measure, conditionRegion, true).gate,
    baseline: baseline === null ? null : { value: baseline, n: baselineN, late: baselineLate },
    readings: countedReadingsOf([...readings].filter((reading) => seriesKeyOf(reading) === key)),
  };
}
