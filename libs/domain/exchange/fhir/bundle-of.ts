import { localDayOf } from '../../care/local-day';
import { measureLookup } from '../../progress/measure-lookup';
import type { ClientRecord } from '../record/client-record';
import { reachedDaysOf } from '../record/reached-goals';
import { encounterOf, episodeOfCareOf, patientOf, procedureOf } from './care-of';
import { goalScoreOf, painAreaOf } from './felt-of';
import { carePlanOf, goalOf } from './home-of';
import { observationOf } from './observation-of';
import { questionnaireResponseOf, questionnairesOf } from './questionnaire-of';

interface Resource {
  readonly id: string;
  /** The name that others know it by; absent where it is known here alone. */
  readonly url?: string;
}

/** A record as a FHIR R4 Bundle that holds all that it points to. `now` is an ISO 8601 instant. */
export function bundleOf(record: ClientRecord, now: string): object {
  const measureOf = measureLookup(record.ownMeasures);
  const today = localDayOf(now, record.practice.timeZone);
  const reached = reachedDaysOf(record);
  const resources = [
    patientOf(record),
    ...record.episodes.map((episode) => episodeOfCareOf(episode, record)),
    ...record.sessions.map((session) => encounterOf(session, record)),
    ...record.techniqueUses.map((use) => procedureOf(use, record)),
    ...record.readings.map((reading) => observationOf(reading, record, measureOf)),
    ...questionnairesOf(record),
    ...record.questionnaires.map((response) => questionnaireResponseOf(response, record)),
    ...record.painAreas.map((area) => painAreaOf(area, record)),
    ...record.goalScores.map((score) => goalScoreOf(score, record)),
    ...record.goals.map((goal) => goalOf(goal, record, reached.get(goal.id))),
    ...record.exercises.map((exercise) => carePlanOf(exercise, record, today)),
  ] as readonly Resource[];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: now,
    entry: resources.map((resource) => ({
      fullUrl: resource.url ?? `urn:uuid:${resource.id}`,
      resource,
    })),
  };
}
