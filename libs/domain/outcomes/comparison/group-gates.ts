import { completenessOf } from '../completeness/completeness-of';
import type { Share } from '../share';
import { gates } from '../gates';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';

/** What decides whether a group may be compared. */
export interface GroupFacts {
  readonly name: string;
  readonly complete: number;
  readonly completeness: Share;
}

/** Why a group may not be compared (domain model 5.5). */
export type GroupReason = 'TOO_FEW_COMPLETE' | 'LOW_COMPLETENESS' | 'UNLIKE_COMPLETENESS';

/** The facts of a group. */
export function groupFactsOf(name: string, standing: readonly StandingEpisode[]): GroupFacts {
  const { share } = completenessOf(standing);
  return { name, complete: share.count, completeness: share };
}

/** Why two groups may not be compared; `null` where they may. `fewest` is what each must have. */
export function groupReasonOf(
  group: GroupFacts,
  reference: GroupFacts,
  fewest: number = gates.completePerArm,
): Withheld<GroupReason> | null {
  for (const { name, complete } of [group, reference]) {
    if (complete >= fewest) continue;
    const have = complete < gates.fewestPeople ? `fewer than ${gates.fewestPeople}` : complete;
    return {
      withheld: 'TOO_FEW_COMPLETE',
      why: `A comparison needs ${fewest} episodes with both scores in each group; ${name} has ${have}.`,
    };
  }
  const [own, other] = [group, reference].map(({ completeness }) => completeness.share ?? 0) as [
    number,
    number,
  ];
  if (Math.min(own, other) < gates.completeness) {
    const [low, share] = own < other ? [group, own] : [reference, other];
    return {
      withheld: 'LOW_COMPLETENESS',
      why: `Only ${percent(share)} of the due episodes of ${low.name} had a follow-up score; ${percent(gates.completeness)} are needed.`,
    };
  }
  // A hair wider, so that exactly 15 points apart may be compared whatever rounding does.
  if (Math.abs(own - other) <= gates.completenessApart + 1e-12) return null;
  return {
    withheld: 'UNLIKE_COMPLETENESS',
    why: `${percent(own)} of the due episodes of ${group.name} had a follow-up score and ${percent(other)} of ${reference.name}: more than ${Math.round(gates.completenessApart * 100)} points apart.`,
  };
}

/** How many different people some episodes belong to. */
export function peopleOf(
  episodes: Iterable<{ readonly episode: { readonly clientId: string } }>,
): number {
  const people = new Set<string>();
  for (const { episode } of episodes) people.add(episode.clientId);
  return people.size;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
