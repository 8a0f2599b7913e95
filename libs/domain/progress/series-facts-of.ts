import type { Series } from '../care/reading';
import { seriesKeyOf } from '../care/reading';
import { baselineDays, baselineOf } from './baseline-of';
import { dayNumberOf } from '../care/calendar-day';
import { compareText } from './compare';
import { countedReadingsOf } from './counted-readings';
import type { JudgedReading } from './counted-readings';
import type { EpisodeStart } from './episode-start';
import type { SeriesFacts } from './facts';

const recentCount = 8;

/**
 * The facts of one series in one episode, from its current readings in any order.
 * The database keeps the same facts by a statement of its own; this is its independent twin.
 */
export function seriesFactsOf(
  series: Series,
  readings: Iterable<JudgedReading>,
  start: EpisodeStart,
): SeriesFacts {
  const all = countedReadingsOf(readings);
  const values = all.map((reading) => reading.value);
  const baseline = baselineOf(all, start);
  const countsFrom = dayNumberOf(start.firstSession?.heldOn ?? start.openedOn) - baselineDays;
  const counted = all.filter(({ takenOn }) => dayNumberOf(takenOn) >= countsFrom);
  const recent = counted.slice(-recentCount);
  const first = counted[0] ?? all[0];
  const latest = all.at(-1);
  return {
    measure: series.measure,
    site: series.site,
    movement: series.movement,
    side: series.side,
    mode: series.mode,
    n: counted.length,
    baseline: baseline?.value ?? null,
    baselineN: baseline?.n ?? 0,
    baselineLate: baseline?.late ?? false,
    firstValue: first?.value ?? null,
    firstOn: first?.takenOn ?? null,
    latestValue: latest?.value ?? null,
    latestOn: latest?.takenOn ?? null,
    lowest: values.length === 0 ? null : Math.min(...values),
    highest: values.length === 0 ? null : Math.max(...values),
    recentValues: recent.map((reading) => reading.value),
    recentDays: recent.map((reading) => dayNumberOf(reading.takenOn)),
  };
}

/** The facts of every series that has a counted reading in the episode, by key. */
export function allSeriesFactsOf(
  readings: Iterable<JudgedReading>,
  start: EpisodeStart,
): SeriesFacts[] {
  return [...bySeries(countedReadingsOf(readings)).entries()]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, group]) => group.slice(0, 1).map((first) => seriesFactsOf(first, group, start)));
}

/** The readings under the key of their series, each list in the order given. */
export function bySeries<R extends Series>(readings: Iterable<R>): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const reading of readings) {
    const key = seriesKeyOf(reading);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [reading]);
    else group.push(reading);
  }
  return groups;
}
