import { compareText } from '../../progress/compare';
import { peopleOf } from '../comparison/group-gates';
import { gates } from '../gates';
import type { OutcomeEpisode } from '../outcome-episode';
import type { Withheld } from '../../progress/withheld';
import type { UnitKind } from './unit';
import { unitOf, unitWords } from './unit';

/** The episodes of one unit that has people enough to be shown. */
export interface Unit<E> {
  readonly key: string;
  readonly people: number;
  readonly episodes: readonly E[];
}

/** The units that may be compared. */
export interface UnitSample<E> {
  /** In order of their keys, never of what they achieve. */
  readonly units: readonly Unit<E>[];
  /** How many units have too few people to be shown. */
  readonly unitsLeftOut: number;
}

/** What an episode is told by: whose it is, and of which unit. */
interface OfUnit {
  readonly episode: Pick<OutcomeEpisode, 'clientId' | 'practitionerId' | 'locationId'>;
}

/** Groups episodes by unit; needs five units of eleven people or more. */
export function unitSampleOf<E extends OfUnit>(
  episodes: Iterable<E>,
  kind: UnitKind,
): UnitSample<E> | Withheld<'TOO_FEW_UNITS'> {
  const groups = new Map<string, E[]>();
  for (const each of episodes) {
    const key = unitOf(kind, each.episode);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  const all = [...groups].map(([key, own]): Unit<E> => ({
    key,
    people: peopleOf(own),
    episodes: own,
  }));
  const units = all
    .filter(({ people }) => people >= gates.fewestPeople)
    .sort((one, other) => compareText(one.key, other.key));
  if (units.length >= gates.unitsInFunnel) {
    return { units, unitsLeftOut: all.length - units.length };
  }
  return { withheld: 'TOO_FEW_UNITS', why: tooFewUnits(kind, units.length, all.length) };
}

function tooFewUnits(kind: UnitKind, enough: number, all: number): string {
  return (
    `A comparison needs ${gates.unitsInFunnel} ${unitWords[kind]} with ${gates.fewestPeople} people ` +
    `or more each who have both scores; ${enough} of ${all} have.`
  );
}
