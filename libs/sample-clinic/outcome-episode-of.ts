import type { Consent } from '@unknot/domain/care/client';
import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import { earlyMinutesOf } from '@unknot/domain/outcomes/early-care';
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
  const held = sessions.map(({ id, heldOn }) => ({ id, day: dayOf(heldOn) }));
  const allMinutes: Record<string, number> = {};
  for (const { technique, minutes } of techniqueUses) {
    allMinutes[technique] = (allMinutes[technique] ?? 0) + (minutes ?? 0);
  }
  return { earlyMinutes: earlyMinutesOf(held, techniqueUses), allMinutes };
}
