import { figure, quantity } from './figures';
import type { SeriesWords } from './series-words';

/** The same for the one whom it is about, in short words, without statistics and without judging the person. */
export function clientSentence(series: SeriesWords): string {
  const { plainLabel, latest, n, trend, unit, decimals } = series;
  if (latest === null) return `Your ${plainLabel} has not been measured yet.`;
  if (n === 0) return `Your ${plainLabel} has not been measured since you started.`;
  const now = quantity(figure(latest, decimals), unit);
  if (trend.call !== 'NOT_ENOUGH') return `${comparison(series)} ${meaning(series)}`;
  switch (trend.reason) {
    case 'FEW_READINGS': {
      const more = n === 1 ? 'two more times' : 'one more time';
      return `Your ${plainLabel} is ${now}. Measure it ${more} and we can start to see where it is going.`;
    }
    case 'NO_BASELINE':
      return `Your ${plainLabel} is ${now}. We do not know how it was when you started, so we cannot say how it has changed.`;
    case 'NOTHING_SINCE_START':
      return `Your ${plainLabel} is ${now}. It has not been measured since you started.`;
    case 'NO_ERROR_KNOWN':
      return `${comparison(series)} We do not know how much of that is the normal up-and-down.`;
    default:
      return `Your ${plainLabel} is ${now}.`;
  }
}

function comparison(series: SeriesWords): string {
  const { plainLabel, trend, baseline, decimals, unit, isMovement } = series;
  const { level, change, levelN } = trend;
  if (level === null || baseline === null || change === null) return `Your ${plainLabel}:`;
  const start = figure(baseline, decimals);
  const now = figure(level, decimals);
  const path = `${unit === '°' ? `${start}°` : start} → ${quantity(now, unit)}`;
  const last = levelN > 1 ? ' (the average of your last two)' : '';
  if (trend.call === 'STABLE') {
    return `No clear change in your ${plainLabel} so far: ${path}${last}.`;
  }
  if (start === now) return `Your ${plainLabel} is the same as when you started: ${path}${last}.`;
  return `Your ${plainLabel} ${comparative(change, isMovement)} than when you started: ${path}${last}.`;
}

function comparative(change: number, isMovement: boolean): string {
  if (isMovement) return change < 0 ? 'goes less far' : 'goes further';
  return change < 0 ? 'is lower' : 'is higher';
}

function meaning({ trend, higherIsBetter, isMovement }: SeriesWords): string {
  const better = isMovement ? 'further' : higherIsBetter === true ? 'higher' : 'lower';
  switch (trend.reason) {
    case 'LATELY_BETTER':
      return `It has been getting better lately; ${better} is better.`;
    case 'LATELY_WORSE':
      return `It has been getting worse lately; ${better} is better. Talk about it at your next visit.`;
    case 'WORSE_BEYOND_ERROR':
      return `That is more than the normal up-and-down, and ${better} is better. Talk about it at your next visit.`;
    case 'BETTER_BEYOND_BOTH':
    case 'BETTER_BEYOND_ERROR':
      return `That is more than the normal up-and-down, and ${better} is better.${trend.call === 'PLATEAU' ? ' It has been steady since.' : ''}`;
    default:
      return 'Small ups and downs are normal, and often it is too early to tell.';
  }
}
