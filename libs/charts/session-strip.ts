import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import type { ChartDataset } from 'chart.js';
import { dayText } from './day-axis';
import type { FigureLine, Spot } from './figure';
import type { Palette } from './palette';
import type { SessionToDraw } from './series-to-draw';

/** The room left of a score over time in px, the same on every chart that stands under it. */
export const leftMargin = 64;

/** Keeps an axis as wide as that room, so that a day stands above the same day. */
export function fitToMargin(scale: { width: number }): void {
  scale.width = leftMargin;
}

/** One tick per session, on a strip of its own under the values. */
export function sessionTicks(
  sessions: readonly SessionToDraw[],
  palette: Palette,
): ChartDataset<'line', Spot[]> {
  return {
    label: 'Sessions',
    data: sessions.map(({ heldOn }) => ({ x: dayNumberOf(heldOn), y: 0 })),
    xAxisID: 'x',
    yAxisID: 'strip',
    showLine: false,
    pointStyle: 'line',
    pointRotation: 90,
    pointRadius: 5,
    pointHoverRadius: 7,
    pointHitRadius: 6,
    pointBorderWidth: 1.5,
    pointBorderColor: palette.muted,
    clip: false,
  };
}

/** The axis of the strip: no numbers, only its name. */
export function stripAxis(palette: Palette) {
  return {
    type: 'linear',
    position: 'left',
    stack: 'value',
    stackWeight: 1.7,
    min: -1,
    max: 2,
    afterFit: fitToMargin,
    border: { display: false },
    grid: { display: false, drawTicks: false },
    ticks: {
      stepSize: 1,
      autoSkip: false,
      color: palette.muted,
      padding: 6,
      font: { size: 11 },
      callback: (value: string | number) => (Number(value) === 0 ? 'Sessions' : ''),
    },
  } as const;
}

/** The sessions as points to go through: their number, day and what was done. */
export function sessionLine(sessions: readonly SessionToDraw[], dataset: number): FigureLine {
  return {
    name: 'Sessions',
    points: sessions.map(({ heldOn, number, techniques }, index) => {
      const done = techniques.length === 0 ? 'no technique recorded' : techniques.join(', ');
      return {
        dataset,
        index,
        heading: dayText(heldOn),
        lines: [`Session ${number}`, done],
        spoken: `${dayText(heldOn)}, session ${number}, ${done}`,
      };
    }),
  };
}
