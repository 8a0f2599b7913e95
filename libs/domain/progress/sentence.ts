import { clientSentence } from './client-sentence';
import { dayNumberOf } from '../care/calendar-day';
import { counted, dayWords, difference, figure, period, quantity, signedFigure } from './figures';
import { tellingDecimals } from './figures';
import type { SeriesWords } from './series-words';
import type { Trend } from './trend-call';

/** For whom something is said: people of the practice, or the client. */
export type Audience = 'STAFF' | 'CLIENT';

/** What can be said of one series in one sentence: the call, its size, the error, the period and the reason. */
export function sentenceOf(series: SeriesWords, audience: Audience): string {
  return audience === 'CLIENT' ? clientSentence(series) : staffSentence(series);
}

function staffSentence(series: SeriesWords): string {
  const { label, trend, n, latest, latestOn, unit, decimals } = series;
  if (latest === null) return `${label}: nothing that counts has been recorded yet.`;
  if (n === 0) {
    const value = quantity(figure(latest, decimals), unit);
    return `${label}: ${value} on ${onDay(latestOn)}, long before care began; nothing that counts since.`;
  }
  if (trend.call === 'NOT_ENOUGH') return `${label}: ${uncalled(series, latest)}.`;
  if (trend.call === 'STABLE') {
    return `No clear change: ${label}, ${path(series)}; ${why(series)}; often this means that it cannot be told yet.`;
  }
  const lately = isLately(trend) ? ' lately' : '';
  return `${label}: ${callWords[trend.call]}${lately}, ${path(series)}; ${why(series)}.`;
}

const callWords = {
  IMPROVING: 'better',
  PLATEAU: 'better and steady now',
  WORSENING: 'worse',
};

/** What is known where no call is made, and why none is. */
function uncalled(series: SeriesWords, latest: number): string {
  const { n, unit, decimals, latestOn, baseline } = series;
  const value = quantity(figure(latest, decimals), unit);
  switch (series.trend.reason) {
    case 'FEW_READINGS':
      if (n === 1) return `${value} on ${onDay(latestOn)}, the only reading; a call needs three`;
      return `${firstToLatest(series, latest)}; a call needs three readings`;
    case 'NO_BASELINE':
      return `${value} at the latest of ${n} readings; there is no score from the start of care, so no change is counted`;
    case 'NOTHING_SINCE_START':
      return `${quantity(figure(baseline ?? latest, decimals), unit)} at the start, mean of ${n} readings; none was taken since`;
    case 'NOT_AN_OUTCOME':
      return `${value} at the latest of ${n} readings; this measure is not used to judge results`;
    case 'NO_DIRECTION':
      return `${path(series)}; neither direction of this measure is better`;
    default:
      return `${path(series)}; there is no published measurement error for this measure${byWhom(series)}, so no call is made`;
  }
}

function firstToLatest(series: SeriesWords, latest: number): string {
  const { baseline, firstValue, decimals, unit } = series;
  const from = baseline ?? firstValue ?? latest;
  const change = signedFigure(latest - from, decimals);
  return `${fromTo(from, latest, unit, decimals)} (${difference(change, unit)}) ${stretch(series)}`;
}

/** From the start to where the series stands, with the size of the change and what it rests on. */
function path(series: SeriesWords): string {
  const { trend, baseline, unit, decimals } = series;
  const { level, change, levelN } = trend;
  if (level === null || baseline === null || change === null) return counted(series.n, 'reading');
  const size = difference(signedFigure(change, shownDecimals(series)), unit);
  const mean = levelN > 1 ? ', mean of the last two' : '';
  const late = series.baselineLate ? ', start recorded late' : '';
  return `${fromTo(baseline, level, unit, decimals)} (${size}${mean}${late}) ${stretch(series)}`;
}

function fromTo(from: number, to: number, unit: string, decimals: number): string {
  const start = unit === '°' ? quantity(figure(from, decimals), unit) : figure(from, decimals);
  return `${start} → ${quantity(figure(to, decimals), unit)}`;
}

function stretch({ firstOn, latestOn, n }: SeriesWords): string {
  const days = firstOn && latestOn ? dayNumberOf(latestOn) - dayNumberOf(firstOn) : 0;
  return days > 0
    ? `over ${period(days)} and ${counted(n, 'reading')}`
    : `in ${counted(n, 'reading')} on one day`;
}

function isLately({ reason }: Trend): boolean {
  return reason === 'LATELY_BETTER' || reason === 'LATELY_WORSE';
}

/** Why the call was made: what happened lately, where that decided, and the change since the start against its limits. */
function why(series: SeriesWords): string {
  const { trend, unit, decimals } = series;
  if (!isLately(trend)) return againstLimits(series);
  const slope = difference(signedFigure(trend.recentSlope ?? 0, decimals), unit);
  return `the last ${trend.recentN} readings changed by about ${slope} a week, more than measurement error explains; since the start ${againstLimits(series)}`;
}

/** The change since the start against its measurement error and the important difference. */
function againstLimits(series: SeriesWords): string {
  const { trend, unit, important } = series;
  const decimals = shownDecimals(series);
  const size = Math.abs(trend.change ?? 0);
  const error = `the measurement error${byWhom(series)} (${difference(figure(trend.error ?? 0, decimals), unit)})`;
  const isBeyond = size >= (trend.error ?? 0) - 1e-9;
  if (important === null) {
    // For movements none is published: saying so with each of them says nothing.
    const known = series.isMovement ? '' : '; no important difference is published';
    return isBeyond ? `more than ${error}${known}` : `within ${error}`;
  }
  const notice = `the important difference (${difference(figure(important, decimals), unit)})`;
  const isImportant = size >= important - 1e-9;
  if (isBeyond)
    return `more than ${error}${isImportant ? ' and at least' : ', but less than'} ${notice}`;
  return isImportant ? `at least ${notice}, but within ${error}` : `within ${error}`;
}

function byWhom({ widened, ownPairs }: SeriesWords): string {
  if (ownPairs !== null) return ` that this practice found itself, from ${ownPairs} pairs`;
  return widened ? ' between people or tools' : '';
}

function onDay(day: string | null): string {
  return day === null ? 'an unknown day' : dayWords(day);
}

function shownDecimals({ trend, important, decimals }: SeriesWords): number {
  const size = Math.abs(trend.change ?? 0);
  const byError = tellingDecimals(size, trend.error ?? size, decimals);
  return tellingDecimals(size, important ?? size, byError);
}
