import { expectedPathDrawing, expectedPathHeight } from './expected-path-drawing';
import type { Figure, FigureLine, FigureTable } from './figure';
import { countText, directionWords, numberText, quantityText } from './number-text';
import type { ExpectedPathData, Limits } from './path-to-draw';

/** The week of a day after the first session, to a tenth. */
const weekOf = (day: number): string => numberText(day / 7);

const spanText = ({ low, high }: Limits): string => `${numberText(low)} to ${numberText(high)}`;

/** The band of the week in which a day lies, where the path has it. */
function bandOn({ weeks }: ExpectedPathData, day: number): string[] {
  const week = weeks.find((each) => each.week === Math.round(day / 7));
  return week === undefined ? [] : [`8 of 10 people like this: ${spanText(week.most)}`];
}

function pointsOf(data: ExpectedPathData): FigureLine[] {
  const { unit, name } = data.measure;
  const own = data.scores.map(({ day, value }, index) => {
    const heading = day === 0 ? 'First session' : `Week ${weekOf(day)}`;
    const lines = [quantityText(value, unit), ...bandOn(data, day)];
    return { dataset: 5, index, heading, lines, spoken: [heading, name, ...lines].join(', ') };
  });
  const others = data.weeks.map((week, index) => {
    const lines = [
      `middle ${quantityText(week.median, unit)}`,
      `half of them ${spanText(week.half)}`,
      `8 of 10 ${spanText(week.most)}`,
      countText(week.n, 'episode'),
    ];
    const heading = `Week ${week.week}`;
    const spoken = [heading, 'people like this', ...lines].join(', ');
    return { dataset: 4, index, heading, lines, spoken };
  });
  return [
    { name: data.label, points: own },
    { name: 'People like this', points: others },
  ];
}

function tableOf({ label, measure, weeks, scores }: ExpectedPathData): FigureTable {
  const { unit } = measure;
  const number = (name: string) => ({ name, unit, kind: 'NUMBER' as const });
  const marks = new Set([
    ...weeks.map(({ week }) => week),
    ...scores.map(({ day }) => Math.round(day / 7)),
  ]);
  return {
    caption: `${label} beside people like this`,
    columns: [
      { name: 'Week', unit: '', kind: 'NUMBER' },
      number('This client'),
      number('Middle'),
      number('Half from'),
      number('Half to'),
      number('8 of 10 from'),
      number('8 of 10 to'),
      { name: 'Episodes', unit: '', kind: 'NUMBER' },
    ],
    rows: [...marks]
      .sort((a, b) => a - b)
      .map((mark) => {
        const own = scores.filter(({ day }) => Math.round(day / 7) === mark).at(-1);
        const path = weeks.find(({ week }) => week === mark);
        const band = [path?.half.low, path?.half.high, path?.most.low, path?.most.high];
        return [mark, own?.value, path?.median, ...band, path?.n].map((cell) => cell ?? null);
      }),
  };
}

function labelOf(data: ExpectedPathData, tag: string): string {
  const { label, weeks, alike, scores, sentence, measure } = data;
  const last = weeks.at(-1);
  const latest = scores.at(-1);
  const own =
    latest === undefined
      ? 'No score of this client yet.'
      : `This client: ${countText(scores.length, 'score')}, latest ${quantityText(latest.value, measure.unit)}.`;
  const others =
    last === undefined
      ? ''
      : ` ${alike} By week ${last.week} the middle one is at ${numberText(last.median)}, ` +
        `8 of 10 between ${numberText(last.most.low)} and ${numberText(last.most.high)}.`;
  return `${label}, ${tag}. ${own}${others} ${sentence}`;
}

/**
 * A client's score over the weeks of care on top of where people like them stood: the middle one, the band of half of
 * them and of 8 in 10. Without a path the reason stands in its place. It shows what happened to others, not what
 * will happen.
 */
export function expectedPath(data: ExpectedPathData): Figure {
  const { label, measure, weeks } = data;
  const tag = [
    `${numberText(measure.min ?? 0)} to ${numberText(measure.max ?? 10)}`,
    directionWords(measure.direction),
  ]
    .filter((words) => words !== '')
    .join(', ');
  const isHeldBack = weeks.length === 0;
  return {
    title: `${label}: expected path`,
    tag,
    state: isHeldBack ? 'EMPTY' : 'DRAWN',
    summary: data.sentence,
    label: labelOf(data, tag),
    notes: isHeldBack ? [] : [data.alike, data.dropOut],
    keys: [
      'Line: this client. Dashes: the middle one of people like this.',
      'Dark band: half of them. Light band: 8 of 10 of them.',
      'It says what happened to others in this practice, not what will happen.',
    ],
    height: expectedPathHeight,
    chart: (palette) => expectedPathDrawing(data, palette),
    points: isHeldBack ? [] : pointsOf(data),
    table: isHeldBack ? { caption: label, columns: [], rows: [] } : tableOf(data),
  };
}
