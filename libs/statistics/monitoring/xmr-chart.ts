import { numbersOf } from '../numbers-of';
import { xmrLimits } from './xmr-limits';
import type { XmrLimits } from './xmr-limits';

/** Why a point is unlikely if nothing has changed: beyond a limit, in a run on one side, in a run one way, or one of two near a limit. */
export type XmrSignal = 'OUTSIDE' | 'SHIFT' | 'TREND' | 'TWO_OF_THREE';

/** One value of the series and what is unusual about it. */
export interface XmrPoint {
  readonly value: number;
  readonly signals: readonly XmrSignal[];
}

/** A series with its limits and signals. */
export interface XmrChart {
  readonly limits: XmrLimits;
  readonly points: readonly XmrPoint[];
}

const run = 7;
/** Differences below this share of the largest value are rounding, not differences. */
const rounding = 1e-12;

/**
 * The individuals chart with the four rules of NHS "Making data count": a point outside the limits;
 * 7 in a row on one side of the mean; 7 in a row rising or falling; 2 of 3 in a row beyond two
 * thirds of the way to a limit, all three on that side. Every point of a run is marked; of the three
 * only those beyond. Differences below 1e-12 of the largest value are none, so that rounding gives no
 * signal. `undefined` for fewer than two values.
 */
export function xmrChart(
  values: Iterable<number | null | undefined>,
  options: { readonly screened?: boolean } = {},
): XmrChart | undefined {
  const series = numbersOf(values);
  const limits = xmrLimits(series, options);
  if (limits === undefined) return undefined;
  const slack = rounding * series.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const signOf = (difference: number) => (Math.abs(difference) > slack ? Math.sign(difference) : 0);
  const sides = series.map((value) => signOf(value - limits.mean));
  const steps = series.map((value, i) => signOf(value - (series[i - 1] ?? value)));
  const shift = inRuns(sides, run, 0);
  const trend = inRuns(steps, run - 1, 1);
  const near = (2 / 3) * (limits.high - limits.mean);
  const beyond = series.map((value) => Math.abs(value - limits.mean) > near + slack);
  const points = series.map((value, i) => {
    const signals: XmrSignal[] = [];
    if (value > limits.high + slack || value < limits.low - slack) signals.push('OUTSIDE');
    if (shift[i] === true) signals.push('SHIFT');
    if (trend[i] === true) signals.push('TREND');
    if (isOneOfTwo(i, sides, beyond)) signals.push('TWO_OF_THREE');
    return { value, signals };
  });
  return { limits, points };
}

/** Which places lie in a run of at least `length` equal signs, not zero; with `before` places ahead of it. */
function inRuns(signs: readonly number[], length: number, before: number): boolean[] {
  const marked = signs.map(() => false);
  let start = 0;
  for (let end = 0; end < signs.length; end += 1) {
    if (signs[end] !== signs[start]) start = end;
    if (signs[end] !== 0 && end - start + 1 >= length) {
      marked.fill(true, Math.max(0, start - before), end + 1);
    }
  }
  return marked;
}

function isOneOfTwo(place: number, sides: readonly number[], beyond: readonly boolean[]): boolean {
  if (beyond[place] !== true) return false;
  return [place - 2, place - 1, place].some((first) => {
    const three = [first, first + 1, first + 2];
    const oneSide = three.every((i) => sides[i] === sides[place]);
    return oneSide && three.filter((i) => beyond[i]).length >= 2;
  });
}
