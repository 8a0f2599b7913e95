import { reliableChangeIndex } from '@unknot/statistics/reliability/reliable-change-index';
import { percentChangeOf } from '../../progress/change/percent-change-of';
import { confidence, gainOf, reaches } from '../../progress/gain';
import { isWithheld } from '../../progress/withheld';
import type { OutcomeMeasure } from '../outcome-measure';
import { gainBetween } from '../outcome-measure';
import type { CompleteEpisode } from '../standing-of';

/** What became of one episode (domain model 4.2). For single episodes and rates; percentages are never averaged. */
export interface EpisodeResult {
  /** From baseline to follow-up in the measure's unit; above 0 is better. */
  readonly gain: number;
  /** The gain in per cent of the baseline; `null` where a percentage would mislead (`percentChangeOf`). */
  readonly percent: number | null;
  /** At least 30 and 50 per cent; `null` with the percentage. */
  readonly responder30: boolean | null;
  readonly responder50: boolean | null;
  /** The gain is at least the important difference; `null` where none is known for this start. */
  readonly importantChange: boolean | null;
  /** Better, and worse, by more than measurement error; `null` where the error is not known. */
  readonly reliable: boolean | null;
  readonly deteriorated: boolean | null;
}

/** What became of one complete episode. A gain that is exactly a limit has reached it. */
export function resultOf(
  { before, after }: Pick<CompleteEpisode, 'before' | 'after'>,
  measure: OutcomeMeasure,
): EpisodeResult {
  const gain = gainBetween(measure, before, after);
  const share = percentChangeOf(before, after, measure);
  const percent = isWithheld(share) ? null : share.percent;
  const important = measure.importantOf(before);
  const index = measure.sem === null ? undefined : reliableChangeIndex(before, after, measure.sem);
  const z = index === undefined ? null : gainOf(index, measure.direction);
  return {
    gain,
    percent,
    responder30: percent === null ? null : reaches(percent, 30),
    responder50: percent === null ? null : reaches(percent, 50),
    importantChange: important === null ? null : reaches(gain, important),
    reliable: z === null ? null : reaches(z, confidence),
    deteriorated: z === null ? null : reaches(-z, confidence),
  };
}

/** Whether a gain from this start may be told in per cent: a small start makes any change look large. */
export function hasPercent(
  before: number,
  scale: Pick<OutcomeMeasure, 'min' | 'max' | 'direction'>,
): boolean {
  return !isWithheld(percentChangeOf(before, before, scale));
}
