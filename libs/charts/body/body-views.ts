import { regionOf } from '@unknot/domain/body/regions';
import type { Side } from '@unknot/domain/body/side';
import type { CurvePoint, Place } from './curve';
import { balanceOf, pathOf, polygonOf } from './curve';
import { drawingText } from './drawing-text';

/** From where the body is looked at; `LEFT` shows the left half of the body, which faces to the left. */
export const viewKeys = ['FRONT', 'BACK', 'LEFT', 'RIGHT'] as const;

/** One of the four views. */
export type ViewKey = (typeof viewKeys)[number];

/** A region or a muscle on one side as it is seen in one view. */
export interface SiteShape {
  readonly kind: 'REGION' | 'MUSCLE';
  /** The key of the region or muscle. */
  readonly site: string;
  readonly side: Side;
  /** The `d` of a closed SVG path. */
  readonly path: string;
  readonly polygon: readonly Place[];
  readonly centre: Place;
  readonly area: number;
  /** Whether it lies under other muscles and is drawn as a circle over the place where it is felt. */
  readonly deep: boolean;
}

/** One view of the body: what is drawn always, and the shapes that can be chosen or marked. */
export interface BodyView {
  readonly key: ViewKey;
  readonly name: string;
  /** Closed SVG paths: the body, and what lies over it. */
  readonly outlines: readonly string[];
  /** The body as a polygon. */
  readonly silhouettes: readonly (readonly Place[])[];
  /** Open SVG paths that make it look like a body. */
  readonly lines: readonly string[];
  readonly shapes: readonly SiteShape[];
}

/** The part of the plane that every view is drawn in, as the `viewBox` of an SVG. */
export const viewBox = { x: -165, y: 8, width: 330, height: 776 } as const;

interface Row {
  readonly kind: string;
  readonly key: string;
  readonly points: readonly CurvePoint[];
}

const numbersOf = (text: string) => text.replace('!', '').split(',').map(Number);

function circleOf(text: string): CurvePoint[] {
  const [place = '', radius = ''] = text.split(' ');
  const [x = NaN, y = NaN] = numbersOf(place);
  return Array.from({ length: 8 }, (_, index) => ({
    x: x + Number(radius) * Math.cos((index * Math.PI) / 4),
    y: y + Number(radius) * Math.sin((index * Math.PI) / 4),
    corner: false,
  }));
}

function pointsOf(text: string): CurvePoint[] {
  return text.split(' ').map((place) => {
    const [x = NaN, y = NaN] = numbersOf(place);
    return { x, y, corner: place.endsWith('!') };
  });
}

function rowOf(line: string): Row {
  const [head = '', text = ''] = line.split(': ');
  const [kind = '', key = ''] = head.split(' ');
  return { kind, key, points: kind === 'deep' ? circleOf(text) : pointsOf(text) };
}

function drawnRows(): ReadonlyMap<string, readonly Row[]> {
  const blocks = drawingText
    .trim()
    .split(/\n*view /)
    .filter((block) => block !== '');
  return new Map(
    blocks.map((block) => {
      const [name = '', ...lines] = block.trim().split('\n');
      return [name, lines.map(rowOf)] as const;
    }),
  );
}

const mirrored = (points: readonly CurvePoint[]): CurvePoint[] =>
  points.map(({ x, y, corner }) => ({ x: x === 0 ? 0 : -x, y, corner })).reverse();

/** A half from the middle to the middle, with its mirrored other half. */
function whole(half: readonly CurvePoint[]): CurvePoint[] {
  return [...half, ...mirrored(half).filter(({ x }) => x !== 0)];
}

function shapeOf({ kind, key }: Row, side: Side, points: readonly CurvePoint[]): SiteShape {
  const polygon = polygonOf(points);
  return {
    kind: kind === 'region' ? 'REGION' : 'MUSCLE',
    site: key,
    side,
    path: pathOf(points, true),
    polygon,
    ...balanceOf(polygon),
    deep: kind === 'deep',
  };
}

const isSite = ({ kind }: Row) => ['region', 'muscle', 'deep'].includes(kind);
const isMidline = ({ kind, key }: Row) => kind === 'region' && regionOf(key)?.paired !== true;

interface Drawn {
  readonly key: ViewKey;
  readonly name: string;
  readonly bodies: readonly (readonly CurvePoint[])[];
  readonly lines: readonly (readonly CurvePoint[])[];
  readonly shapes: readonly SiteShape[];
}

function viewOf({ key, name, bodies, lines, shapes }: Drawn): BodyView {
  return {
    key,
    name,
    outlines: bodies.map((points) => pathOf(points, true)),
    silhouettes: bodies.map(polygonOf),
    lines: lines.map((points) => pathOf(points, false)),
    shapes,
  };
}

/** A view that is drawn for one half and mirrored; `side` is the side of the body whose half is drawn. */
function facingView(key: 'FRONT' | 'BACK', name: string, rows: readonly Row[]): BodyView {
  const [drawn, other]: Side[] = key === 'FRONT' ? ['LEFT', 'RIGHT'] : ['RIGHT', 'LEFT'];
  const lines = rows.filter(({ kind }) => kind === 'line').map(({ points }) => points);
  return viewOf({
    key,
    name,
    bodies: rows.filter(({ kind }) => kind === 'outline').map(({ points }) => whole(points)),
    lines: [...lines, ...lines.map(mirrored)],
    shapes: rows.filter(isSite).flatMap((row) => {
      if (isMidline(row)) return [shapeOf(row, 'MIDLINE', whole(row.points))];
      return [
        shapeOf(row, drawn ?? 'NONE', row.points),
        shapeOf(row, other ?? 'NONE', mirrored(row.points)),
      ];
    }),
  });
}

function sideView(key: 'LEFT' | 'RIGHT', name: string, rows: readonly Row[]): BodyView {
  const turned = (points: readonly CurvePoint[]) => (key === 'LEFT' ? points : mirrored(points));
  const of = (kinds: readonly string[]) =>
    rows.filter(({ kind }) => kinds.includes(kind)).map(({ points }) => turned(points));
  return viewOf({
    key,
    name,
    bodies: of(['outline', 'limb']),
    lines: of(['line']),
    shapes: rows
      .filter(isSite)
      .map((row) => shapeOf(row, isMidline(row) ? 'MIDLINE' : key, turned(row.points))),
  });
}

function allViews(): Readonly<Record<ViewKey, BodyView>> {
  const rows = drawnRows();
  const of = (key: string) => rows.get(key) ?? [];
  return {
    FRONT: facingView('FRONT', 'Front', of('FRONT')),
    BACK: facingView('BACK', 'Back', of('BACK')),
    LEFT: sideView('LEFT', 'Left', of('LEFT')),
    RIGHT: sideView('RIGHT', 'Right', of('LEFT')),
  };
}

/** The body from all four sides, in one system of coordinates. */
export const bodyViews: Readonly<Record<ViewKey, BodyView>> = allViews();
