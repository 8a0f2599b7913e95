import type { Side } from '@unknot/domain/body/side';
import type { BodyView, ViewKey } from './body-views';
import { bodyViews } from './body-views';
import type { Place } from './curve';
import { shapesOfSite } from './shapes-of-site';

/** What is needed to place a mark on the body. */
export interface MarkToPlace {
  readonly muscle: string;
  readonly side: Side;
  /** From 1; further points of a muscle stand beside the first. */
  readonly point: number;
  /** 0 to 5. */
  readonly severity: number;
}

/** A mark with its place in a view. */
export interface PlacedMark<Mark> extends Place {
  readonly mark: Mark;
  readonly radius: number;
  /** Where the muscle is; the mark may have given way to others. */
  readonly from: Place;
  /** Whether it gave way so far that a line has to lead to its muscle. */
  readonly led: boolean;
}

/** The radius of a mark: larger with severity, so that tone is not needed to see it. */
export function radiusOf(severity: number): number {
  return severity === 0 ? 7.5 : 8.5 + severity;
}

/** How far further points of one muscle stand from the one before. */
const step = 18;

/** Moves marks that would cover each other apart, a little in each round; the first mark of a pair gives way upwards. */
function spread<Mark>(marks: readonly PlacedMark<Mark>[]): readonly PlacedMark<Mark>[] {
  const places = marks.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 40; round += 1) {
    marks.forEach((one, i) =>
      marks.slice(i + 1).forEach((other, rest) => {
        const [a, b] = [places[i], places[i + 1 + rest]];
        if (a === undefined || b === undefined) return;
        const room = one.radius + other.radius + 2;
        const [x, y] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(x, y);
        if (distance >= room) return;
        const push = (room - distance) / 2 + 0.01;
        const [dx, dy] = distance === 0 ? [0, 1] : [x / distance, y / distance];
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
      }),
    );
  }
  return marks.map((mark, at) => {
    const { x, y } = places[at] ?? mark;
    return { ...mark, x, y, led: Math.hypot(x - mark.from.x, y - mark.from.y) > mark.radius };
  });
}

/** The marks that a view can show, moved apart where they would cover each other; on both sides where none is named. */
export function placedMarks<Mark extends MarkToPlace>(
  view: BodyView,
  marks: readonly Mark[],
): readonly PlacedMark<Mark>[] {
  const placed = marks.flatMap((mark) =>
    shapesOfSite(view, mark.muscle, mark.side).map(({ centre }): PlacedMark<Mark> => {
      const from = { x: centre.x, y: centre.y + (mark.point - 1) * step };
      return { mark, ...from, from, radius: radiusOf(mark.severity), led: false };
    }),
  );
  return spread(placed);
}

/**
 * The view to begin with: the front or the back, whichever shows more of the marks; a side where neither shows any,
 * and the front where there is nothing to show.
 */
export function bestViewOf(marks: readonly MarkToPlace[]): ViewKey {
  const count = (key: ViewKey) => placedMarks(bodyViews[key], marks).length;
  if (count('FRONT') + count('BACK') > 0) return count('BACK') > count('FRONT') ? 'BACK' : 'FRONT';
  return (['LEFT', 'RIGHT'] as const).find((key) => count(key) > 0) ?? 'FRONT';
}
