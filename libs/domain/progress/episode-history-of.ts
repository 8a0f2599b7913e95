import { conditionOf } from '../care/conditions';
import type { Episode } from '../care/episode';
import { plannedIn, scheduleOf, type PlannedCare } from '../care/episode/care-plan';
import { closingOf, type ClosingReason } from '../care/episode/closing';
import { lapsedFrom, reopenableUntil } from '../care/episode/contact';
import { defaultSchedule } from '../care/episode/reassessment';
import type { Goal } from '../care/goal';
import { localDayOf } from '../care/local-day';
import type { OwnMeasure } from '../measures/own-measure';
import { reassessmentsOf } from './alerts/reassessments-of';
import { scoredGoalsOf, type ScoredGoal } from './alerts/scored-goals-of';
import type { JudgedReading } from './counted-readings';
import { episodeInShort } from './episode-in-short';
import type { SeriesFacts } from './facts';
import { measureLookup, type MeasureOf } from './measure-lookup';
import { progressOf } from './progress-of';
import type { ProgressSubject } from './series-progress-of';

/** What is stored of one episode as far as its history shows it. */
export interface EpisodeStored extends Omit<
  Episode,
  'clientId' | 'practitionerId' | 'locationId' | 'arm'
> {
  readonly practitionerName: string;
  /** Why it was closed; `null` where it goes on or no reason was recorded. */
  readonly closing: ClosingReason | null;
  readonly lastContactOn: string;
  readonly lastMeasuredOn: string | null;
  /** The calendar days of the sessions, in order. */
  readonly sessionDays: readonly string[];
  readonly plan: (PlannedCare & { readonly setOn: string }) | null;
  readonly goals: readonly (ScoredGoal & Pick<Goal, 'dueOn'>)[];
  /** Facts and current readings of series that are no movements. */
  readonly series: readonly SeriesFacts[];
  readonly readings: readonly JudgedReading[];
}

/** What is stored of all episodes of one client. */
export interface HistoryRecord {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientReference: string | null;
  readonly client: ProgressSubject['client'];
  readonly timeZone: string;
  /** Those that go on first, then the latest first. */
  readonly episodes: readonly EpisodeStored[];
  readonly ownMeasures: readonly OwnMeasure[];
}

/** All episodes of a client with plan, goals and result, at an ISO 8601 instant. */
export function episodeHistoryOf(record: HistoryRecord, now: string) {
  const { clientId, clientName, clientReference, client, timeZone, episodes, ownMeasures } = record;
  const measureOf = measureLookup(ownMeasures);
  return {
    ...{ clientId, clientName, clientReference, today: localDayOf(now, timeZone) },
    episodes: episodes.map((episode) => careEpisodeOf(episode, client, measureOf)),
  };
}

function careEpisodeOf(
  stored: EpisodeStored,
  client: ProgressSubject['client'],
  measureOf: MeasureOf,
) {
  const { goals, series, readings, plan, sessionDays, lastContactOn, closing, ...episode } = stored;
  const { practitionerName, durationWeeks, closedOn } = episode;
  const conditionRegion = conditionOf(episode.condition)?.region ?? null;
  const subject = { client, conditionRegion, audience: 'STAFF', measureOf } as const;
  const goesOn = episode.status === 'OPEN' || episode.status === 'PAUSED';
  const shown = goesOn ? null : closing;
  return {
    ...episodeInShort({ ...episode, sessionCount: sessionDays.length }, series, measureOf),
    ...{ practitionerName, durationWeeks, closedOn, lastContactOn, closing: shown },
    closingWords: shown === null ? '' : closingOf(shown).words,
    lapsesOn: episode.status === 'OPEN' ? lapsedFrom(lastContactOn) : null,
    reopenUntil: goesOn ? null : reopenableUntil(lastContactOn),
    plan: shownPlan(plan),
    nextReassessmentOn: goesOn ? nextDueOn(stored, measureOf) : null,
    verdict: progressOf(series, readings, subject).verdict,
    goals: goalsShown(goals, readings, conditionRegion),
  };
}

/** The plan in force; where nobody planned, the schedule by which it is measured again all the same. */
function shownPlan(plan: EpisodeStored['plan']) {
  if (plan !== null) return plan;
  const { everyDays, everySessions } = defaultSchedule;
  const schedule = { reassessEveryDays: everyDays, reassessEverySessions: everySessions };
  return { ...plannedIn(schedule), setOn: null };
}

function nextDueOn(
  { series, plan, sessionDays }: EpisodeStored,
  measureOf: MeasureOf,
): string | null {
  const due = reassessmentsOf(series, measureOf, { schedule: scheduleOf(plan), sessionDays });
  return due[0]?.dueOn ?? null;
}

function goalsShown(
  goals: EpisodeStored['goals'],
  readings: readonly JudgedReading[],
  conditionRegion: string | null,
) {
  return scoredGoalsOf(goals, readings, conditionRegion).map((goal, place) => ({
    ...goal,
    setOn: goals[place]?.setOn ?? '',
    dueOn: goals[place]?.dueOn ?? null,
  }));
}
