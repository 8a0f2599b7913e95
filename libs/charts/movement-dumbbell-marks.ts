import type { MovementRow, MovementSide } from './movement-rows';

/** The height of one row in px: name and numbers, the track with its marks, the reference. */
export const rowHeight = 84;

/** Where things stand in a row, as shares of its height from its middle. */
export const places = {
  words: -0.32,
  track: 0.02,
  open: 0.2,
  upper: -0.08,
  lower: 0.14,
  reference: 0.38,
};

/** One side of a movement in its row: where it stands now, and where it started. */
export interface DumbbellMark {
  readonly row: MovementRow;
  readonly side: MovementSide;
  readonly now: number;
  /** `null` where there is one reading only. */
  readonly start: number | null;
  /** The number of the row; marks of two sides stand a little above and below it. */
  readonly y: number;
}

/** How far a side goes without pain now, and how far it went at the start. */
export interface PainFreeMark {
  readonly mark: DumbbellMark;
  readonly now: number;
  /** `null` where there is one reading only. */
  readonly start: number | null;
}

/** Where a value lies on the scale of its row: 0 at its left end, 1 at its right end. */
export function shareOf(row: MovementRow, value: number): number {
  const { min, max } = row.scale;
  return (Math.min(max, Math.max(min, value)) - min) / (max - min);
}

/** The marks of all rows from top to bottom; a side without a value has none. */
export function dumbbellMarks(rows: readonly MovementRow[]): DumbbellMark[] {
  return rows.flatMap((row, index) => {
    const sides = row.sides.filter(({ drawn }) => drawn.length > 0);
    const two = sides.length > 1;
    const equal = sides.every(({ filled }) => filled);
    return sides.map((side, at) => {
      const { track, open, upper, lower } = places;
      const shift = !two ? track : equal ? (at === 0 ? upper : lower) : at === 0 ? track : open;
      const first = side.drawn.length > 1 ? (side.drawn[0]?.value ?? null) : null;
      return {
        row,
        side,
        now: side.drawn.at(-1)?.value ?? 0,
        start: side.drawn.length > 1 ? (side.series.baseline?.value ?? first) : null,
        y: index + shift,
      };
    });
  });
}

/** How far the sides of care go without pain; a side without such a value has none. */
export function painFreeMarks(marks: readonly DumbbellMark[]): PainFreeMark[] {
  return marks.flatMap((mark) => {
    const drawn = mark.side.filled ? (mark.side.painFree?.drawn ?? []) : [];
    const latest = drawn.at(-1);
    if (latest === undefined) return [];
    const start = mark.side.painFree?.series.baseline?.value ?? drawn[0]?.value ?? null;
    return [{ mark, now: latest.value, start: drawn.length > 1 ? start : null }];
  });
}
