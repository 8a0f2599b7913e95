import { calendarDayIn } from '../calendar-day';
import type { Episode, EpisodeStatus } from '../episode';
import type { Problem } from '../problem';
import { closingOf, type ClosingReason } from './closing';
import { daysUntilLapsed, daysUntilNewEpisode, lapsedFrom, reopenableUntil } from './contact';

/** Everything that can happen to an episode as a whole. */
export const stepKinds = ['STARTED', 'PAUSED', 'RESUMED', 'CLOSED', 'REOPENED'] as const;

/** What happened to an episode as a whole. */
export type StepKind = (typeof stepKinds)[number];

/** One thing that happened to an episode; steps are only added. */
export interface EpisodeStep {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly kind: StepKind;
  /** Why it was closed; `null` for every other step. */
  readonly closing: ClosingReason | null;
  /** Calendar day at the practice. */
  readonly happenedOn: string;
}

/** What must be known of an episode to judge what is to happen to it. */
export interface EpisodeKnown extends Pick<Episode, 'status' | 'openedOn'> {
  /** The latest of opening, sessions, readings and returns. */
  readonly lastContactOn: string;
  /** The day of the latest session or reading; `null` where there is none. */
  readonly lastCareOn: string | null;
  /** Whether the client has another episode of the same condition and side that goes on. */
  readonly goesOnElsewhere: boolean;
}

/** A step that somebody wants. */
export type StepWanted =
  | { readonly kind: 'CLOSED'; readonly closing: ClosingReason; readonly on: string }
  | { readonly kind: 'PAUSED' | 'RESUMED' | 'REOPENED' };

const goesOn: readonly EpisodeStatus[] = ['OPEN', 'PAUSED'];

const from: Readonly<Record<StepWanted['kind'], readonly EpisodeStatus[]>> = {
  CLOSED: goesOn,
  PAUSED: ['OPEN'],
  RESUMED: ['PAUSED'],
  REOPENED: ['DISCHARGED', 'LAPSED', 'CANCELLED'],
};

/** Where an episode stands after a step. */
export function statusAfter(step: StepWanted): EpisodeStatus {
  if (step.kind === 'CLOSED') return closingOf(step.closing).status;
  return step.kind === 'PAUSED' ? 'PAUSED' : 'OPEN';
}

/** What speaks against a step on a calendar day; empty where nothing does. */
export function stepProblemsOf(step: StepWanted, episode: EpisodeKnown, today: string): Problem[] {
  if (!from[step.kind].includes(episode.status)) {
    const message = 'This episode was changed meanwhile. Look at it again.';
    return [{ path: ['episodeId'], code: 'CHANGED_MEANWHILE', message }];
  }
  if (step.kind === 'CLOSED') return closingProblemsOf(step.closing, step.on, episode, today);
  return step.kind === 'REOPENED' ? reopeningProblemsOf(episode, today) : [];
}

function closingProblemsOf(
  closing: ClosingReason,
  on: string,
  { openedOn, lastCareOn, lastContactOn }: EpisodeKnown,
  today: string,
): Problem[] {
  const path = ['closedOn'];
  const wrong = (code: string, message: string) => [{ path, code, message }];
  if (calendarDayIn(on) === undefined) return wrong('DAY_IMPOSSIBLE', 'There is no such day.');
  if (on > today) return wrong('IN_THE_FUTURE', 'An episode cannot be closed on a day to come.');
  const last = lastCareOn ?? openedOn;
  if (on < last || on < openedOn) {
    return wrong('BEFORE_LAST_VISIT', `Something was recorded on ${last}: close it then or later.`);
  }
  const { status } = closingOf(closing);
  if (status === 'CANCELLED' && lastCareOn !== null) {
    const message = 'Visits or readings are recorded in it, so it was care. Choose another reason.';
    return [{ path: ['reason'], code: 'HAS_CARE', message }];
  }
  if (status === 'LAPSED' && on < lapsedFrom(lastContactOn)) {
    const message = `The last contact was on ${lastContactOn}: it counts as lapsed after ${daysUntilLapsed} days, from ${lapsedFrom(lastContactOn)}.`;
    return [{ path: ['reason'], code: 'TOO_EARLY', message }];
  }
  return [];
}

function reopeningProblemsOf(
  { lastContactOn, goesOnElsewhere }: EpisodeKnown,
  today: string,
): Problem[] {
  const path = ['episodeId'];
  if (goesOnElsewhere) {
    const message = 'Another episode of this complaint goes on. Record there.';
    return [{ path, code: 'GOES_ON_ELSEWHERE', message }];
  }
  if (today <= reopenableUntil(lastContactOn)) return [];
  const message = `The last contact was on ${lastContactOn}, more than ${daysUntilNewEpisode} days ago. Start a new episode.`;
  return [{ path, code: 'TOO_LONG_AGO', message }];
}
