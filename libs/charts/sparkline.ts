import { longestJoinedGap } from './drawn-readings';
import { numberText } from './number-text';

/** The last values of a score, oldest first, and the scale they are on. */
export interface SparklineData {
  readonly values: readonly number[];
  /** Days since 1970-01-01 of the values; without them the values stand at equal distances. */
  readonly days?: readonly number[];
  readonly min: number;
  readonly max: number;
  /** A range to be tinted, such as a goal or a reference. */
  readonly band?: { readonly low: number; readonly high: number };
}

/** A small line as SVG: lists show hundreds of them, for which a canvas each would be too much. */
export interface Sparkline {
  readonly width: number;
  readonly height: number;
  /** Path data; empty where there is no line to draw. */
  readonly path: string;
  /** The latest value; `null` where there is none. */
  readonly dot: { readonly x: number; readonly y: number } | null;
  readonly band: { readonly y: number; readonly height: number } | null;
  /** `6, 5, 3`: for a tooltip, as the line itself is hidden from screen readers. */
  readonly label: string;
}

const width = 96;
const height = 24;
const room = 3;

function placesOf({ values, days }: SparklineData): number[] {
  const places = values.map((_, at) => days?.[at] ?? at);
  const first = places[0] ?? 0;
  const span = (places.at(-1) ?? 0) - first;
  const across = width - 2 * room;
  return places.map((place) => room + (span === 0 ? across : ((place - first) / span) * across));
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The last values on their own fixed scale, broken where more than 42 days lie between two. */
export function sparkline(data: SparklineData): Sparkline {
  const { values, days, min, max, band } = data;
  const top = (value: number) => {
    const inside = Math.min(max, Math.max(min, value));
    return rounded(room + ((max - inside) / (max - min)) * (height - 2 * room));
  };
  const xs = placesOf(data).map(rounded);
  const steps = values.map((value, at) => {
    const apart = days === undefined ? 0 : (days[at] ?? 0) - (days[at - 1] ?? 0);
    const starts = at === 0 || apart > longestJoinedGap;
    return `${starts ? 'M' : 'L'}${xs[at]} ${top(value)}`;
  });
  const latest = values.at(-1);
  return {
    width,
    height,
    path: values.length > 1 ? steps.join('') : '',
    dot: latest === undefined ? null : { x: xs.at(-1) ?? room, y: top(latest) },
    band:
      band === undefined
        ? null
        : { y: top(band.high), height: rounded(top(band.low) - top(band.high)) },
    label: values.map(numberText).join(', '),
  };
}
