import { dayOfYearText, dayText, shortDayText } from './day-axis';
import { contextWords, drawnReadings, gapText, takenAtHome, undrawnText } from './drawn-readings';
import type { DrawnReading } from './drawn-readings';
import type { Figure, FigureLine } from './figure';
import { changeWords, countText, directionWords, numberText, quantityText } from './number-text';
import { isDense, painLineDrawing, painLineHeight, scaleOf } from './pain-line-drawing';
import { readingsTable } from './readings-table';
import type { SeriesToDraw, SessionToDraw } from './series-to-draw';
import { sessionLine } from './session-strip';

/** What is needed of a score to draw it over time. */
export type PainSeries = Pick<
  SeriesToDraw,
  'measure' | 'label' | 'side' | 'readings' | 'baseline' | 'detectable' | 'sentence'
>;

/** One score of one episode with the sessions held meanwhile. */
export interface PainLineData {
  readonly series: PainSeries;
  readonly sessions: readonly SessionToDraw[];
}

function pointsOf(
  { series, sessions }: PainLineData,
  drawn: readonly DrawnReading[],
): FigureLine[] {
  const { measure, baseline } = series;
  const numbers = new Map(sessions.map(({ id, number }) => [id, number]));
  const years = new Set(drawn.map(({ takenOn }) => takenOn.slice(0, 4)));
  const points = drawn.map(({ takenOn, value, context, sessionId }, index) => {
    const change = baseline === null ? [] : [changeWords(value - baseline.value, measure.unit)];
    const session = numbers.get(sessionId ?? '');
    const day = years.size > 1 ? dayText(takenOn) : dayOfYearText(takenOn);
    const quantity = quantityText(value, measure.unit);
    const place = contextWords[context];
    return {
      dataset: 0,
      index,
      heading: dayText(takenOn),
      lines: [quantity, ...change, session === undefined ? place : `session ${session}, ${place}`],
      spoken: [day, `${measure.name} ${quantity}`, ...change].join(', '),
    };
  });
  return [
    { name: series.label, points },
    ...(sessions.length > 0 ? [sessionLine(sessions, 1)] : []),
  ];
}

function notesOf({ series }: PainLineData, drawn: readonly DrawnReading[]): string[] {
  const { baseline, detectable, readings } = series;
  const band =
    baseline === null || detectable === null
      ? []
      : [
          `Grey band: start ± ${numberText(detectable.value)}, where a change can be ` +
            `measurement error: ${detectable.kind}.`,
        ];
  const late = baseline?.late === true ? ['The start was measured after the first session.'] : [];
  const home = drawn.some(({ context }) => takenAtHome(context))
    ? [
        isDense(drawn)
          ? 'Each dot is a reading.'
          : 'Filled circles: at a visit. Hollow circles: at home.',
      ]
    : [];
  const more = [gapText(drawn), undrawnText(readings)].filter((text) => text !== null);
  return [...band, ...late, ...home, ...more];
}

function labelOf({ series }: PainLineData, drawn: readonly DrawnReading[], tag: string): string {
  const [first, latest] = [drawn[0], drawn.at(-1)];
  if (first === undefined || latest === undefined) return `${series.label}: nothing to draw yet.`;
  const { unit } = series.measure;
  const values = drawn.map(({ value }) => value);
  const lowest = values.reduce((a, b) => Math.min(a, b));
  const highest = values.reduce((a, b) => Math.max(a, b));
  const span =
    first.takenOn === latest.takenOn
      ? `on ${dayText(first.takenOn)}`
      : `from ${dayText(first.takenOn)} to ${dayText(latest.takenOn)}`;
  const start =
    series.baseline === null ? '' : `Start ${quantityText(series.baseline.value, unit)}, `;
  const now = `${start === '' ? 'Latest' : 'latest'} ${quantityText(latest.value, unit)}`;
  return (
    `${series.label}, ${tag}: ${countText(drawn.length, 'reading')} ${span}. ` +
    `${start}${now}, lowest ${numberText(lowest)}, highest ${numberText(highest)}. ${series.sentence}`
  );
}

function summaryOf({ series }: PainLineData, drawn: readonly DrawnReading[]): string {
  const [only] = drawn;
  if (only === undefined) {
    const undrawn = undrawnText(series.readings);
    return undrawn === null ? 'Nothing recorded yet.' : `No value to draw yet. ${undrawn}`;
  }
  if (drawn.length > 1) return series.sentence;
  const value = quantityText(only.value, series.measure.unit);
  return `One reading: ${value} on ${shortDayText(only.takenOn)}. A change needs one more visit.`;
}

/**
 * A score over time: every counted reading at its true day on the whole scale of the measure,
 * against the start and the band in which a change can be measurement error; so many px high.
 */
export function painLine(data: PainLineData, height = painLineHeight): Figure {
  const { series } = data;
  const drawn = drawnReadings(series.readings);
  const scale = scaleOf(series.measure);
  const tag = [
    `${numberText(scale.min)} to ${numberText(scale.max)}`,
    directionWords(series.measure.direction),
  ]
    .filter((words) => words !== '')
    .join(', ');
  return {
    title: series.label,
    tag,
    state: drawn.length === 0 ? 'EMPTY' : drawn.length === 1 ? 'ONE_POINT' : 'DRAWN',
    summary: summaryOf(data, drawn),
    label: labelOf(data, drawn, tag),
    notes: notesOf(data, drawn),
    height,
    chart: (palette) => painLineDrawing(data, drawn, palette, height),
    points: pointsOf(data, drawn),
    table: readingsTable(`${series.label}, ${tag}`, [series], data.sessions),
  };
}
