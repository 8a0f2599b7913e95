import { seriesKeyOf } from '../care/reading';
import { sides } from '../body/side';
import { compareText, firstDifference } from './compare';
import type { JudgedReading } from './counted-readings';
import type { SeriesFacts } from './facts';
import { mainPainOf } from './main-pain-of';
import type { PainSummary } from './pain-summary-of';
import { painSummaryOf } from './pain-summary-of';
import { rulesVersion } from './rules-version';
import { bySeries, seriesFactsOf } from './series-facts-of';
import type { SeriesProgress } from './series-progress';
import type { ProgressSubject } from './series-progress-of';
import { seriesProgressOf } from './series-progress-of';

/** The progress of one client in one episode, as far as it follows from facts and readings. */
export interface Progress {
  /** What can be said of the main pain score, or why nothing can. */
  readonly verdict: string;
  readonly rulesVersion: string;
  /** Main pain score first, then other scores of the client, then movements, then the rest. */
  readonly series: readonly SeriesProgress[];
  readonly pain: PainSummary | null;
}

/** The progress in one episode from the facts of its series and all its current readings. */
export function progressOf(
  facts: Iterable<SeriesFacts>,
  readings: Iterable<JudgedReading>,
  subject: ProgressSubject,
): Progress {
  const groups = bySeries(readings);
  const known = withUncounted([...facts], groups);
  const main = mainPainOf(known, subject.measureOf);
  const mainKey = main && seriesKeyOf(main);
  const ordered = inOrderOfImportance(known, mainKey, subject);
  const keys = new Set(known.map(seriesKeyOf));
  const series = ordered.map((each) => {
    const progress = seriesProgressOf(each, groups.get(seriesKeyOf(each)) ?? [], subject);
    const other = progress.otherSideKey;
    return other === null || keys.has(other) ? progress : { ...progress, otherSideKey: null };
  });
  return {
    verdict: series.find(({ key }) => key === mainKey)?.sentence ?? noVerdict(subject),
    rulesVersion,
    series,
    pain: painSummaryOf(known, subject.conditionRegion, subject.measureOf, subject.ownErrorFor),
  };
}

function noVerdict({ audience }: ProgressSubject): string {
  return audience === 'CLIENT'
    ? 'Your pain has not been measured yet.'
    : 'No pain score has been recorded in this episode, so nothing can be said about pain.';
}

/** The facts, with empty ones for series of which every reading lacks a value or was taken after a treatment. */
function withUncounted(
  facts: SeriesFacts[],
  groups: ReadonlyMap<string, readonly JudgedReading[]>,
): SeriesFacts[] {
  const known = new Set(facts.map(seriesKeyOf));
  const start = { openedOn: '1970-01-01', firstSession: null, secondSessionAt: null };
  const uncounted = [...groups.entries()]
    .filter(([key]) => !known.has(key))
    .flatMap(([, group]) => group.slice(0, 1))
    .map((first) => seriesFactsOf(first, [], start));
  return [...facts, ...uncounted];
}

function inOrderOfImportance(
  facts: readonly SeriesFacts[],
  mainKey: string | undefined,
  { measureOf }: ProgressSubject,
): SeriesFacts[] {
  const rankOf = (series: SeriesFacts): number => {
    if (seriesKeyOf(series) === mainKey) return 0;
    if (series.movement !== 'none') return 2;
    return measureOf(series.measure)?.recordedBy === 'CLIENT' ? 1 : 3;
  };
  const placeOf = ({ site, movement, side, measure, mode }: SeriesFacts): string =>
    [site, movement, measure, mode, sides.indexOf(side)].join('/');
  const nameOf = (series: SeriesFacts): string =>
    series.movement === 'none' ? `${series.measure}/${placeOf(series)}` : placeOf(series);
  return facts.toSorted((a, b) =>
    firstDifference(rankOf(a) - rankOf(b), compareText(nameOf(a), nameOf(b))),
  );
}
