import type { Side } from '../../body/side';
import { conditionNameOf, conditionOf } from '../../care/conditions';
import type { Client } from '../../care/client';
import type { TriggerPointColumns } from '../../care/finding';
import type { ExerciseLog, ExercisePrescription } from '../../care/goal';
import { scheduleOf, type PlannedCare } from '../../care/episode/care-plan';
import { techniqueNameOf } from '../../care/techniques';
import { adherenceOf } from '../adherence/adherence-of';
import { reassessmentsOf } from '../alerts/reassessments-of';
import type { ScoredGoal } from '../alerts/scored-goals-of';
import { scoredGoalsOf } from '../alerts/scored-goals-of';
import type { JudgedReading } from '../counted-readings';
import type { EpisodeToSum } from '../episode-in-short';
import type { SeriesFacts } from '../facts';
import { goalSentenceOf } from '../goals/goal-words';
import type { MeasureOf } from '../measure-lookup';
import { seriesKeyOf } from '../../care/reading';
import { mainPainOf } from '../main-pain-of';
import { progressOf } from '../progress-of';
import { shownTo } from '../shown-to';
import { exerciseDoneOf, techniquesDoneIn } from './care-done-of';
import { chosenForReport } from './chosen-for-report';
import { endsOfPoints } from './ends-of-points';
import { planOf } from './plan-of';
import type { Letterhead, Report, ReportGoal } from './report';
import type { ReportAudience } from './report-audience';
import { howToRead, reportTitles, wordsFor } from './report-audience';
import { fewestSessions, sufficiencyOf } from './sufficiency-of';

/** All that the page is made from. */
export interface RecordToReport extends Client {
  readonly letterhead: Letterhead;
  readonly practitionerName: string | null;
  /** What is planned for the episode; `null` where nothing is. */
  readonly carePlan: PlannedCare | null;
  readonly episode: EpisodeToSum;
  /** Oldest first; techniques as their keys. */
  readonly sessions: readonly {
    readonly id: string;
    readonly heldOn: string;
    readonly techniques: readonly string[];
  }[];
  readonly facts: readonly SeriesFacts[];
  readonly readings: readonly JudgedReading[];
  readonly triggerPoints: TriggerPointColumns;
  readonly goals: readonly ScoredGoal[];
  readonly exercises: readonly (Omit<ExercisePrescription, 'clientId' | 'episodeId'> & {
    readonly logs: readonly Pick<ExerciseLog, 'prescriptionId' | 'doneOn' | 'done'>[];
  })[];
}

/** How much of each list fits on the page. */
const most = { goals: 3, techniques: 5, exercises: 2 };

/** The one page on one episode, for one audience, as of a calendar day of the practice. */
export function reportOf(
  record: RecordToReport,
  audience: ReportAudience,
  measureOf: MeasureOf,
  today: string,
): Report {
  const { episode, facts, readings } = record;
  const region = conditionOf(episode.condition)?.region ?? null;
  const progress = progressOf(facts, readings, {
    client: record,
    conditionRegion: region,
    audience: wordsFor(audience),
    measureOf,
  });
  const main = mainPainOf(facts, measureOf);
  const painKey = main === undefined ? null : seriesKeyOf(main);
  const { side } = episode;
  const chosen = chosenForReport(progress.series, { painKey, region, side });
  const keys = new Set([painKey, ...chosen.tableKeys, ...chosen.movementKeys]);
  const series = progress.series.filter(({ key }) => keys.has(key));
  const measured = progress.series.filter(({ n }) => n > 0).length;
  const sufficiency = sufficiencyOf(record.sessions, readings, today);
  return {
    audience,
    title: reportTitles[audience],
    ...identityOf(record, today),
    sufficiency,
    verdict: sufficiency.isEnough ? progress.verdict : tooLittle(audience),
    series,
    painKey,
    ...chosen,
    moreSeries: measured - series.filter(({ n }) => n > 0).length,
    ...careOf(record, audience, region, today),
    plan: planOf(
      { ...record, ...progressOfPlan(record, measureOf), status: episode.status },
      audience,
      today,
    ),
    howToRead: howToRead[audience],
    rulesVersion: progress.rulesVersion,
  };
}

function progressOfPlan({ carePlan, sessions, facts }: RecordToReport, measureOf: MeasureOf) {
  const sessionDays = sessions.map(({ heldOn }) => heldOn);
  const schedule = scheduleOf(carePlan);
  return {
    held: sessions.length,
    due: reassessmentsOf(facts, measureOf, { schedule, sessionDays }),
  };
}

function tooLittle(audience: ReportAudience): string {
  return audience === 'CLIENT'
    ? `There is too little to say yet: it takes at least ${fewestSessions} visits at which something is measured.`
    : `Too little data for a report: at least ${fewestSessions} sessions with a value are needed, so nothing is said of a change.`;
}

function identityOf(record: RecordToReport, today: string) {
  const { id, name, reference, bornOn, letterhead, practitionerName, episode } = record;
  const { sessions, readings } = record;
  const days = [...sessions.map(({ heldOn }) => heldOn), ...readings.map(({ takenOn }) => takenOn)];
  const until = days.reduce((last, day) => (day > last ? day : last), episode.openedOn);
  const side: Side = episode.side;
  return {
    letterhead,
    ...{ clientId: id, clientName: name, clientReference: reference, bornOn },
    ...{ episodeId: episode.id, conditionName: conditionNameOf(episode.condition), side },
    ...{ status: episode.status, practitionerName },
    ...{ from: episode.openedOn, until, madeOn: today },
  };
}

function careOf(
  record: RecordToReport,
  audience: ReportAudience,
  region: string | null,
  today: string,
) {
  const sessions = record.sessions.map(({ id, heldOn, techniques }, index) => ({
    ...{ id, heldOn, number: index + 1 },
    techniques: [...new Set(techniques)].map(techniqueNameOf),
  }));
  const words = wordsFor(audience);
  const goals = scoredGoalsOf(record.goals, record.readings, region).map((goal): ReportGoal => {
    const important = shownTo(words, goal.important);
    return { ...goal, important, sentence: goalSentenceOf(goal, words) };
  });
  const done = techniquesDoneIn(sessions);
  const exercises = record.exercises.map((each) =>
    exerciseDoneOf(adherenceOf(each, each.logs, today)),
  );
  return {
    sessions,
    triggerPoints: endsOfPoints(record.triggerPoints),
    goals: goals.slice(0, most.goals),
    moreGoals: Math.max(0, goals.length - most.goals),
    done: done.slice(0, most.techniques),
    moreDone: Math.max(0, done.length - most.techniques),
    exercises: exercises.slice(0, most.exercises),
    moreExercises: Math.max(0, exercises.length - most.exercises),
  };
}
