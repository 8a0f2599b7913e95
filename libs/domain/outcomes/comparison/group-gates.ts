import { figure, tellingDecimals } from '../../progress/figures';
import { completenessOf } from '../completeness/completeness-of';
import type { Share } from '../share';
import { gates } from '../gates';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';

/** What decides whether a group may be compared. */
export interface GroupFacts {
  readonly name: string;
  readonly complete: number;
  /** How many different people the complete episodes belong to. */
  readonly people: number;
  readonly completeness: Share;
}

/** Why a group may not be compared (domain model 5.5). */
export type GroupReason =
  'TOO_FEW_COMPLETE' | 'TOO_FEW_PEOPLE' | 'LOW_COMPLETENESS' | 'UNLIKE_COMPLETENESS';

/** The facts of a group. */
export function groupFactsOf(name: string, standing: readonly StandingEpisode[]): GroupFacts {
  const { share } = completenessOf(standing);
  const people = peopleOf(standing.filter((each) => each.standing === 'COMPLETE'));
  return { name, complete: share.count, people, completeness: share };
}

/** Why two groups may not be compared; `null` where they may. `fewest` is how many complete episodes each must have. */
export function groupReasonOf(
  group: GroupFacts,
  reference: GroupFacts,
  fewest: number = gates.completePerArm,
): Withheld<GroupReason> | null {
  for (const facts of [group, reference]) {
    const reason = sizeReasonOf(facts, fewest);
    if (reason !== null) return reason;
  }
  const [own, other] = [group, reference].map(({ completeness }) => completeness.share ?? 0) as [
    number,
    number,
  ];
  if (Math.min(own, other) < gates.completeness) {
    const [low, share] = own < other ? [group, own] : [reference, other];
    return {
      withheld: 'LOW_COMPLETENESS',
      why: `Only ${percentBelow(share, gates.completeness)} of the due episodes of ${low.name} had a follow-up score; ${percent(gates.completeness)} are needed.`,
    };
  }
  // A hair wider, so that exactly 15 points apart may be compared whatever rounding does.
  if (Math.abs(own - other) <= gates.completenessApart + 1e-12) return null;
  const most = Math.round(gates.completenessApart * 100);
  const decimals = apartDecimals(own, other, most);
  return {
    withheld: 'UNLIKE_COMPLETENESS',
    why: `${percent(own, decimals)} of the due episodes of ${group.name} had a follow-up score and ${percent(other, decimals)} of ${reference.name}: more than ${most} points apart.`,
  };
}

function sizeReasonOf(
  { name, complete, people }: GroupFacts,
  fewest: number,
): Withheld<GroupReason> | null {
  if (complete < fewest) {
    const have = complete < gates.fewestPeople ? `fewer than ${gates.fewestPeople}` : complete;
    return {
      withheld: 'TOO_FEW_COMPLETE',
      why: `A comparison needs ${fewest} episodes with both scores in each group; ${name} has ${have}.`,
    };
  }
  if (people >= gates.fewestPeople) return null;
  return {
    withheld: 'TOO_FEW_PEOPLE',
    why: `A comparison needs at least ${gates.fewestPeople} different people with both scores in each group; ${name} has fewer.`,
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

/** A share that is below a limit in per cents that are below it too: `59.8 %` where `60 %` are needed. */
export function percentBelow(share: number, limit: number): string {
  return percent(share, tellingDecimals(share * 100, limit * 100, 0));
}

/** Decimals with which two shares differ by more than `most` points as they are written as well. */
function apartDecimals(own: number, other: number, most: number): number {
  const written = (share: number, decimals: number) => Number((share * 100).toFixed(decimals));
  const found = [0, 1, 2, 3, 4].find(
    (decimals) => Math.abs(written(own, decimals) - written(other, decimals)) > most + 1e-9,
  );
  return found ?? 6;
}

function percent(share: number, decimals = 0): string {
  return `${figure(share * 100, decimals)} %`;
}
