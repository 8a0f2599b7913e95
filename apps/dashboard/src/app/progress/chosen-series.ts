import { otherSideOf } from '@unknot/domain/body/side';
import type { ClientProgressQuery } from './client-progress.generated';

/** Everything the page knows of one client in one episode. */
export type Progress = NonNullable<ClientProgressQuery['progress']>;

/** One series with its readings and what can be said of it. */
export type Series = Progress['series'][number];

/** The series of the main pain score; `undefined` where the episode has none. */
export function painSeriesOf(progress: Progress): Series | undefined {
  const name = progress.episode.pain?.measureName;
  return progress.series.find(({ measure }) => measure.name === name);
}

/** Scores that the client gives or the practitioner takes that are no movements, the main pain score first. */
export function scoresOf(progress: Progress): Series[] {
  const pain = painSeriesOf(progress);
  const others = progress.series.filter(
    (series) => series.movementName === null && series !== pain,
  );
  return pain === undefined ? others : [pain, ...others];
}

const tiles = 4;

/** The scores that are worth a tile: the main pain score, then what is no pain rating, at most four with readings. */
export function tiledScoresOf(progress: Progress): Series[] {
  const pain = painSeriesOf(progress);
  const rank = (series: Series) =>
    series === pain
      ? 0
      : (series.measure.key.startsWith('nprs_') ? 2 : 1) + (series.call === 'NOT_ENOUGH' ? 2 : 0);
  return scoresOf(progress)
    .filter(({ n }) => n > 0)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, tiles);
}

/** The measured movements, each side and mode on its own. */
export function movementsOf(progress: Progress): Series[] {
  return progress.series.filter(({ movementName }) => movementName !== null);
}

/** One series per movement and side for a client to look at: how far it goes, not how far without pain. */
export function plainMovementsOf(progress: Progress): Series[] {
  const movements = movementsOf(progress);
  const full = movements.filter(({ measure }) => measure.key === 'rom_deg');
  return full.length > 0 ? full : movements;
}

/** How far the side that care is about moves; both sides where it is about neither alone. */
export function movementsOfCare(progress: Progress): Series[] {
  const other = otherSideOf(progress.episode.side);
  return plainMovementsOf(progress).filter(({ side }) => side !== other);
}

/** Values that count as outcomes, oldest first. Zero counts. */
export function countedValues({ readings }: Pick<Series, 'readings'>): number[] {
  return readings.values.filter(
    (value, at): value is number => value !== null && readings.contexts[at] !== 'POST_SESSION',
  );
}

/** Latest minus the value before it, in the measure's unit; `null` with fewer than two values. */
export function changeSinceLast(series: Pick<Series, 'readings'>): number | null {
  const [before, latest] = countedValues(series).slice(-2);
  return before === undefined || latest === undefined ? null : latest - before;
}
