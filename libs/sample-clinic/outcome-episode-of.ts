import type { Consent } from '@unknot/domain/care/client';
import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import type { OutcomeEpisode } from '@unknot/domain/outcomes/outcome-episode';
import { ageOn } from '@unknot/domain/progress/age-on';
import { baselineOf } from '@unknot/domain/progress/baseline-of';
import type { ValuedReading } from '@unknot/domain/progress/counted-readings';
import { countedReadingsOf } from '@unknot/domain/progress/counted-readings';
import { episodeStartOf } from '@unknot/domain/progress/episode-start';
import type { EpisodeTruth } from './episode-of';
import type { SampleEpisode, SamplePractice } from './practice-of';

/** An episode as comparisons see it, with what is true of it beside it. */
export interface KnownEpisode {
  readonly seen: OutcomeEpisode;
  readonly truth: EpisodeTruth;
}

/** Sessions that count as early, and the last day on which one does. */
const early = { sessions: 3, untilDay: 21 } as const;

/** Every episode of a sample practice as comparisons see it, by the scores of one measure. */
export function* knownEpisodesOf(
  { episodes }: Pick<SamplePractice, 'episodes'>,
  measure = 'nprs_avg',
): Generator<KnownEpisode, void, undefined> {
  let agrees = false;
  for (const sample of episodes()) {
    if (sample.number === 1) agrees = agreesToComparison(sample.consents);
    yield { seen: outcomeEpisodeOf(sample, measure, agrees), truth: sample.truth };
  }
}

/** The latest decision counts; none means no. */
function agreesToComparison(consents: readonly Consent[]): boolean {
  const own = consents.filter(({ purpose }) => purpose === 'COMPARISON');
  return own.sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1)).at(-1)?.granted ?? false;
}

/** One episode by the rules of the domain: counted scores, baseline, minutes of the early sessions. */
function outcomeEpisodeOf(sample: SampleEpisode, measure: string, agrees: boolean): OutcomeEpisode {
  const { episode, sessions, client } = sample;
  const firstSessionOn = sessions[0]?.heldOn ?? episode.openedOn;
  const dayOf = (on: string) => dayNumberOf(on) - dayNumberOf(firstSessionOn);
  const counted = countedReadingsOf(sample.readings.filter((each) => each.measure === measure));
  return {
    episodeId: episode.id,
    clientId: client.id,
    condition: episode.condition,
    side: episode.side,
    status: episode.status,
    practitionerId: episode.practitionerId,
    locationId: episode.locationId,
    age: ageOn(client.bornOn, firstSessionOn),
    sex: client.sex,
    durationWeeks: episode.durationWeeks,
    earlierEpisodes: sample.number - 1,
    firstSessionOn,
    closedDay: episode.closedOn === null ? null : dayOf(episode.closedOn),
    sessionDays: sessions.map(({ heldOn }) => dayOf(heldOn)),
    baseline: baselineOf(counted, episodeStartOf(episode, sessions)),
    scoreDays: counted.map(({ takenOn }) => dayOf(takenOn)),
    scores: counted.map(({ value }: ValuedReading) => value),
    ...minutesOf(sample, dayOf),
    homeExercise: sample.prescriptions.some(({ fromOn }) => fromOn <= firstSessionOn),
    agreesToComparison: agrees,
    exclusion: null,
  };
}

function minutesOf(
  { sessions, techniqueUses }: Pick<SampleEpisode, 'sessions' | 'techniqueUses'>,
  dayOf: (on: string) => number,
): Pick<OutcomeEpisode, 'earlyMinutes' | 'allMinutes'> {
  const first = sessions.slice(0, early.sessions);
  const counted = first.filter(({ heldOn }) => dayOf(heldOn) <= early.untilDay);
  const isEarly = new Set(counted.map(({ id }) => id));
  const earlyMinutes: Record<string, number> = {};
  const allMinutes: Record<string, number> = {};
  for (const { technique, minutes, sessionId } of techniqueUses) {
    const own = minutes ?? 0;
    allMinutes[technique] = (allMinutes[technique] ?? 0) + own;
    if (isEarly.has(sessionId)) earlyMinutes[technique] = (earlyMinutes[technique] ?? 0) + own;
  }
  return { earlyMinutes, allMinutes };
}
