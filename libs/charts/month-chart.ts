import type { Figure, FigureLine, FigureTable } from './figure';
import { countText, quantityText } from './number-text';
import { monthChartDrawing, monthChartHeight } from './month-chart-drawing';
import type { MonthRule, MonthsData, MonthToDraw } from './months-to-draw';

const ruleWords: Readonly<Record<MonthRule, string>> = {
  OUTSIDE: 'outside of the limits',
  SHIFT: 'one of seven in a row on one side of the mean',
  TREND: 'one of seven in a row that rise or fall',
  TWO_OF_THREE: 'one of two in three near a limit',
};

const letterWords = { H: 'high', L: 'low' } as const;

const months =
  'January February March April May June July August September October November December';

/** `2026-03` as people read it: `March 2026`. */
export function monthText(period: string): string {
  const [year, month] = period.split('-');
  return `${months.split(' ')[Number(month) - 1] ?? ''} ${year ?? ''}`.trim();
}

const specialOf = ({ letter, rules }: MonthToDraw): string =>
  letter === null
    ? ''
    : `${letter}: ${letterWords[letter]}, ${rules.map((rule) => ruleWords[rule]).join('; ')}`;

function linesOf(month: MonthToDraw, unit: string): string[] {
  const { value, episodes } = month;
  const special = specialOf(month);
  return [
    ...(value === null ? [] : [`gain ${quantityText(value, unit)}`]),
    ...(episodes === null ? [] : [countText(episodes, 'episode')]),
    ...(special === '' ? [] : [special]),
  ];
}

function pointsOf({ points, unit, title }: MonthsData): FigureLine[] {
  const shown = points.flatMap((month, index) => {
    if (month.value === null) return [];
    const [heading, lines] = [monthText(month.period), linesOf(month, unit)];
    return [{ dataset: 0, index, heading, lines, spoken: [heading, ...lines].join(', ') }];
  });
  return shown.length === 0 ? [] : [{ name: title, points: shown }];
}

function tableOf({ title, unit, points }: MonthsData): FigureTable {
  return {
    caption: title,
    columns: [
      { name: 'Month', unit: '', kind: 'TEXT' },
      { name: 'Gain', unit, kind: 'NUMBER' },
      { name: 'Episodes', unit: '', kind: 'NUMBER' },
      { name: 'Unusual', unit: '', kind: 'TEXT' },
    ],
    rows: points.map((month) => [
      ...[monthText(month.period), month.value, month.episodes, specialOf(month)],
    ]),
  };
}

/**
 * A series by month with its mean and natural limits: what lies between them needs no reason, what breaks one of four
 * rules has a letter, `H` for high and `L` for low. A month of too few people is a gap.
 */
export function monthChart(data: MonthsData): Figure {
  const { title, points, limits, sentence, caveats } = data;
  const shown = points.filter(({ value }) => value !== null).length;
  const hidden = points.filter(({ value, episodes }) => value === null && episodes === null).length;
  const tag = 'higher is better';
  return {
    title,
    tag,
    state: shown === 0 ? 'EMPTY' : shown === 1 ? 'ONE_POINT' : 'DRAWN',
    summary: sentence,
    label: `${title}, ${tag}, ${countText(shown, 'month')}. ${sentence}`,
    notes: [
      ...(hidden === 0 ? [] : [`${countText(hidden, 'month')} of too few people: not shown.`]),
      ...(limits?.isTrial === true ? ['Trial limits: fewer than 12 months are behind them.'] : []),
      ...caveats,
    ],
    keys: [
      'Line: the mean. Dashes: the natural limits, within which months lie as long as nothing changes.',
      'H and L: a month that is high or low by one of four rules. A month without a letter needs no reason.',
    ],
    height: monthChartHeight,
    chart: (palette) => monthChartDrawing(data, palette),
    points: pointsOf(data),
    table: tableOf(data),
  };
}
