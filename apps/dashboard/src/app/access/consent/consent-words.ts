import { shortDateText } from '../../ui/time-text';
import type { DecisionFragment, StandingFragment } from './consent.generated';

/** Whose page it is: the client's own, or that of somebody who treats them. */
export type Side = 'OWN' | 'STAFF';

/** Where a client stands on one purpose, as a short word. */
export function standingWord({ granted, decision }: StandingFragment): string {
  if (granted) return 'Yes';
  return decision === null ? 'Not asked yet' : 'No';
}

/** How a decision came about, and when. */
export function decisionWords(decision: DecisionFragment, side: Side): string {
  const { granted, way, recorder, decidedAt } = decision;
  const who = side === 'OWN' ? 'You' : 'The client';
  const what = granted ? 'agreed' : 'said no';
  const noted =
    way === 'BY_CLIENT' ? '' : `, noted by ${recorder ?? 'somebody who treats'} on their word`;
  const own = side === 'OWN' ? noted.replace('on their word', 'on your word') : noted;
  return `${who} ${what} on ${shortDateText(decidedAt)}${own}.`;
}

/** What stands under a purpose: the decision that counts, or what counts without one. */
export function standingWords(standing: StandingFragment, side: Side): string {
  const { decision } = standing;
  if (decision === null) return 'Nothing was decided yet; that counts as no.';
  return decisionWords(decision, side);
}
