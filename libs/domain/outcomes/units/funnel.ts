import type { Caveat } from '../caveats';
import type { UnitKind } from './unit';
import type { Zone, ZoneLimits } from './zone';

/** One practitioner or location in a funnel. */
export interface FunnelDot {
  /** Key of the practitioner or location; a page sorts by name. */
  readonly unit: string;
  readonly people: number;
  readonly episodes: number;
  readonly value: number;
  readonly zone: Zone;
  /** The zone in words: `as expected`. */
  readonly words: string;
}

/** The limits for one number of episodes. */
export interface FunnelLine extends ZoneLimits {
  readonly episodes: number;
}

/** Units by their number of episodes, between the limits of what chance explains. */
export interface Funnel {
  readonly kind: UnitKind;
  /** Mean gain after adjustment, in the measure's unit; or the share that reached the important change, 0 to 1. */
  readonly of: 'MEAN_GAIN' | 'IMPORTANT_SHARE';
  readonly verdict: string;
  /** The centre: the mean or share of all units shown. */
  readonly target: number;
  /** What people are made alike in, in words and in order; nothing for shares. */
  readonly adjustedFor: readonly string[];
  /** Variance between units that is nobody's fault, by which the limits are widened. */
  readonly between: number;
  /** In order of their keys. */
  readonly dots: readonly FunnelDot[];
  /** To draw the limits by, from the fewest episodes to the most. */
  readonly lines: readonly FunnelLine[];
  readonly unitsLeftOut: number;
  readonly leftOut: string;
  readonly caveats: readonly Caveat[];
}

/** A unit before it is known where it lies. */
export type PlacedUnit = Omit<FunnelDot, 'zone' | 'words'>;

const linesDrawn = 16;

/** Numbers of episodes at which to draw limits: from the fewest of a unit to the most, closer where few. */
export function episodesToDraw(units: readonly Pick<PlacedUnit, 'episodes'>[]): number[] {
  const counts = units.map(({ episodes }) => episodes);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const steps = Array.from({ length: linesDrawn }, (_, step) =>
    Math.round(fewest * (most / fewest) ** (step / (linesDrawn - 1))),
  );
  return [...new Set(steps)];
}
