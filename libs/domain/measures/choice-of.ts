import { isWithin } from '../body/regions';
import { regionOfSite, wholeBody } from '../body/sites';
import type { Choice } from './family';

/** Where a change happens, as far as a choice between figures depends on it. */
export interface Place {
  /** The key of a body region or muscle. */
  readonly site?: string;
  /** The region of the condition that is treated; counts where the site is the whole body. */
  readonly conditionRegion?: string | null;
}

/** The region of the body that a figure is wanted for; `undefined` where it is not known. */
export function placeRegionOf({ site, conditionRegion }: Place): string | undefined {
  const region = site === undefined ? undefined : regionOfSite(site);
  if (region !== undefined && region !== wholeBody) return region;
  return conditionRegion ?? undefined;
}

/** The first choice that holds in the region; one without a region holds everywhere. */
export function choiceOf(choices: readonly Choice[], place: Place): Choice | undefined {
  const here = placeRegionOf(place);
  return choices.find(
    ({ region }) => region === undefined || (here !== undefined && isWithin(here, region)),
  );
}
