import type { Measure } from '../measures/measure';
import { seriesKeyOf } from '../care/reading';
import { compareText, firstDifference } from './compare';
import type { SeriesFacts } from './facts';
import type { MeasureOf } from './measure-lookup';

/** The pain scores that stand for an episode, the best first. */
export const painScores: readonly string[] = ['nprs_avg', 'vas'];
const painWords = /pain|ache/i;

/** Whether the measure is about pain, by what it measures or by the name that a practice gave it. */
export function isAboutPain(measure: Pick<Measure, 'construct' | 'name'>): boolean {
  return painWords.test(measure.construct) || painWords.test(measure.name);
}

/**
 * The series by which an episode is summed up: average pain, else pain on the visual scale, else another main
 * result of the catalogue, else a practice's own measure of pain; of several the one with most readings.
 * `undefined` where none is recorded.
 */
export function mainPainOf<F extends SeriesFacts>(
  facts: Iterable<F>,
  measureOf: MeasureOf,
): F | undefined {
  const ranked = [...facts]
    .filter(({ n }) => n > 0)
    .map((series) => ({ series, rank: rankOf(measureOf(series.measure)) }))
    .filter((each): each is { series: F; rank: number } => each.rank !== undefined)
    .sort((a, b) =>
      firstDifference(
        a.rank - b.rank,
        b.series.n - a.series.n,
        compareText(seriesKeyOf(a.series), seriesKeyOf(b.series)),
      ),
    );
  return ranked[0]?.series;
}

function rankOf(measure: Measure | undefined): number | undefined {
  if (measure === undefined) return undefined;
  const place = painScores.indexOf(measure.key);
  if (place >= 0) return place;
  if (measure.outcome === 'PRIMARY') return painScores.length;
  const isOwn = measure.key.startsWith('own_');
  return isOwn && isAboutPain(measure) ? painScores.length + 1 : undefined;
}
