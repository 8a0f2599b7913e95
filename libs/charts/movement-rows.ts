import { otherSideOf } from '@unknot/domain/body/side';
import type { Side } from '@unknot/domain/body/side';
import type { ValueScale } from './chart-defaults';
import { drawnReadings } from './drawn-readings';
import type { DrawnReading } from './drawn-readings';
import type { SeriesToDraw } from './series-to-draw';

/** What is needed of a range of motion to draw it. */
export type MovementSeries = Pick<
  SeriesToDraw,
  | 'key'
  | 'measure'
  | 'movementName'
  | 'side'
  | 'mode'
  | 'label'
  | 'readings'
  | 'baseline'
  | 'latest'
  | 'change'
  | 'call'
  | 'detectable'
  | 'sentence'
  | 'norm'
>;

/** How far a movement goes before it hurts, on one side. */
export interface PainFreeRange {
  readonly series: MovementSeries;
  readonly drawn: readonly DrawnReading[];
}

/** One side of a movement with its readings. */
export interface MovementSide {
  readonly series: MovementSeries;
  readonly drawn: readonly DrawnReading[];
  /** `null` where it was not measured, or is a row of its own. */
  readonly painFree: PainFreeRange | null;
  /** The client's side is filled; one that is only compared with is open. */
  readonly filled: boolean;
}

/** One movement of one site, with one or two sides. */
export interface MovementRow {
  /** `Hip flexion, passive`. */
  readonly name: string;
  readonly unit: string;
  readonly scale: ValueScale;
  readonly norm: MovementSeries['norm'];
  /** The filled side first, else left before right. */
  readonly sides: readonly MovementSide[];
}

/** Letters that stand beside the marks; empty where the movement has no side. */
export const sideLetter: Readonly<Record<Side, string>> = {
  LEFT: 'L',
  RIGHT: 'R',
  BOTH: '',
  MIDLINE: '',
  NONE: '',
};

/** Sides in words; empty where the movement has no side. */
export const sideWord: Readonly<Record<Side, string>> = {
  LEFT: 'left',
  RIGHT: 'right',
  BOTH: '',
  MIDLINE: '',
  NONE: '',
};

/** A left side points to the left, a right side to the right, all else is a circle. */
export function markerOf(side: Side): {
  readonly style: 'triangle' | 'circle';
  readonly rotation: number;
} {
  if (side === 'LEFT') return { style: 'triangle', rotation: -90 };
  return side === 'RIGHT' ? { style: 'triangle', rotation: 90 } : { style: 'circle', rotation: 0 };
}

/** The words of a label without some of them. */
function labelWithout({ label }: MovementSeries, words: readonly string[]): string {
  return label
    .split(', ')
    .filter((part) => !words.includes(part.toLowerCase()))
    .join(', ');
}

const sideWords = ['left', 'right', 'both sides', 'both', 'midline'];

/** The words of a label without its side: both sides of a movement share it. */
function nameOf(series: MovementSeries): string {
  return labelWithout(series, sideWords);
}

const painFreeKey = 'rom_painfree_deg';

/** The range of the same movement and side that a pain-free range is a part of; `undefined` where none was measured. */
function wholeOf(part: MovementSeries, all: readonly MovementSeries[]): MovementSeries | undefined {
  if (part.measure.key !== painFreeKey) return undefined;
  const label = labelWithout(part, [part.measure.name.toLowerCase()]);
  return all.find(
    (series) =>
      series.measure.key === 'rom_deg' && series.side === part.side && series.label === label,
  );
}

const topStep = 30;

/**
 * The scale of a movement: from 0 to a fifth above its reference, in steps of 30°; without a reference to 180°.
 * It depends on the movement, and grows by whole steps only where a value would fall outside.
 */
function scaleOf(sides: readonly MovementSeries[]): ValueScale {
  const norm = sides.find((series) => series.norm !== null)?.norm ?? null;
  const usual = norm === null ? 180 : (norm.high ?? norm.value) * 1.2;
  const values = sides.flatMap(({ readings }) => readings.values.filter((value) => value !== null));
  const highest = values.reduce((a, b) => Math.max(a, b), usual);
  const lowest = values.reduce((a, b) => Math.min(a, b), 0);
  const max = Math.max(topStep, Math.ceil(highest / topStep) * topStep);
  const min = lowest < 0 ? Math.floor(lowest / topStep) * topStep : 0;
  const range = max - min;
  return { min, max, step: range <= 30 ? 5 : range <= 60 ? 10 : topStep };
}

/** Sorts filled sides before open ones, left before right. */
function orderOf({ filled, series }: MovementSide): string {
  return `${filled ? 'filled' : 'open'} ${series.side}`;
}

type PainFreeOf = (whole: MovementSeries) => PainFreeRange | null;

function rowOf(
  members: readonly MovementSeries[],
  side: Side,
  painFreeOf: PainFreeOf,
): MovementRow | null {
  const [first] = members;
  if (first === undefined) return null;
  const paired = otherSideOf(side) !== undefined;
  const known = members.some((series) => series.side === side);
  const filledOf = (series: MovementSeries) => !paired || !known || series.side === side;
  const sides = members
    .map((series) => ({
      series,
      drawn: drawnReadings(series.readings),
      painFree: painFreeOf(series),
      filled: filledOf(series),
    }))
    .filter(({ series }) => series.readings.takenOn.length > 0)
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)))
    .slice(0, 2);
  if (sides.length === 0) return null;
  return {
    name: nameOf(first),
    unit: first.measure.unit,
    scale: scaleOf(members),
    norm: sides.find(({ series }) => series.norm !== null)?.series.norm ?? null,
    sides,
  };
}

/**
 * The movements among the series, both sides of one in one row, in the order in which they come;
 * a pain-free range belongs to the side whose range it is a part of.
 * `side` is the side that care is about: it is filled, the other is open; both are filled where it is neither.
 * Movements without any reading are left out.
 */
export function movementRows(series: readonly MovementSeries[], side: Side): MovementRow[] {
  const groups = new Map<string, MovementSeries[]>();
  const parts = new Map<MovementSeries, PainFreeRange>();
  for (const each of series) {
    if (each.movementName === null) continue;
    const whole = wholeOf(each, series);
    if (whole !== undefined) {
      parts.set(whole, { series: each, drawn: drawnReadings(each.readings) });
      continue;
    }
    const paired = otherSideOf(each.side) !== undefined;
    const key = [each.measure.key, nameOf(each), paired].join('/');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .map((members) => rowOf(members, side, (whole) => parts.get(whole) ?? null))
    .filter((row) => row !== null);
}
