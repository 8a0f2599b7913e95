import type { OutcomeEpisode } from '../outcome-episode';

/** What episodes are grouped by: who is responsible, or where. */
export type UnitKind = 'PRACTITIONER' | 'LOCATION';

/** How several units of a kind are called. */
export const unitWords: Readonly<Record<UnitKind, string>> = {
  PRACTITIONER: 'practitioners',
  LOCATION: 'locations',
};

/** The key of the unit to which an episode belongs; `null` where it belongs to none. */
export function unitOf(
  kind: UnitKind,
  episode: Pick<OutcomeEpisode, 'practitionerId' | 'locationId'>,
): string | null {
  return kind === 'PRACTITIONER' ? episode.practitionerId : episode.locationId;
}
