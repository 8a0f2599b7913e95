import type { EpisodeProgress } from '@unknot/contract/schema.generated';
import { sideWords } from '@unknot/domain/body/side';
import { conditionNameOf, conditionOf } from '@unknot/domain/care/conditions';
import { localDayOf } from '@unknot/domain/care/local-day';
import { techniqueNameOf } from '@unknot/domain/care/techniques';
import { ageOn } from '@unknot/domain/progress/age-on';
import { adherenceOf } from '@unknot/domain/progress/adherence/adherence-of';
import { scoredGoalsOf } from '@unknot/domain/progress/alerts/scored-goals-of';
import { episodeInShort, type EpisodeToSum } from '@unknot/domain/progress/episode-in-short';
import { goalSentenceOf } from '@unknot/domain/progress/goals/goal-words';
import { measureLookup } from '@unknot/domain/progress/measure-lookup';
import { progressOf } from '@unknot/domain/progress/progress-of';
import { shownTo } from '@unknot/domain/progress/shown-to';
import type { Audience } from '@unknot/domain/progress/sentence';
import type { ProgressRecord } from './progress.reader';

/** What is answered about the progress in an episode at an instant; ages are those of the practice's calendar day. */
export function episodeProgressOf(
  record: ProgressRecord,
  audience: Audience,
  now: string,
): EpisodeProgress {
  const { episode, episodes, sessions, readings, facts, triggerPoints, ownMeasures } = record;
  const { goals, exercises } = record;
  const measureOf = measureLookup(ownMeasures);
  const conditionRegion = conditionOf(episode.condition)?.region ?? null;
  const { verdict, rulesVersion, series } = progressOf(facts, readings, {
    client: record,
    conditionRegion,
    audience,
    measureOf,
  });
  const today = localDayOf(now, record.timeZone);
  return {
    clientId: record.id,
    clientName: record.name,
    clientReference: record.reference,
    age: ageOn(record.bornOn, today),
    episode: episodeInShort(episode, facts, measureOf),
    episodes: episodes.map((each) => ({ id: each.id, label: labelOf(each) })),
    sessions: sessionsInWords(sessions),
    verdict,
    rulesVersion,
    series,
    triggerPoints,
    painAreas: record.painAreas,
    goals: scoredGoalsOf(goals, readings, conditionRegion).map((goal) => ({
      ...goal,
      important: shownTo(audience, goal.important),
      sentence: goalSentenceOf(goal, audience),
    })),
    exercises: exercises.map((each) => adherenceOf(each, each.logs, today)),
  };
}

/** Sessions, oldest first, with their numbers and what was done in words. */
export function sessionsInWords(sessions: ProgressRecord['sessions']): EpisodeProgress['sessions'] {
  return sessions.map(({ id, heldOn, techniques }, index) => ({
    id,
    heldOn,
    number: index + 1,
    // One technique on two sides is one thing that was done.
    techniques: [...new Set(techniques)].map(techniqueNameOf),
  }));
}

function labelOf({ condition, side, openedOn }: EpisodeToSum): string {
  const words = [conditionNameOf(condition), sideWords[side], `since ${openedOn}`];
  return words.filter((word) => word !== '').join(', ');
}
