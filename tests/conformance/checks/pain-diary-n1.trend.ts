import { mean } from '@unknot/statistics/mean';
import type { Checks } from '../checks';
import { descriptionAnswer } from '../description-answers';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { trendAnswer } from '../trend-answers';

const entries = () => linesOf('pain-diary-n1/expected-long.csv');
const byDate = (lines: readonly Line[]) =>
  lines.toSorted((a, b) => Date.parse(a.date ?? '') - Date.parse(b.date ?? ''));
const endsOf = (lines: readonly Line[]) => {
  const dates = byDate(lines).map(({ date }) => date);
  return { firstDate: dates[0], lastDate: dates.at(-1) };
};

/** The knees, by days since the first entry. */
function knees() {
  const lines = byDate(entries().filter(({ region }) => region === 'Knees'));
  const days = lines.map(({ date = '' }) => Date.parse(date) / 86_400_000);
  return lines.map((line, index) => ({
    month: line.date?.slice(0, 7),
    x: (days[index] ?? NaN) - (days[0] ?? NaN),
    y: numberIn(line, 'intensity'),
  }));
}

function monthlyTrend() {
  const days = knees();
  const months = [...new Set(days.map(({ month }) => month))];
  return trendAnswer(
    months.map((own, index) => ({
      x: index + 1,
      y: mean(
        days.filter(({ month }) => month === own),
        ({ y }) => y,
      ),
    })),
  );
}

function regionOf(name: string) {
  const lines = entries().filter(({ region }) => region === name);
  return {
    ...descriptionAnswer(lines.map((line) => numberIn(line, 'intensity'))),
    ...endsOf(lines),
  };
}

/** Three years of one person's pain. */
export const checks: Checks = {
  rows: () => ({
    rows: entries().length,
    dates: new Set(entries().map(({ date }) => date)).size,
    regions: new Set(entries().map(({ region }) => region)).size,
    ...endsOf(entries()),
    withSide: entries().filter(({ side }) => side !== '').length,
  }),
  regions: (expected) =>
    Object.fromEntries(Object.keys(expected).map((name) => [name, regionOf(name)])),
  'knees.monthlyTrend': monthlyTrend,
  'knees.dailyTrend': () => trendAnswer(knees()),
  'knees.first28': () => trendAnswer(knees().slice(0, 28)),
};
