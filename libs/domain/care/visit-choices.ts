import { isWithin, regions } from '../body/regions';
import { siteNameOf } from '../body/sites';
import { muscles } from './muscles';
import { postures } from './postures';
import { techniques } from './techniques';

/** Something of a catalogue that can be chosen at a visit. */
export interface VisitChoice {
  readonly key: string;
  readonly name: string;
  /** What it belongs to, in words; empty where there are no groups. */
  readonly group: string;
  readonly paired: boolean;
  /** Whether it lies where the condition is, or was used in the episode before. */
  readonly near: boolean;
  /** What to think of before; `null` where nothing special is known. */
  readonly caution: string | null;
}

/** All that can be chosen at a visit, what is near first. */
export interface VisitChoices {
  readonly muscleChoices: readonly VisitChoice[];
  readonly techniqueChoices: readonly VisitChoice[];
  readonly regionChoices: readonly VisitChoice[];
  readonly postureChoices: readonly VisitChoice[];
}

/** What an episode has been about, by keys. */
export interface NearTo {
  readonly region: string | null;
  readonly muscles: ReadonlySet<string>;
  readonly techniques: ReadonlySet<string>;
}

/** The catalogues as a visit offers them. */
export function visitChoicesOf(near: NearTo): VisitChoices {
  const isNear = (site: string) =>
    near.region !== null && (isWithin(site, near.region) || isWithin(near.region, site));
  return {
    muscleChoices: nearFirst(
      muscles.map(({ key, name, region }) => ({
        ...{ key, name, group: siteNameOf(region), paired: true, caution: null },
        near: near.muscles.has(key) || isNear(region),
      })),
    ),
    techniqueChoices: nearFirst(
      techniques.map(({ key, name, group, safety }) => ({
        ...{ key, name, group, paired: false, caution: safety },
        near: near.techniques.has(key),
      })),
    ),
    regionChoices: regions.map(({ key, name, parent, paired }) => ({
      ...{ key, name, group: parent === null ? '' : siteNameOf(parent), paired, caution: null },
      near: isNear(key) && key !== 'whole_body',
    })),
    postureChoices: postures.map(({ key, name }) => ({
      ...{ key, name, group: '', paired: false, near: false, caution: null },
    })),
  };
}

function nearFirst(choices: readonly VisitChoice[]): readonly VisitChoice[] {
  return [...choices.filter(({ near }) => near), ...choices.filter(({ near }) => !near)];
}
