import { dayAxis, roundStep, valueAxis } from './chart-defaults';
import { daySpan, takenAtHome } from './drawn-readings';
import type { ValueScale } from './chart-defaults';
import type { DrawnReading } from './drawn-readings';
import type { Drawing, Spot } from './figure';
import { bandAt, movedApart, ruleAt, textAt } from './marks';
import type { Marks } from './marks';
import { numberText } from './number-text';
import { tintOf } from './palette';
import type { Palette } from './palette';
import type { SeriesToDraw, SessionToDraw } from './series-to-draw';
import { fitToMargin, sessionTicks, stripAxis } from './session-strip';
import type { ChartDataset } from 'chart.js';

/** One score of one episode with the sessions held meanwhile. */
export interface ScoreOverTime {
  readonly series: Pick<SeriesToDraw, 'measure' | 'readings' | 'baseline' | 'detectable'>;
  readonly sessions: readonly SessionToDraw[];
}

/** The height of the drawing in px. */
export const painLineHeight = 280;

/** The whole scale of a measure, whatever was measured on it; 0 to 10 where it has no ends. */
export function scaleOf(measure: Pick<SeriesToDraw['measure'], 'min' | 'max'>): ValueScale {
  const min = measure.min ?? 0;
  const max = measure.max ?? 10;
  return { min, max, step: roundStep(max - min) };
}

/** The ends of a scale on which lower is better are words as well as numbers. */
function tickText({ series }: ScoreOverTime, { min, max }: ValueScale): (value: number) => string {
  if (series.measure.direction !== 'LOWER') return numberText;
  return (value) => {
    if (value === min) return `none ${numberText(value)}`;
    return value === max ? `worst ${numberText(value)}` : numberText(value);
  };
}

function errorBand({ baseline, detectable }: ScoreOverTime['series'], scale: ValueScale) {
  if (baseline === null || detectable === null) return null;
  return {
    yMin: Math.max(scale.min, baseline.value - detectable.value),
    yMax: Math.min(scale.max, baseline.value + detectable.value),
  };
}

/** The labels in the right margin, moved so that they do not cover each other. */
function marginTexts(
  scale: ValueScale,
  x: number,
  height: number,
  texts: readonly { key: string; value: number; text: string; colour: string; bold: boolean }[],
) {
  const plot = height * 0.75;
  const tops = texts.map(({ value }) => ((scale.max - value) / (scale.max - scale.min)) * plot);
  const moves = movedApart(tops, 15);
  return texts.map(({ key, value, text, colour, bold }, at) => {
    const style = { colour, bold, moveX: 10, moveY: moves[at] ?? 0 };
    return [key, textAt({ x, y: value }, text, style)] as const;
  });
}

function annotationsOf(
  data: ScoreOverTime,
  drawn: readonly DrawnReading[],
  palette: Palette,
  height: number,
): Marks['annotations'] {
  const scale = scaleOf(data.series.measure);
  const { first, last } = daySpan(drawn, data.sessions);
  const whole = { xMin: first, xMax: last };
  const band = errorBand(data.series, scale);
  const start = data.series.baseline;
  const latest = drawn.at(-1);
  const texts = [];
  if (start !== null) {
    const text = `start ${numberText(start.value)}`;
    texts.push({ key: 'startText', value: start.value, text, colour: palette.muted, bold: false });
  }
  if (latest !== undefined) {
    const text = `now ${numberText(latest.value)}`;
    const { colour } = palette.series[0];
    texts.push({ key: 'latestText', value: latest.value, text, colour, bold: true });
  }
  return {
    ...(band !== null && { errorBand: bandAt({ ...whole, ...band }, palette.band) }),
    ...(start !== null && {
      start: ruleAt({ ...whole, yMin: start.value, yMax: start.value }, palette.muted, [4, 4]),
    }),
    ...Object.fromEntries(marginTexts(scale, last, height, texts)),
  };
}

/** So many readings that circles would hide each other: each is a small dot then. */
export function isDense(drawn: readonly DrawnReading[]): boolean {
  return drawn.length > 120;
}

function lineOf(drawn: readonly DrawnReading[], palette: Palette): ChartDataset<'line', Spot[]> {
  const { colour } = palette.series[0];
  const dense = isDense(drawn);
  return {
    label: 'Readings',
    xAxisID: 'x',
    yAxisID: 'y',
    data: drawn.map(({ day, value }) => ({ x: day, y: value })),
    borderColor: dense ? tintOf(colour, 0.4) : colour,
    borderWidth: dense ? 1 : 2,
    tension: 0,
    clip: false,
    pointStyle: 'circle',
    pointRadius: drawn.map((_, at) => (at === drawn.length - 1 ? 6 : dense ? 1.5 : 4)),
    pointHoverRadius: 7,
    pointHitRadius: 12,
    pointBorderWidth: dense ? 0 : 2,
    pointBorderColor: colour,
    pointBackgroundColor: drawn.map(({ context }) =>
      takenAtHome(context) && !dense ? palette.surface : colour,
    ),
    segment: {
      borderColor: ({ p1DataIndex }: { p1DataIndex: number }) =>
        drawn[p1DataIndex]?.apart === null ? undefined : 'transparent',
    },
  };
}

/** The picture of a score over time; the strip below has one tick per session, and is not there without any. */
export function painLineDrawing(
  data: ScoreOverTime,
  drawn: readonly DrawnReading[],
  palette: Palette,
  height = painLineHeight,
): Drawing {
  const scale = scaleOf(data.series.measure);
  const text = tickText(data, scale);
  const value = { ...valueAxis(palette, scale, text), afterFit: fitToMargin } as ReturnType<
    typeof valueAxis
  >;
  const held = data.sessions.length > 0;
  return {
    type: 'line',
    data: {
      datasets: [lineOf(drawn, palette), ...(held ? [sessionTicks(data.sessions, palette)] : [])],
    },
    options: {
      layout: { padding: { right: 68, top: 8 } },
      scales: {
        x: dayAxis(palette, daySpan(drawn, data.sessions)),
        ...(held && { strip: stripAxis(palette) }),
        y: (held ? { ...value, stack: 'value', stackWeight: 9 } : value) as typeof value,
      },
      plugins: {
        annotation: { clip: false, annotations: annotationsOf(data, drawn, palette, height) },
      },
    },
  };
}
