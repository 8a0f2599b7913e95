import type { ChartConfiguration } from 'chart.js';
import type { Call } from './call-words';
import type { Marks } from './marks';
import type { Palette } from './palette';

/** A place on a chart. On a time axis `x` is a day since 1970-01-01. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What Chart.js and its annotation plugin draw: plain data and a few pure callbacks. Made anew for each drawing. */
export type Drawing = ChartConfiguration<'line', Spot[]> & {
  readonly options: { readonly plugins: { readonly annotation: Marks } };
};

/** One point that can be reached by pointer or key, and what is told of it. */
export interface FigurePoint {
  /** Where it stands in the drawing. */
  readonly dataset: number;
  readonly index: number;
  /** First line of the tooltip: a day or a movement. */
  readonly heading: string;
  readonly lines: readonly string[];
  /** `12 March, pain 4 of 10, 2 lower than start`. */
  readonly spoken: string;
}

/** Points that belong to one series, in the order in which Left and Right go through them. */
export interface FigureLine {
  readonly name: string;
  readonly points: readonly FigurePoint[];
}

/** A call on a change as a cell of a table. */
export interface CallCell {
  readonly call: Call;
  /** In the measure's unit; `null` where it is not known. */
  readonly change: number | null;
  /** How many readings there are; left out where it does not matter. */
  readonly n?: number;
}

/** What a cell holds; `null` says that there is no value. Days are `YYYY-MM-DD`. */
export type Cell = string | number | CallCell | null;

/** One column of a table. */
export interface FigureColumn {
  readonly name: string;
  /** The unit of all values of the column; empty where there is none. */
  readonly unit: string;
  readonly kind: 'TEXT' | 'DAY' | 'NUMBER' | 'CHANGE' | 'CALL';
}

/** The twin of a chart for people who do not look at it: every point is a row. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A chart with all that is needed to read it without seeing it. */
export interface Figure {
  readonly title: string;
  /** The scale and the direction that is better, in words: `0 to 10, lower is better`. */
  readonly tag: string;
  /** `EMPTY` has nothing to draw; `ONE_POINT` shows no line yet. */
  readonly state: 'EMPTY' | 'ONE_POINT' | 'DRAWN';
  /** The call on what is shown, as a chip beside the title; left out where there is none, or where it is said elsewhere. */
  readonly call?: CallCell;
  /** What stands under the title: the call and its reason, or what is missing. */
  readonly summary: string;
  /** Says in words all that the picture shows. */
  readonly label: string;
  /** What has to be known to read it rightly, and what is not drawn; one line each. */
  readonly notes: readonly string[];
  /** How the marks are to be read, for those who ask; one line each. */
  readonly keys?: readonly string[];
  /** The least height of the drawing in px. */
  readonly height: number;
  readonly chart: (palette: Palette) => Drawing;
  readonly points: readonly FigureLine[];
  readonly table: FigureTable;
}
