import { compareText } from '../../progress/compare';
import { endsBeforeLandmark } from '../early-care';
import type { StandingEpisode } from '../standing-of';
import type { AskedEpisode } from './asked-of';
import { askedOf } from './asked-of';

/** What the due episodes of a question were treated with at first. */
export interface Exposure {
  /** Keys of all techniques that had any time, in order. */
  readonly techniques: readonly string[];
  readonly episodes: readonly AskedEpisode[];
  /** For each technique its share of the early treatment time, 0 to 1, by the row of an episode. */
  readonly shares: ReadonlyMap<string, Float64Array>;
  /** Due episodes that say nothing about early treatment. */
  readonly leftOut: {
    /** Closed before the landmark. */
    readonly endedEarly: number;
    /** Without any minutes recorded by the landmark. */
    readonly withoutMinutes: number;
  };
}

/**
 * The shares of treatment time in the first three sessions that were held by day 21 (domain model 5.2).
 * What came later is no exposure: who fares badly stays longer and collects techniques.
 */
export function exposureOf(standing: Iterable<StandingEpisode>): Exposure {
  const asked = askedOf(standing);
  const long = asked.filter(({ episode }) => !endsBeforeLandmark(episode));
  const shares = new Map<string, Float64Array>();
  const episodes = long.filter(({ episode, row }) => {
    const { earlyMinutes } = episode;
    let total = 0;
    for (const key in earlyMinutes) total += Math.max(0, earlyMinutes[key] ?? 0);
    if (total === 0) return false;
    for (const key in earlyMinutes) {
      const minutes = earlyMinutes[key] ?? 0;
      if (minutes > 0) columnOf(shares, key, asked.length)[row] = minutes / total;
    }
    return true;
  });
  return {
    techniques: [...shares.keys()].sort(compareText),
    episodes,
    shares,
    leftOut: {
      endedEarly: asked.length - long.length,
      withoutMinutes: long.length - episodes.length,
    },
  };
}

function columnOf(shares: Map<string, Float64Array>, key: string, length: number): Float64Array {
  const known = shares.get(key);
  if (known !== undefined) return known;
  const column = new Float64Array(length);
  shares.set(key, column);
  return column;
}
