import { fontFamily } from './chart-defaults';

/** The axes by name: left to itself the plugin takes the first one declared. */
interface Axes {
  readonly xScaleID: 'x';
  readonly yScaleID: 'y';
}

const axes: Axes = { xScaleID: 'x', yScaleID: 'y' };

/** Where a mark lies; a limit left out is the edge of the chart. */
export interface Extent {
  readonly xMin?: number;
  readonly xMax?: number;
  readonly yMin?: number;
  readonly yMax?: number;
  readonly drawTime?: 'beforeDatasetsDraw' | 'afterDatasetsDraw';
}

/** A tinted area, such as a band of measurement error or a reference range. */
export interface BandMark extends Extent, Axes {
  readonly type: 'box';
  readonly backgroundColor: string;
  readonly borderWidth: number;
  readonly borderColor?: string;
  readonly borderRadius?: number;
}

/** A straight rule. */
export interface RuleMark extends Extent, Axes {
  readonly type: 'line';
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly borderDash?: number[];
}

/** The chart that a callback is asked for. */
export interface Place {
  readonly chart: { readonly width: number };
}

/** Words beside a mark, in place of a legend. */
export interface TextMark extends Axes {
  readonly type: 'label';
  readonly xValue: number;
  readonly yValue: number;
  readonly content: string;
  /** Whether there is room for it on a chart of this width; without it, always. */
  readonly display?: (place: Place) => boolean;
  readonly color: string;
  readonly font: { readonly family: string; readonly size: number; readonly weight: number };
  readonly position: { readonly x: 'start' | 'center' | 'end'; readonly y: 'center' };
  readonly padding: number;
  /** In px; asked for where it depends on the width. */
  readonly xAdjust: number | ((place: Place) => number);
  readonly yAdjust: number;
}

/** Everything that is drawn besides the data, as the annotation plugin takes it. */
export interface Marks {
  readonly clip: boolean;
  readonly annotations: Readonly<Record<string, BandMark | RuleMark | TextMark>>;
}

/** A tinted area under the data. */
export function bandAt(extent: Extent, colour: string): BandMark {
  return {
    type: 'box',
    ...axes,
    ...extent,
    backgroundColor: colour,
    borderWidth: 0,
    drawTime: 'beforeDatasetsDraw',
  };
}

/** A straight rule under the data; solid without `dash`. */
export function ruleAt(extent: Extent, colour: string, dash: number[] = [], width = 1): RuleMark {
  return {
    type: 'line',
    ...axes,
    ...extent,
    borderColor: colour,
    borderWidth: width,
    borderDash: dash,
    drawTime: 'beforeDatasetsDraw',
  };
}

/** Text that begins at a place and may stand in the margin. */
export function textAt(
  place: { readonly x: number; readonly y: number },
  content: string,
  style: {
    readonly colour: string;
    readonly bold?: boolean;
    readonly size?: number;
    readonly from?: 'start' | 'center' | 'end';
    readonly moveX?: number;
    readonly moveY?: number;
  },
): TextMark {
  return {
    type: 'label',
    ...axes,
    xValue: place.x,
    yValue: place.y,
    content,
    color: style.colour,
    font: { family: fontFamily, size: style.size ?? 12, weight: style.bold === true ? 600 : 400 },
    position: { x: style.from ?? 'start', y: 'center' },
    padding: 0,
    xAdjust: style.moveX ?? 0,
    yAdjust: style.moveY ?? 0,
  };
}

/** Moves labels, given as px from the top, apart by at least `room` px and tells by how much each moves. */
export function movedApart(tops: readonly number[], room: number): number[] {
  const order = tops.map((top, at) => ({ top, at })).sort((a, b) => a.top - b.top);
  const moves = tops.map(() => 0);
  let last = Number.NEGATIVE_INFINITY;
  for (const { top, at } of order) {
    const free = Math.max(top, last + room);
    moves[at] = free - top;
    last = free;
  }
  const spread = moves.reduce((a, b) => Math.max(a, b), 0) / 2;
  return spread === 0 ? moves : moves.map((move) => move - spread);
}
