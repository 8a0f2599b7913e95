import type { Caveat } from '../caveats';
import type { DisclosureReason } from '../disclosure/disclose';
import type { Withheld } from '../../progress/withheld';
import type { CourseAxis } from './time-to-important-change';

/** How many had reached the important change by one time, of those who could be followed. */
export interface CurvePoint {
  /** In weeks or sessions; whole but for the last, where an event came after the last whole week. */
  readonly time: number;
  /** From 0 to 1, with 95 % limits; these are `null` while nobody has reached it and once all have. */
  readonly reached: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Different people who are still followed at this time and had not reached it before; held back for 1 to 10. */
  readonly peopleAtRisk: number | Withheld<DisclosureReason>;
}

/** When half had reached it, in whole weeks or sessions; a limit that lies beyond what was seen is `null`. */
export interface CurveMedian {
  readonly time: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The share of people, each with their first eligible episode, that had reached the important change over time (Kaplan and Meier). */
export interface ImportantChangeCurve {
  readonly axis: CourseAxis;
  readonly people: number;
  /** Eligible episodes that are not in the curve, since the same people have an earlier one. */
  readonly laterEpisodes: number;
  /** Level between them; they end where fewer than 11 people are at risk or have reached it. */
  readonly points: readonly CurvePoint[];
  /** `null` where fewer than half had reached it by the last point. */
  readonly median: CurveMedian | null;
  /** Mean time without it, up to the last point, in weeks or sessions. */
  readonly restrictedMean: {
    readonly mean: number;
    readonly standardError: number;
    readonly until: number;
  } | null;
  readonly sentence: string;
  readonly caveats: readonly Caveat[];
}
