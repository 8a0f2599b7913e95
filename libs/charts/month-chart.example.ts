import type { MonthsData, MonthToDraw } from './months-to-draw';

const values = [2.1, 1.8, 2.4, 2.0, null, 2.2, 1.9, 2.3, 0, 2.1, 2.0, 4.6, 2.2];

const points: readonly MonthToDraw[] = values.map((value, at) => ({
  period: `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  value,
  episodes: value === null ? null : 12 + at,
  letter: at === 8 ? 'L' : at === 11 ? 'H' : null,
  rules: at === 8 || at === 11 ? ['OUTSIDE'] : [],
}));

const whole: MonthsData = {
  title: 'Average pain: gain by month',
  unit: '',
  points,
  limits: { mean: 2.1, low: 0.4, high: 3.9, isTrial: false },
  sentence:
    'Something changed: 1 month high, 1 month low. The mean is 2.1, and limits from 12 months are 0.4 to 3.9.',
  caveats: ['Pain usually falls from the day people seek help.'],
};

/** Cases of the chart: what a page, a test and a picture of it need to have seen. */
export const monthChartExamples: Readonly<Record<string, MonthsData>> = {
  'thirteen months': whole,
  'trial limits': { ...whole, limits: { mean: 2.1, low: 0.4, high: 3.9, isTrial: true } },
  'without limits': {
    ...whole,
    points: points.slice(0, 3),
    limits: null,
    sentence: '3 months with 11 people or more: too few to say what is usual.',
  },
  nothing: { ...whole, points: [], limits: null, sentence: 'No episode is due yet.' },
};
