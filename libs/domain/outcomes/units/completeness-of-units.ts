import type { Withheld } from '../../progress/withheld';
import { gates } from '../gates';
import type { Share } from '../share';
import { shareOf } from '../share-of';
import type { StandingEpisode } from '../standing-of';
import type { UnitKind } from './unit';
import { unitOf } from './unit';

/** The follow-up of the units shown, all together; held back below 60 %, where those who stayed away decide. */
export function completenessOfUnits(
  standing: readonly StandingEpisode[],
  kind: UnitKind,
  units: readonly { readonly key: string }[],
): Share | Withheld<'LOW_COMPLETENESS'> {
  const keys = new Set(units.map(({ key }) => key));
  const own = standing.filter(({ episode }) => keys.has(unitOf(kind, episode) ?? ''));
  const countAt = (wanted: StandingEpisode['standing']) =>
    own.filter((each) => each.standing === wanted).length;
  const complete = countAt('COMPLETE');
  const share = shareOf(complete, complete + countAt('MISSING'));
  if (share.share !== null && share.share >= gates.completeness) return share;
  return {
    withheld: 'LOW_COMPLETENESS',
    why: `Fewer than ${gates.completeness * 100} % of the due episodes have a follow-up score.`,
  };
}
