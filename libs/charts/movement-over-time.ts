import type { Side } from '@unknot/domain/body/side';
import { dayText, shortDayText } from './day-axis';
import { contextWords, gapText, undrawnOfAll, undrawnText } from './drawn-readings';
import type { Figure, FigureLine } from './figure';
import { movementDrawing, movementHeight, painFreeOf } from './movement-over-time-drawing';
import { movementRows, sideWord } from './movement-rows';
import type { MovementRow, MovementSeries, MovementSide } from './movement-rows';
import { changeWords, countText, directionWords, numberText, quantityText } from './number-text';
import { sentenceWithoutCall } from './sentence-without-call';
import { readingsTable } from './readings-table';
import type { SessionToDraw } from './series-to-draw';

/** The ranges of motion of one episode with the sessions held meanwhile. */
export interface MovementOverTimeData {
  readonly series: readonly MovementSeries[];
  readonly sessions: readonly SessionToDraw[];
  /** The side that care is about; the other is drawn dashed. */
  readonly side: Side;
}

function pointsOf(row: MovementRow): FigureLine[] {
  const part = painFreeOf(row);
  return [...row.sides, ...(part === undefined ? [] : [part])].map(
    ({ series, drawn }, dataset) => ({
      name: series.label,
      points: drawn.map(({ takenOn, value, context }, index) => {
        const quantity = quantityText(value, row.unit);
        const start = series.baseline;
        const change = start === null ? [] : [changeWords(value - start.value, row.unit)];
        const side = sideWord[series.side];
        const free = series === part?.series ? 'pain-free ' : '';
        const words = `${free}${side === '' ? quantity : `${side} ${quantity}`}`;
        return {
          dataset,
          index,
          heading: dayText(takenOn),
          lines: [words, ...change, contextWords[context]],
          spoken: [dayText(takenOn), words, ...change].join(', '),
        };
      }),
    }),
  );
}

function sideText({ series, drawn }: MovementSide, unit: string): string {
  const latest = drawn.at(-1);
  const side = sideWord[series.side];
  const name = side === '' ? '' : `${side.charAt(0).toUpperCase()}${side.slice(1)}: `;
  if (latest === undefined) return `${name}no value yet.`;
  const start =
    series.baseline === null ? '' : `start ${quantityText(series.baseline.value, unit)}, `;
  const on = shortDayText(latest.takenOn);
  const now = `latest ${quantityText(latest.value, unit)} on ${on}`;
  return `${name}${countText(drawn.length, 'reading')}, ${start}${now}.`;
}

function summaryOf(row: MovementRow): string {
  const [first] = row.sides;
  const only = first?.drawn[0];
  if (first === undefined || only === undefined) {
    const undrawn = row.sides.map(({ series }) => undrawnText(series.readings));
    return ['No value to draw yet.', ...undrawn.filter((text) => text !== null)].join(' ');
  }
  if (first.drawn.length > 1) return sentenceWithoutCall(first.series);
  const value = quantityText(only.value, row.unit);
  return `One reading: ${value} on ${shortDayText(only.takenOn)}. A change needs one more visit.`;
}

/** How to read the pictures, and what is not drawn in them; each thing once. */
function notesOf(rows: readonly MovementRow[]): string[] {
  const sides = rows.flatMap((row) => row.sides);
  const populations = new Set(rows.flatMap(({ norm }) => (norm === null ? [] : [norm.population])));
  const notes = [
    rows.some((row) => painFreeOf(row) !== undefined) ? 'Tinted: the range without pain.' : null,
    sides.some(({ filled }) => !filled) ? 'Dashed: the side to compare with.' : null,
    populations.size === 0 ? null : `Reference: ${[...populations].join('; ')}.`,
    gapText(sides.flatMap(({ drawn }) => drawn)),
    undrawnOfAll(sides.map(({ series }) => series.readings)),
  ];
  return notes.filter((note) => note !== null);
}

/** What holds for all pictures of movement over time, to be said once above or below them. */
export function movementNotes(data: MovementOverTimeData): string[] {
  return notesOf(movementRows(data.series, data.side));
}

function figureOf(row: MovementRow, sessions: readonly SessionToDraw[]): Figure {
  const { min, max } = row.scale;
  const [first] = row.sides;
  const direction = directionWords(first?.series.measure.direction ?? 'NONE');
  const range = `${numberText(min)} to ${quantityText(max, row.unit)}`;
  const tag = direction === '' ? range : `${range}, ${direction}`;
  const norm = row.norm === null ? '' : ` Reference ${quantityText(row.norm.value, row.unit)}.`;
  const all = row.sides.flatMap(({ drawn }) => drawn);
  const sides = row.sides.map((side) => sideText(side, row.unit)).join(' ');
  const part = painFreeOf(row)?.drawn.at(-1);
  const free = part === undefined ? '' : ` Pain-free ${quantityText(part.value, row.unit)}.`;
  const said = all.length > 1 && first !== undefined ? first.series.sentence : summaryOf(row);
  return {
    title: row.name,
    tag,
    state: all.length === 0 ? 'EMPTY' : all.length === 1 ? 'ONE_POINT' : 'DRAWN',
    summary: summaryOf(row),
    ...(first !== undefined &&
      first.drawn.length > 1 && {
        call: { call: first.series.call, change: first.series.change, n: first.drawn.length },
      }),
    label: `${row.name}, ${tag}. ${sides}${free}${norm} ${said}`,
    notes: notesOf([row]),
    height: movementHeight,
    chart: (palette) => movementDrawing(row, sessions, palette),
    points: pointsOf(row),
    table: readingsTable(
      `${row.name}, ${tag}`,
      row.sides.flatMap(({ series, painFree }) =>
        painFree === null ? [series] : [series, painFree.series],
      ),
      sessions,
    ),
  };
}

/**
 * Ranges of motion over time, one small picture per movement, with at most two sides on a fixed scale
 * against the reference in healthy people. No pictures where no movement has a reading.
 */
export function movementOverTime(data: MovementOverTimeData): Figure[] {
  return movementRows(data.series, data.side).map((row) => figureOf(row, data.sessions));
}
