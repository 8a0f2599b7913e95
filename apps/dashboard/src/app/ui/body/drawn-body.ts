import type { BodyView, SiteShape } from '@unknot/charts/body/body-views';
import { shapesOfSite, wholeBodies } from '@unknot/charts/body/shapes-of-site';
import { severityWords } from '@unknot/charts/examined-points';
import type { Side } from '@unknot/domain/body/side';
import { sideWords } from '@unknot/domain/body/side';
import { siteNameOf } from '@unknot/domain/body/sites';
import type { BodyArea, BodyMark, BodyZone } from './body-mark';
import { isSameSide } from './body-mark';

/** A shape as a button. */
export interface BodyTarget {
  readonly shape: SiteShape;
  /** `Upper trapezius, left, trigger point 3 of 5`. */
  readonly spoken: string;
}

/** An area that hurts, with the shapes that stand for it. */
export interface DrawnArea {
  readonly area: BodyArea;
  readonly shapes: readonly SiteShape[];
}

function nameOf(site: string, side: Side): string {
  const word = side === 'MIDLINE' ? '' : sideWords[side];
  return [siteNameOf(site), word].filter((text) => text !== '').join(', ');
}

function findingsOf(shape: SiteShape, marks: readonly BodyMark[]): string {
  const own = marks.filter(
    ({ muscle, side }) => muscle === shape.site && isSameSide(side, shape.side),
  );
  if (own.length === 0) return 'not examined';
  if (own.length === 1) return own.map(({ severity }) => severityWords(severity)).join('');
  return own.map(({ point, severity }) => `point ${point}: ${severityWords(severity)}`).join('; ');
}

function painOf(shape: SiteShape, areas: readonly BodyArea[]): string {
  return areas
    .filter(({ site, side }) => site === shape.site && isSameSide(side, shape.side))
    .map(({ intensity }) => `felt ${intensity} of 10`)
    .join('; ');
}

/** The shapes of one kind as buttons, each with what is known of it. */
export function targetsOf(
  view: BodyView,
  kind: SiteShape['kind'],
  marks: readonly BodyMark[],
  areas: readonly BodyArea[],
): readonly BodyTarget[] {
  return view.shapes
    .filter((shape) => shape.kind === kind)
    .map((shape) => {
      const known = kind === 'MUSCLE' ? findingsOf(shape, marks) : painOf(shape, areas);
      const words = [nameOf(shape.site, shape.side), known].filter((text) => text !== '');
      return { shape, spoken: words.join(', ') };
    });
}

/** The paths of the zones that the view shows; of the whole body its outline. */
export function zonePaths(view: BodyView, zones: readonly BodyZone[]): readonly string[] {
  return zones.flatMap(({ region, side }) =>
    wholeBodies.has(region)
      ? view.outlines
      : shapesOfSite(view, region, side).map(({ path }) => path),
  );
}

/** The areas that the view shows. */
export function drawnAreas(view: BodyView, areas: readonly BodyArea[]): readonly DrawnArea[] {
  return areas
    .map((area) => ({ area, shapes: shapesOfSite(view, area.site, area.side) }))
    .filter(({ shapes }) => shapes.length > 0);
}
