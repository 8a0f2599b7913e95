import { movementNameOf } from '../../body/movements';
import { siteNameOf } from '../../body/sites';
import { conditionNameOf } from '../../care/conditions';
import { closingOf } from '../../care/episode/closing';
import { techniqueNameOf } from '../../care/techniques';
import { measureLookup } from '../../progress/measure-lookup';
import type { ClientRecord, ReadingVersion } from './client-record';
import type { Cell, CsvTable } from './csv-text';
import { reachedDaysOf } from './reached-goals';
import { answerColumns, answerRowsOf } from './questionnaire-tables';

type RowOf<T> = readonly (readonly [column: string, cell: (row: T) => Cell])[];

function tableOf<T>(name: string, rows: readonly T[], cells: RowOf<T>): CsvTable {
  return {
    name,
    columns: cells.map(([column]) => column),
    rows: rows.map((row) => cells.map(([, cell]) => cell(row))),
  };
}

/** Whether a version counts, or what became of it. */
export function statusOf(
  { id, endedAt }: Pick<ReadingVersion, 'id' | 'endedAt'>,
  corrected: ReadonlySet<string>,
): 'COUNTS' | 'CORRECTED' | 'TAKEN_BACK' {
  if (endedAt === null) return 'COUNTS';
  return corrected.has(id) ? 'CORRECTED' : 'TAKEN_BACK';
}

/** A record as tables with one row for each thing; ids tie them together. */
export function recordTablesOf(record: ClientRecord): readonly CsvTable[] {
  return [clientTable(record), ...careTables(record), readingTable(record), ...otherTables(record)];
}

function clientTable({ client, practice }: ClientRecord): CsvTable {
  return tableOf(
    'client',
    [client],
    [
      ['client_id', ({ id }) => id],
      ['name', ({ name }) => name],
      ['reference', ({ reference }) => reference],
      ['born_on', ({ bornOn }) => bornOn],
      ['sex', ({ sex }) => sex],
      ['practice', () => practice.name],
      ['time_zone', () => practice.timeZone],
    ],
  );
}

function careTables({ practitioners, ...record }: ClientRecord): CsvTable[] {
  const nameOf = (id: string | null) => (id === null ? null : (practitioners[id] ?? null));
  return [
    tableOf('episodes', record.episodes, [
      ['episode_id', ({ id }) => id],
      ['condition', ({ condition }) => conditionNameOf(condition)],
      ['side', ({ side }) => side],
      ['status', ({ status }) => status],
      ['opened_on', ({ openedOn }) => openedOn],
      ['closed_on', ({ closedOn }) => closedOn],
      ['duration_weeks_at_start', ({ durationWeeks }) => durationWeeks],
      ['practitioner', ({ practitionerId }) => nameOf(practitionerId)],
    ]),
    tableOf('care_plans', record.plans, [
      ['episode_id', ({ episodeId }) => episodeId],
      ['set_on', ({ setOn }) => setOn],
      ['planned_sessions', ({ plannedSessions }) => plannedSessions],
      ['visits_in_four_weeks', ({ visitsInFourWeeks }) => visitsInFourWeeks],
      ['reassess_every_days', ({ reassessEveryDays }) => reassessEveryDays],
      ['reassess_every_sessions', ({ reassessEverySessions }) => reassessEverySessions],
    ]),
    tableOf('episode_steps', record.steps, [
      ['episode_id', ({ episodeId }) => episodeId],
      ['happened_on', ({ happenedOn }) => happenedOn],
      ['kind', ({ kind }) => kind],
      ['why_closed', ({ closing }) => (closing === null ? null : closingOf(closing).words)],
    ]),
    tableOf('sessions', record.sessions, [
      ['session_id', ({ id }) => id],
      ['episode_id', ({ episodeId }) => episodeId],
      ['held_on', ({ heldOn }) => heldOn],
      ['started_at', ({ startedAt }) => startedAt],
      ['minutes', ({ minutes }) => minutes],
      ['practitioner', ({ practitionerId }) => nameOf(practitionerId)],
    ]),
    tableOf('techniques', record.techniqueUses, [
      ['session_id', ({ sessionId }) => sessionId],
      ['position', ({ position }) => position],
      ['technique', ({ technique }) => techniqueNameOf(technique)],
      ['site', ({ site }) => siteNameOf(site)],
      ['side', ({ side }) => side],
      ['minutes', ({ minutes }) => minutes],
    ]),
  ];
}

function readingTable({ readings, ownMeasures, practitioners }: ClientRecord): CsvTable {
  const measureOf = measureLookup(ownMeasures);
  const corrected = new Set(readings.flatMap(({ corrects }) => corrects ?? []));
  return tableOf('readings', readings, [
    ['reading_id', ({ id }) => id],
    ['version', ({ version }) => version],
    ['replaces_reading_id', ({ corrects }) => corrects],
    ['status', (reading) => statusOf(reading, corrected)],
    ['ended_at', ({ endedAt }) => endedAt],
    ['episode_id', ({ episodeId }) => episodeId],
    ['session_id', ({ sessionId }) => sessionId],
    ['taken_on', ({ takenOn }) => takenOn],
    ['taken_at', ({ takenAt }) => takenAt],
    ['measure_key', ({ measure }) => measure],
    ['measure', ({ measure }) => measureOf(measure)?.name ?? measure.replaceAll('_', ' ')],
    ['loinc', ({ measure }) => measureOf(measure)?.loinc ?? null],
    ['site', ({ site }) => siteNameOf(site)],
    [
      'movement',
      ({ site, movement }) => (movement === 'none' ? null : movementNameOf(site, movement)),
    ],
    ['side', ({ side }) => side],
    ['mode', ({ mode }) => mode],
    ['context', ({ context }) => context],
    ['value', ({ value }) => value],
    ['unit_ucum', ({ unit }) => unit],
    ['absent_reason', ({ absent }) => absent],
    ['tool', ({ tool }) => tool],
    ['source', ({ source }) => source],
    [
      'measured_by',
      ({ practitionerId }) =>
        practitionerId === null ? null : (practitioners[practitionerId] ?? null),
    ],
    ['recorded_at', ({ recordedAt }) => recordedAt],
  ]);
}

function otherTables(record: ClientRecord): CsvTable[] {
  const answers = {
    name: 'questionnaires',
    columns: answerColumns,
    rows: answerRowsOf(record),
  };
  return [...findingTables(record), answers, ...homeTables(record), ...rightsTables(record)];
}

function findingTables({ triggerPoints, postures, painAreas }: ClientRecord): CsvTable[] {
  return [
    tableOf('trigger_points', triggerPoints, [
      ['session_id', ({ sessionId }) => sessionId],
      ['found_on', ({ foundOn }) => foundOn],
      ['muscle', ({ muscle }) => siteNameOf(muscle)],
      ['side', ({ side }) => side],
      ['point', ({ point }) => point],
      ['severity_0_to_5', ({ severity }) => severity],
      ['active', ({ active }) => active],
      ['taut_band', ({ tautBand }) => tautBand],
      ['local_twitch', ({ localTwitch }) => localTwitch],
      ['jump_sign', ({ jumpSign }) => jumpSign],
      ['familiar_pain', ({ familiarPain }) => familiarPain],
      ['pain_travels_to', ({ referral }) => referral.map(siteNameOf).join('; ')],
    ]),
    tableOf('postures', postures, [
      ['session_id', ({ sessionId }) => sessionId],
      ['found_on', ({ foundOn }) => foundOn],
      ['finding', ({ finding }) => finding.replaceAll('_', ' ')],
      ['side', ({ side }) => side],
      ['grade_0_to_3', ({ grade }) => grade],
    ]),
    tableOf('pain_areas', painAreas, [
      ['session_id', ({ sessionId }) => sessionId],
      ['felt_on', ({ feltOn }) => feltOn],
      ['site', ({ site }) => siteNameOf(site)],
      ['side', ({ side }) => side],
      ['kind', ({ kind }) => kind],
      ['intensity_0_to_10', ({ intensity }) => intensity],
    ]),
  ];
}

function homeTables(record: ClientRecord): CsvTable[] {
  const { goals, goalScores, exercises, exerciseLogs } = record;
  const reached = reachedDaysOf(record);
  return [
    tableOf('goals', goals, [
      ['goal_id', ({ id }) => id],
      ['episode_id', ({ episodeId }) => episodeId],
      ['words', ({ words }) => words],
      ['start_score_0_to_10', ({ startScore }) => startScore],
      ['target_score_0_to_10', ({ targetScore }) => targetScore],
      ['set_on', ({ setOn }) => setOn],
      ['due_on', ({ dueOn }) => dueOn],
      ['reached_on', ({ id }) => reached.get(id) ?? null],
    ]),
    tableOf('goal_scores', goalScores, [
      ['goal_id', ({ goalId }) => goalId],
      ['session_id', ({ sessionId }) => sessionId],
      ['scored_on', ({ scoredOn }) => scoredOn],
      ['score_0_to_10', ({ score }) => score],
    ]),
    tableOf('exercises', exercises, [
      ['exercise_id', ({ id }) => id],
      ['episode_id', ({ episodeId }) => episodeId],
      ['exercise', ({ exercise }) => exercise],
      ['times_per_week', ({ timesPerWeek }) => timesPerWeek],
      ['from_on', ({ fromOn }) => fromOn],
      ['until_on', ({ untilOn }) => untilOn],
    ]),
    tableOf('exercise_days', exerciseLogs, [
      ['exercise_id', ({ prescriptionId }) => prescriptionId],
      ['done_on', ({ doneOn }) => doneOn],
      ['done', ({ done }) => done],
    ]),
  ];
}

function rightsTables({ consents, looks }: ClientRecord): CsvTable[] {
  return [
    tableOf('consents', consents, [
      ['decided_at', ({ decidedAt }) => decidedAt],
      ['purpose', ({ purpose }) => purpose],
      ['granted', ({ granted }) => granted],
      ['text_version', ({ textVersion }) => textVersion],
      ['way', ({ way }) => way],
    ]),
    tableOf('who_looked', looks, [
      ['at', ({ at }) => at],
      ['who', ({ who }) => who],
      ['role', ({ role }) => role],
      ['what', ({ what }) => what],
      ['why', ({ why }) => why],
    ]),
  ];
}
