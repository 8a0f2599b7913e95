import type { ChartOptions } from 'chart.js';
import { dayTicks } from './day-axis';
import type { Palette } from './palette';

/** The font of all text on charts, as on the pages. */
export const fontFamily = "'Inter Variable', Inter, system-ui, sans-serif";

/** What holds for every chart; to be set once, before the first is drawn. */
export const chartDefaults = {
  animation: false,
  parsing: false,
  normalized: true,
  responsive: true,
  maintainAspectRatio: false,
  font: { family: fontFamily, size: 12, weight: 400, lineHeight: 1.3 },
  interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
  plugins: { legend: { display: false }, tooltip: { enabled: false }, title: { display: false } },
} as const;

type AxisOptions = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]>;

/** A fixed scale: the whole range of the measure, with a line at each step. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Values from `min` to `max`, whatever the data are, with a line at each multiple of `step`. */
export function valueAxis(
  palette: Palette,
  range: ValueScale,
  text: (value: number) => string,
): AxisOptions {
  const axis = {
    type: 'linear',
    min: range.min,
    max: range.max,
    border: { display: false },
    grid: { color: palette.grid, drawTicks: false, lineWidth: 1 },
    ticks: {
      stepSize: range.step,
      autoSkip: false,
      // Text is always level.
      maxRotation: 0,
      color: palette.muted,
      padding: 8,
      callback: (value: string | number) => text(Number(value)),
    },
  };
  return axis as unknown as AxisOptions;
}

/** Calendar days at true distances; each mark has at least 64 px of room. */
export function dayAxis(
  palette: Palette,
  span: { readonly first: number; readonly last: number },
): AxisOptions {
  const placeTicks = (scale: { width: number; ticks: unknown[] }) => {
    scale.ticks = dayTicks(span.first, span.last, Math.floor(scale.width / 64));
  };
  const axis = {
    type: 'linear',
    min: span.first,
    max: span.last,
    border: { color: palette.axis },
    grid: { drawOnChartArea: false, color: palette.axis, tickLength: 4 },
    ticks: { color: palette.muted, maxRotation: 0, autoSkip: false, padding: 4 },
    afterBuildTicks: placeTicks,
    // Labels are written anew between the two.
    afterTickToLabelConversion: placeTicks,
  };
  return axis as unknown as AxisOptions;
}

/** The step between lines of a scale: about five of them, at round numbers. */
export function roundStep(range: number): number {
  const steps = [0.5, 1, 2, 5, 10, 20, 30, 50, 100, 200, 500, 1000];
  return steps.find((step) => range / step <= 6) ?? range / 5;
}
