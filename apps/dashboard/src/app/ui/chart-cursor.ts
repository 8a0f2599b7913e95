import type { Drawing, FigureLine, FigurePoint, Spot } from '@unknot/charts/figure';

/** The point that is looked at: which line, and which point on it. */
export interface ChartCursor {
  readonly line: number;
  readonly point: number;
}

/** The point under the cursor; `undefined` where there is none. */
export function pointAt(
  lines: readonly FigureLine[],
  cursor: ChartCursor | null,
): FigurePoint | undefined {
  return cursor === null ? undefined : lines[cursor.line]?.points[cursor.point];
}

function spotOf(drawing: Drawing, point: FigurePoint | undefined): Spot | undefined {
  return point === undefined ? undefined : drawing.data.datasets[point.dataset]?.data[point.index];
}

/** The point of another line that lies nearest along the axis on which the points follow each other. */
function nearest(
  lines: readonly FigureLine[],
  drawing: Drawing,
  from: ChartCursor,
  line: number,
): ChartCursor {
  const along = drawing.options.indexAxis === 'y' ? 'y' : 'x';
  const here = spotOf(drawing, pointAt(lines, from))?.[along] ?? 0;
  const distances = (lines[line]?.points ?? []).map((point) =>
    Math.abs((spotOf(drawing, point)?.[along] ?? 0) - here),
  );
  return { line, point: Math.max(0, distances.indexOf(Math.min(...distances))) };
}

/**
 * Where a key leads: Left and Right between points, Up and Down between lines, Home and End to the ends.
 * `null` for a key that moves nothing.
 */
export function movedCursor(
  key: string,
  cursor: ChartCursor | null,
  lines: readonly FigureLine[],
  drawing: Drawing,
): ChartCursor | null {
  const at = cursor ?? { line: 0, point: key === 'ArrowLeft' ? Number.POSITIVE_INFINITY : -1 };
  const count = lines[at.line]?.points.length ?? 0;
  if (count === 0) return null;
  const on = (point: number) => ({
    line: at.line,
    point: Math.max(0, Math.min(count - 1, point)),
  });
  switch (key) {
    case 'ArrowRight':
      return on(at.point + 1);
    case 'ArrowLeft':
      return on(at.point - 1);
    case 'Home':
      return on(0);
    case 'End':
      return on(count - 1);
    case 'ArrowUp':
    case 'ArrowDown': {
      if (cursor === null) return on(count - 1);
      const line = cursor.line + (key === 'ArrowDown' ? 1 : -1);
      return lines[line] === undefined ? cursor : nearest(lines, drawing, cursor, line);
    }
    default:
      return null;
  }
}
