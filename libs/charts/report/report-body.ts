import { bodyViews, viewBox } from '../body/body-views';
import type { BodyView } from '../body/body-views';
import { bestViewOf, placedMarks } from '../body/placed-marks';
import type { PlacedMark } from '../body/placed-marks';
import { shapesOfSite, wholeBodies } from '../body/shapes-of-site';
import { presentWords } from '../examined-points';
import { triggerPoints } from '../trigger-points';
import type { PointMark, SessionMap, TriggerPointsData } from '../trigger-points';

/** A part of the plane of the body's drawing. */
export interface BodyBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The body in one session, ready to be drawn. */
export interface ReportBodyMap {
  readonly heading: string;
  /** `2 of 5 examined points present`, and what cannot be seen from here. */
  readonly caption: string;
  /** Says in words all that the picture shows. */
  readonly label: string;
  readonly marks: readonly PlacedMark<PointMark>[];
  /** Paths of the regions to which pain travels, and the shapes they are of. */
  readonly zones: readonly string[];
}

/** The body in the first and the latest session, both seen from the same side and as near. */
export interface ReportBody {
  readonly title: string;
  readonly view: BodyView;
  readonly box: BodyBox;
  /** None where nothing was examined, one where only one session was. */
  readonly maps: readonly ReportBodyMap[];
  /** Said where there is no map. */
  readonly missing: string;
}

/** The share of width to height of each picture. */
const aspect = 0.78;

const room = 62;

/** The smallest part of the body that is shown. */
const least = 300;

/** The part of the drawing with all marks in it, as wide as the picture needs. */
function boxOf(marks: readonly { readonly x: number; readonly y: number }[]): BodyBox {
  const ys = marks.map(({ y }) => y);
  const xs = marks.map(({ x }) => x);
  if (ys.length === 0) return viewBox;
  const [top, bottom] = [Math.min(...ys) - room, Math.max(...ys) + room];
  const [left, right] = [Math.min(...xs) - room, Math.max(...xs) + room];
  const height = Math.min(viewBox.height, Math.max(least, bottom - top, (right - left) / aspect));
  const middle = (top + bottom) / 2;
  const lowest = viewBox.y + viewBox.height - height;
  const y = Math.min(lowest, Math.max(viewBox.y, middle - height / 2));
  const width = height * aspect;
  const centre = width >= viewBox.width ? 0 : (left + right) / 2;
  return { x: centre - width / 2, y, width, height };
}

function mapOf(session: SessionMap, view: BodyView): ReportBodyMap {
  const marks = placedMarks(view, session.marks);
  const seen = new Set(marks.map(({ mark }) => mark.key));
  const unseen = session.marks.filter(({ key }) => !seen.has(key));
  const [first, ...others] = unseen.map(({ name, severity }) =>
    severity === 0 ? `${name} (gone)` : `${name} (${severity})`,
  );
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const hidden = first === undefined ? '' : `; not seen from here: ${first}${more}`;
  return {
    heading: session.heading,
    caption: `${presentWords(session.marks)}${hidden}`,
    label: session.label,
    marks,
    zones: session.zones.flatMap(({ region, side }) =>
      wholeBodies.has(region)
        ? view.outlines
        : shapesOfSite(view, region, side).map(({ path }) => path),
    ),
  };
}

/** The first and the latest session in which trigger points were looked for, on the body. */
export function reportBody(data: TriggerPointsData): ReportBody {
  const { sessions: all, summary } = triggerPoints(data);
  const sessions = all.filter((_, at) => at === 0 || at === all.length - 1);
  const view = bodyViews[bestViewOf(sessions.flatMap(({ marks }) => marks))];
  const maps = sessions.map((session) => mapOf(session, view));
  return {
    title: `Trigger points, first and latest, ${view.name.toLowerCase()}`,
    view,
    box: boxOf(maps.flatMap(({ marks }) => marks)),
    maps,
    missing: maps.length === 0 ? `${summary}.` : '',
  };
}
