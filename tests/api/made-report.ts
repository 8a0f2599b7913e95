import { canonicalText } from '@unknot/domain/progress/report/canonical-text';
import { daysAfter } from '@unknot/domain/care/calendar-day';
import type { Context } from '@unknot/domain/care/reading';
import type { JudgedReading } from '@unknot/domain/progress/counted-readings';
import { measureLookup } from '@unknot/domain/progress/measure-lookup';
import type { ReportAudience } from '@unknot/domain/progress/report/report-audience';
import { reportOf, type RecordToReport } from '@unknot/domain/progress/report/report-of';
import { allSeriesFactsOf } from '@unknot/domain/progress/series-facts-of';
import type { HashedReport } from '@unknot/api/progress/report.reader';

const start = '2025-01-06';
const dayOf = (week: number) => daysAfter(start, 7 * week);

function readingAt(week: number, more: Partial<JudgedReading>): JudgedReading {
  const takenOn = dayOf(week);
  return {
    ...{ id: `${week}-${JSON.stringify(more)}`, measure: 'nprs_avg', site: 'shoulder' },
    ...{ movement: 'none', side: 'LEFT', mode: 'NONE', sessionId: `s${week}` },
    ...{ context: 'PRE_SESSION' satisfies Context, absent: null, practitionerId: 'p1' },
    ...{ value: 5, tool: 'goniometer', takenOn, takenAt: `${takenOn}T09:00:00Z` },
    ...more,
  };
}

const movements = ['flexion', 'extension', 'abduction', 'external_rotation', 'internal_rotation'];
const scores = ['nprs_avg', 'nprs_now', 'nprs_worst', 'peg', 'psfs', 'quickdash', 'spadi'];
const muscles = [
  'upper_trapezius',
  'levator_scapulae',
  'infraspinatus',
  'supraspinatus',
  'scalenes',
];
const techniques = [
  'deep_tissue',
  'dry_needling',
  'cupping',
  'joint_mobilisation',
  'taping',
  'heat',
  'muscle_energy',
];

/** What is measured at one visit: every score, and every movement on both sides, with and without pain. */
function visit(week: number): JudgedReading[] {
  const values = scores.map((measure, at) => readingAt(week, { measure, value: (week + at) % 11 }));
  const angles = movements.flatMap((movement) =>
    (['LEFT', 'RIGHT'] as const).flatMap((side) =>
      ['rom_deg', 'rom_painfree_deg'].map((measure) =>
        readingAt(week, { measure, movement, side, mode: 'ACTIVE', value: 60 + week }),
      ),
    ),
  );
  return [...values, ...angles];
}

/** The largest record that somebody could bring: sixty sessions, of which each measured all; every text as given. */
export function largestRecord(words: string): RecordToReport {
  const weeks = Array.from({ length: 60 }, (_, week) => week);
  const sessions = weeks.map((week) => ({ id: `s${week}`, heldOn: dayOf(week), techniques }));
  const readings = weeks.flatMap(visit);
  const found = weeks.flatMap((week) => muscles.map((muscle, at) => ({ week, muscle, at })));
  const sessionStarts = sessions.map(({ id, heldOn }) => ({
    id,
    heldOn,
    startedAt: `${heldOn}T09:00:00Z`,
  }));
  return {
    ...{ id: 'c', name: words, reference: words, bornOn: '1980-03-09', sex: 'FEMALE' },
    letterhead: { practiceName: words, lines: [words, words, words, words] },
    practitionerName: words,
    carePlan: null,
    episode: {
      ...{ id: 'e', condition: 'adhesive_capsulitis', side: 'LEFT', status: 'OPEN' },
      ...{ openedOn: start, lastMeasuredOn: dayOf(59), sessionCount: 60 },
    },
    sessions,
    facts: allSeriesFactsOf(readings, {
      openedOn: start,
      firstSession: { startedAt: sessionStarts[0]?.startedAt ?? '', heldOn: start },
      secondSessionAt: sessionStarts[1]?.startedAt ?? null,
    } as never),
    readings,
    triggerPoints: {
      sessionIds: found.map(({ week }) => `s${week}`),
      muscles: found.map(({ muscle }) => muscle),
      sides: found.map(() => 'LEFT' as const),
      points: found.map(() => 1),
      severities: found.map(({ week, at }) => (week + at) % 6),
      referrals: found.map(() => ['head', 'upper_arm']),
    },
    goals: [1, 2, 3, 4, 5].map((id) => ({
      ...{ id: `g${id}`, words, startScore: 2, targetScore: 8, setOn: start, scores: [] },
    })),
    exercises: [1, 2, 3, 4].map((id) => ({
      ...{ id: `x${id}`, exercise: words, timesPerWeek: 7, fromOn: start, untilOn: null, logs: [] },
    })),
  };
}

/** The page on a record, with a hash that anybody can tell. */
export function madeReport(record: RecordToReport, audience: ReportAudience): HashedReport {
  const report = reportOf(record, audience, measureLookup([]), dayOf(60));
  return { ...report, dataHash: canonicalText(report).length.toString(16).padStart(64, 'a') };
}
