import type { Series } from '../care/reading';
import type { JudgedReading } from './counted-readings';
import { countedReadingsOf } from './counted-readings';
import type { EpisodeStart } from './episode-start';
import { seriesFactsOf } from './series-facts-of';
import type { TrendCall, TrendGate } from './trend-call';
import { trendCallOf } from './trend-call';

/** The call as it stood after each day with a counted reading, oldest first: what was known then, nothing later. */
export function callsByVisit(
  series: Series,
  readings: Iterable<JudgedReading>,
  start: EpisodeStart,
  gate: TrendGate,
): TrendCall[] {
  const counted = countedReadingsOf(readings);
  return counted.flatMap((reading, index) => {
    if (counted[index + 1]?.takenOn === reading.takenOn) return [];
    const known = seriesFactsOf(series, counted.slice(0, index + 1), start);
    return [trendCallOf(known, gate).call];
  });
}
