import { otherSideOf } from '../../body/side';
import type { Side } from '../../body/side';
import type { SeriesProgress } from '../series-progress';

/** Which series stand on the page. */
export interface ChosenForReport {
  readonly tableKeys: readonly string[];
  readonly movementKeys: readonly string[];
}

/** The key table has at most so many rows, and among them at most so many scores where movements are measured. */
const rows = 8;
const scores = 4;

/** So many movements are drawn at most, each with both of its sides. */
const movements = 3;

/**
 * What fits on the page: the main pain score, other scores before further pain ratings, then movements of the region
 * and side that care is about. A series in which nothing counts is left out.
 */
export function chosenForReport(
  series: readonly SeriesProgress[],
  { painKey, region, side }: { painKey: string | null; region: string | null; side: Side },
): ChosenForReport {
  const known = series.filter(({ n }) => n > 0);
  const moved = known.filter(({ movementName }) => movementName !== null);
  const scored = inOrder(
    known.filter(({ movementName }) => movementName === null),
    (each) => (each.key === painKey ? 0 : each.measure.key.startsWith('nprs_') ? 2 : 1),
  );
  const ofCare = inOrder(
    moved.filter((each) => each.side !== otherSideOf(side)),
    (each) => (siteOf(each) === region ? 0 : 2) + (each.measure.key === 'rom_deg' ? 0 : 1),
  );
  const shownScores = scored.slice(0, Math.max(scores, rows - ofCare.length));
  const table = [...shownScores, ...ofCare].slice(0, rows);
  return {
    tableKeys: table.map(({ key }) => key),
    movementKeys: drawnOf(ofCare, moved).map(({ key }) => key),
  };
}

/** The first movements of care with all their sides and parts. */
function drawnOf(
  ofCare: readonly SeriesProgress[],
  moved: readonly SeriesProgress[],
): readonly SeriesProgress[] {
  const names = [...new Set((ofCare.length > 0 ? ofCare : moved).map(movementOf))];
  const chosen = names.slice(0, movements);
  return inOrder(
    moved.filter((each) => chosen.includes(movementOf(each))),
    (each) => chosen.indexOf(movementOf(each)),
  );
}

const siteOf = ({ key }: SeriesProgress) => key.split('/')[1] ?? '';

/** Site, movement and mode, whatever the side and the measure. */
function movementOf({ key, mode }: SeriesProgress): string {
  const [, site = '', movement = ''] = key.split('/');
  return `${site}/${movement}/${mode}`;
}

/** By rank, and within a rank as they come. */
function inOrder(
  series: readonly SeriesProgress[],
  rankOf: (each: SeriesProgress) => number,
): readonly SeriesProgress[] {
  return series.toSorted((a, b) => rankOf(a) - rankOf(b));
}
