import type { Scope } from '@unknot/domain/access/reach';
import { plannedIn, type PlanEntry } from '@unknot/domain/care/episode/care-plan';
import type { EpisodeStep } from '@unknot/domain/care/episode/episode-step';
import type { Episode } from '@unknot/domain/care/episode';
import { insertRows } from '../database/insert-rows';
import { statement, type Ask } from '../database/statement';
import { episodes } from '../database/tables/episode.table';
import { carePlans, episodeSteps } from '../database/tables/plan.table';

/** A plan with the id that its caller made. */
export type IdentifiedPlan = PlanEntry & { readonly id: string };

/** What was done under an id before. */
export interface EarlierStep {
  readonly clientId: string;
  readonly inputHash: string | null;
}

const earlier = statement(
  'care.earlier step',
  `select client_id as "clientId", input_hash as "inputHash" from episode_step
   where practice_id = $1 and id = $2::uuid`,
);

/** What was done to an episode under this id; `undefined` where nothing was. */
export async function earlierStepIn(
  ask: Ask,
  practiceId: string,
  id: string,
): Promise<EarlierStep | undefined> {
  const [found] = await ask<EarlierStep>(earlier, [practiceId, id]);
  return found;
}

/** Stores an episode with its first step, which has the id of the episode, and with its plan where there is one. */
export async function storeEpisode(
  ask: Ask,
  { practiceId, accountId }: Scope,
  episode: Episode,
  { plan, today, inputHash }: StoredWith,
): Promise<void> {
  const { id, clientId, openedOn } = episode;
  const started = { id, clientId, episodeId: id, kind: 'STARTED', closing: null } as const;
  await Promise.all([
    insertRows(ask, episodes, [{ practiceId, ...episode, importId: null, withdrawnAt: null }]),
    storeStep(ask, { practiceId, accountId }, { ...started, happenedOn: openedOn }, inputHash),
    ...(plan == null
      ? []
      : [storePlan(ask, { practiceId, accountId }, { clientId, episodeId: id }, plan, today)]),
  ]);
}

/** What else is stored with an episode. */
export interface StoredWith {
  readonly plan: IdentifiedPlan | null | undefined;
  /** The calendar day at the practice. */
  readonly today: string;
  readonly inputHash: string;
}

/** Who stores it, and where. */
export type StoredBy = Pick<Scope, 'practiceId' | 'accountId'>;

/** Stores something that happened to an episode, with what was sent as its hash. */
export function storeStep(
  ask: Ask,
  by: StoredBy,
  step: EpisodeStep,
  inputHash: string,
): Promise<void> {
  return insertRows(ask, episodeSteps, [
    { practiceId: by.practiceId, ...step, inputHash, accountId: by.accountId },
  ]);
}

/** Stores a plan that was set on a calendar day. */
export function storePlan(
  ask: Ask,
  { practiceId, accountId }: StoredBy,
  of: { readonly clientId: string; readonly episodeId: string },
  plan: IdentifiedPlan,
  setOn: string,
): Promise<void> {
  const row = { practiceId, id: plan.id, ...of, ...plannedIn(plan), setOn, accountId };
  return insertRows(ask, carePlans, [row]);
}
