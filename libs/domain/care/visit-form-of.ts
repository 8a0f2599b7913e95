import { siteNameOf, wholeBody } from '../body/sites';
import { measureLookup } from '../progress/measure-lookup';
import type { OwnMeasure } from '../measures/own-measure';
import { conditionNameOf, conditionOf } from './conditions';
import type { Episode, TechniqueUse } from './episode';
import { scheduleOf, type PlannedCare } from './episode/care-plan';
import type { PainArea, PostureFinding, TriggerPointFinding } from './finding';
import type { ExerciseLog, ExercisePrescription, Goal } from './goal';
import { localDayOf } from './local-day';
import { postureNameOf } from './postures';
import { techniqueNameOf } from './techniques';
import { visitChoicesOf } from './visit-choices';
import { visitMeasuresOf, type LastReading } from './visit-measures';
import { visitQuestionnairesOf, type LastResponse } from './visit-questionnaires';
import { vocabularyWith } from './vocabulary-with';

/** What is stored of an episode as far as the next visit needs it. */
export interface VisitsRecord {
  readonly clientId: string;
  readonly clientName: string;
  readonly clientReference: string | null;
  readonly timeZone: string;
  readonly episode: Pick<Episode, 'id' | 'condition' | 'side' | 'openedOn'>;
  /** What is planned for it; `null` where nothing is. */
  readonly plan: PlannedCare | null;
  /** The calendar days of the visits, in order. */
  readonly sessionDays: readonly string[];
  /** How many visits are recorded. */
  readonly version: number;
  readonly lastVisit: null | {
    readonly id: string;
    readonly heldOn: string;
    readonly practitionerName: string;
    readonly minutes: number | null;
    /** In order. */
    readonly techniques: readonly Pick<TechniqueUse, 'technique' | 'site' | 'side' | 'minutes'>[];
  };
  /** The latest reading of each series, latest first. */
  readonly lastReadings: readonly LastReading[];
  readonly triggerPoints: readonly Pick<
    TriggerPointFinding,
    'muscle' | 'side' | 'point' | 'severity' | 'foundOn' | 'referral'
  >[];
  readonly postures: readonly Pick<PostureFinding, 'finding' | 'side' | 'grade' | 'foundOn'>[];
  readonly painAreas: readonly Pick<PainArea, 'site' | 'side' | 'kind' | 'intensity' | 'feltOn'>[];
  readonly goals: readonly (Pick<Goal, 'id' | 'words' | 'startScore' | 'targetScore'> & {
    readonly lastScore: number | null;
    readonly lastOn: string | null;
  })[];
  readonly exercises: readonly (Pick<
    ExercisePrescription,
    'id' | 'exercise' | 'timesPerWeek' | 'fromOn'
  > & { readonly days: readonly Pick<ExerciseLog, 'doneOn' | 'done'>[] })[];
  /** The latest form of each kind that was filled in. */
  readonly responses: readonly LastResponse[];
  /** Keys of the techniques that were used in the episode. */
  readonly techniques: readonly string[];
  readonly ownMeasures: readonly OwnMeasure[];
}

/** The form for the next visit, with what was there the last time beside every question. */
export function visitFormOf(record: VisitsRecord, now: string) {
  const { episode, plan, sessionDays, lastReadings, techniques, ownMeasures, responses, ...rest } =
    record;
  const region = conditionOf(episode.condition)?.region ?? null;
  const today = localDayOf(now, record.timeZone);
  const due = { schedule: scheduleOf(plan), sessionDays, today };
  const muscles = new Set(record.triggerPoints.map(({ muscle }) => muscle));
  return {
    ...rest,
    ...{ episodeId: episode.id, conditionName: conditionNameOf(episode.condition) },
    ...{ side: episode.side, openedOn: episode.openedOn, site: region ?? wholeBody, today },
    lastVisit: lastVisitOf(record.lastVisit),
    measures: visitMeasuresOf({
      ...due,
      ...{ last: lastReadings, region, measureOf: measureLookup(ownMeasures) },
      vocabulary: vocabularyWith(ownMeasures),
    }),
    questionnaires: visitQuestionnairesOf({ ...due, lastReadings, responses, region }),
    triggerPoints: record.triggerPoints.map((point) => ({
      ...point,
      muscleName: siteNameOf(point.muscle),
    })),
    postures: record.postures.map((posture) => ({
      ...posture,
      name: postureNameOf(posture.finding) ?? posture.finding.replaceAll('_', ' '),
    })),
    painAreas: record.painAreas.map((area) => ({ ...area, siteName: siteNameOf(area.site) })),
    ...visitChoicesOf({ region, muscles, techniques: new Set(techniques) }),
  };
}

function lastVisitOf(visit: VisitsRecord['lastVisit']) {
  return (
    visit && {
      ...visit,
      techniques: visit.techniques.map((use) => ({
        ...use,
        name: techniqueNameOf(use.technique),
        siteName: siteNameOf(use.site),
      })),
    }
  );
}
