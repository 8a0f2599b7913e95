import { ewma } from '@unknot/statistics/monitoring/ewma';
import { mean } from '@unknot/statistics/mean';
import type { Checks } from '../checks';
import { linesOf, numberIn } from '../reference';
import { xmrAnswer } from '../xmr-answers';

const day = 86_400_000;

/** The knees from the first day to the last. */
function knees() {
  return linesOf('pain-diary-n1/expected-long.csv')
    .filter(({ region }) => region === 'Knees')
    .map((line) => ({ date: line.date ?? '', intensity: numberIn(line, 'intensity') }))
    .sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
}

/** Means by a period that each date belongs to, in order. */
function meansBy<Period>(periodOf: (date: string) => Period) {
  const all = knees();
  const periods = [...new Set(all.map(({ date }) => periodOf(date)))];
  return periods.map((period) => {
    const entries = all.filter(({ date }) => periodOf(date) === period);
    return { period, n: entries.length, mean: mean(entries, ({ intensity }) => intensity) };
  });
}

/** A diary of three years as a series. */
export const checks: Checks = {
  'knees.monthly': () =>
    meansBy((date) => date.slice(0, 7)).map(({ period, ...rest }) => ({ month: period, ...rest })),
  'knees.weekly': () => {
    // The first day of the count of days was a Thursday.
    const weeks = meansBy((date) => Math.floor((Date.parse(date) / day + 3) / 7));
    const means = weeks.map((week) => week.mean);
    return { weeks: weeks.length, first: means.slice(0, 3), last: means.slice(-3) };
  },
  'knees.ewma': () => ewma(knees(), 0.2, ({ intensity }) => intensity).at(-1),
  'knees.xmr2016q1': () =>
    xmrAnswer(
      knees()
        .filter(({ date }) => date >= '2016-01-01' && date <= '2016-03-31')
        .map(({ intensity }) => intensity),
    ),
};
