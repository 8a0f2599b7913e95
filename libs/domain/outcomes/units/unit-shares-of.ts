import { reaches } from '../../progress/gain';
import type { Question } from '../question';
import { gainBetween } from '../outcome-measure';
import type { Share } from '../share';
import type { StandingEpisode } from '../standing-of';
import { completeOf } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import { completenessOfUnits } from './completeness-of-units';
import type { PlacedUnit } from './funnel';
import type { UnitKind } from './unit';
import { unitSampleOf } from './unit-sample-of';

/** The share of each unit's complete episodes that reached the important change. */
export interface UnitShares {
  /** The share among the complete episodes of these units: no other's, so that none is told by what is left over. */
  readonly target: number;
  readonly completeness: Share;
  readonly unitsLeftOut: number;
  readonly units: readonly PlacedUnit[];
}

/** The shares of the units of a question, as they were: nothing is adjusted for. */
export function unitSharesOf(
  standing: Iterable<StandingEpisode>,
  { measure }: Pick<Question, 'measure'>,
  kind: UnitKind,
): UnitShares | Withheld<'TOO_FEW_UNITS' | 'NO_IMPORTANT_CHANGE' | 'LOW_COMPLETENESS'> {
  const all = [...standing];
  const judged = completeOf(all).flatMap(({ episode, before, after }) => {
    const important = measure.importantOf(before);
    if (important === null) return [];
    return [{ episode, reached: reaches(gainBetween(measure, before, after), important) }];
  });
  if (judged.length === 0) {
    return {
      withheld: 'NO_IMPORTANT_CHANGE',
      why: `No change of ${measure.name} is known as the one that people notice.`,
    };
  }
  const sample = unitSampleOf(judged, kind);
  if (isWithheld(sample)) return sample;
  const completeness = completenessOfUnits(all, kind, sample.units);
  if (isWithheld(completeness)) return completeness;
  return {
    target: shareOf(sample.units.flatMap(({ episodes }) => episodes)),
    completeness,
    unitsLeftOut: sample.unitsLeftOut,
    units: sample.units.map(({ key, people, episodes }) => ({
      unit: key,
      people,
      episodes: episodes.length,
      value: shareOf(episodes),
    })),
  };
}

function shareOf(episodes: readonly { readonly reached: boolean }[]): number {
  return episodes.filter(({ reached }) => reached).length / episodes.length;
}
