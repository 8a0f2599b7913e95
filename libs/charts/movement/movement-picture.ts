import { movementNameOf, movementOf } from '@unknot/domain/body/movements';
import { sideWords, type Side } from '@unknot/domain/body/side';
import { siteNameOf } from '@unknot/domain/body/sites';
import { drawnMovements } from './drawn-movements';
import { drawings, type Drawing } from './movement-drawings';

/** Which movement is drawn. */
export interface MovementToDraw {
  readonly site: string;
  readonly movement: string;
  readonly side: Side;
  /** In degrees, from zero in the direction of the movement's name; `null` where nothing is entered or it is no angle. */
  readonly degrees: number | null;
}

/** A picture of a movement as SVG paths in `pictureBox`. */
export interface MovementPicture {
  /** What stays. */
  readonly still: string;
  /** The limb at zero. */
  readonly atZero: string;
  /** The limb where it is now; at the normal end where nothing is entered, or at zero where none is known. */
  readonly now: string;
  /** From zero to the normal end; empty where none is known or it is zero. */
  readonly range: string;
  /** From zero to the value; empty where nothing is entered. */
  readonly value: string;
  readonly zeroPosition: string;
  /** From where it is seen, in words. */
  readonly seenFrom: string;
  /** In degrees; `null` where none is known. */
  readonly normalEnd: number | null;
  /** All of it in one sentence, for people who do not look. */
  readonly label: string;
}

const seenFromWords = {
  SIDE: 'from the side',
  FRONT: 'from the front',
  ABOVE: 'from above',
  FEET: 'from the feet',
} as const;

/** The part of the plane that every picture is drawn in, as the `viewBox` of an SVG. */
export const pictureBox = { x: -11, y: -11, width: 122, height: 122 } as const;

const rangeRadius = 24;
const valueRadius = 19;
/** What would be drawn more than once round is drawn to here. */
const mostDegrees = 350;

type Point = readonly [x: number, y: number];
type Place = (point: Point) => Point;

/** The picture of a movement; `undefined` where the catalogue has none of that key. */
export function movementPictureOf(asked: MovementToDraw): MovementPicture | undefined {
  const { site, movement, side, degrees } = asked;
  const known = movementOf(site, movement);
  const drawn = known === undefined ? undefined : drawnMovements.get(`${known.site}/${known.key}`);
  if (known === undefined || drawn === undefined) return undefined;
  const drawing: Drawing = drawings[drawn.drawing];
  const isMirrored = side === 'LEFT';
  const mirror: Place = ([x, y]) => (isMirrored ? [100 - x, y] : [x, y]);
  const normalEnd = known.normalMaximum;
  const limbAt = (angle: number) =>
    pathOf(drawing.moving, (point) => mirror(turned(point, drawing, drawn.turn * angle)));
  const arcTo = (angle: number, radius: number) =>
    arcOf(drawing, drawn.turn * held(angle), radius, mirror, isMirrored);
  return {
    still: pathOf(drawing.still, mirror),
    atZero: limbAt(0),
    now: limbAt(held(degrees ?? normalEnd ?? 0)),
    range: normalEnd === null ? '' : arcTo(normalEnd, rangeRadius),
    value: degrees === null ? '' : arcTo(degrees, valueRadius),
    zeroPosition: drawing.zeroPosition,
    seenFrom: seenFromWords[drawing.view],
    normalEnd,
    label: labelOf(asked, drawing, normalEnd),
  };
}

function held(degrees: number): number {
  return Math.max(-mostDegrees, Math.min(mostDegrees, degrees));
}

/** A point of the limb, turned about the joint; degrees count counter-clockwise, y goes down on the picture. */
function turned([x, y]: Point, { joint, zero }: Drawing, degrees: number): Point {
  const angle = ((zero + degrees) * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return [joint[0] + x * cosine - y * sine, joint[1] - (x * sine + y * cosine)];
}

function arcOf(
  drawing: Drawing,
  degrees: number,
  radius: number,
  mirror: Place,
  isMirrored: boolean,
): string {
  if (degrees === 0) return '';
  const [from, to] = [0, degrees].map((angle) => mirror(turned([radius, 0], drawing, angle)));
  const isLarge = Math.abs(degrees) > 180 ? 1 : 0;
  // SVG sweeps clockwise; a mirror turns it round.
  const sweep = degrees < 0 === isMirrored ? 0 : 1;
  return `M${textOf(from)}A${radius} ${radius} 0 ${isLarge} ${sweep} ${textOf(to)}`;
}

function pathOf(shapes: string, place: Place): string {
  return shapes
    .split(';')
    .map((shape) => {
      if (shape.startsWith('@')) return circleOf(shape.slice(1), place);
      const points = shape.split(' ').map((point) => textOf(place(pointIn(point))));
      return `M${points.join('L')}`;
    })
    .join('');
}

function circleOf(text: string, place: Place): string {
  const [x = 0, y = 0, radius = 0] = text.split(',').map(Number);
  const [centreX, centreY] = place([x, y]);
  const [left, right] = [centreX - radius, centreX + radius];
  const half = (to: number) => `A${radius} ${radius} 0 0 1 ${textOf([to, centreY])}`;
  return `M${textOf([left, centreY])}${half(right)}${half(left)}Z`;
}

function pointIn(text: string): Point {
  const [x = 0, y = 0] = text.split(',').map(Number);
  return [x, y];
}

function textOf(point: Point | undefined): string {
  const [x, y] = point ?? [0, 0];
  const rounded = (value: number) => Math.round(value * 10) / 10 + 0;
  return `${rounded(x)},${rounded(y)}`;
}

function labelOf(
  { site, movement, side, degrees }: MovementToDraw,
  { view, zeroPosition }: Drawing,
  normalEnd: number | null,
): string {
  const name = `${siteNameOf(site)} ${movementNameOf(site, movement)}`;
  const words = side === 'MIDLINE' ? '' : sideWords[side];
  const end = normalEnd === null || normalEnd === 0 ? '' : `, normal end ${normalEnd}°`;
  const now = degrees === null ? '' : `, now ${degrees}°`;
  const what = words === '' ? name : `${name}, ${words}`;
  return `${what}, seen ${seenFromWords[view]}: zero is ${zeroPosition}${end}${now}.`;
}
