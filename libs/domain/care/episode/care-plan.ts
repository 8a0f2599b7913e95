import type { Problem } from '../problem';
import { defaultSchedule, type ReassessmentSchedule } from './reassessment';

/** What is planned for an episode. Zero is no plan: what is not planned is `null`. */
export interface PlannedCare {
  /** How many sessions in all. */
  readonly plannedSessions: number | null;
  /** How many visits in four weeks: 4 is once a week, 2 every other week. */
  readonly visitsInFourWeeks: number | null;
  /** After how many days what was measured is measured again. */
  readonly reassessEveryDays: number | null;
  /** After how many sessions; where both are given, whichever comes first. */
  readonly reassessEverySessions: number | null;
}

/** A plan as it was set on a day; the latest of an episode counts, the earlier ones stay. */
export interface CarePlan extends PlannedCare {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  /** Calendar day at the practice. */
  readonly setOn: string;
}

/** A plan as somebody sends it; what is left out is not planned. */
export type PlanEntry = { readonly [Field in keyof PlannedCare]?: number | null | undefined };

/** The plan that is sent, with `null` for what is left out. */
export function plannedIn(entry: PlanEntry): PlannedCare {
  return {
    plannedSessions: entry.plannedSessions ?? null,
    visitsInFourWeeks: entry.visitsInFourWeeks ?? null,
    reassessEveryDays: entry.reassessEveryDays ?? null,
    reassessEverySessions: entry.reassessEverySessions ?? null,
  };
}

/** The schedule by which an episode is measured again: of its plan, or else the default. */
export function scheduleOf(plan: PlannedCare | null): ReassessmentSchedule {
  if (plan === null) return defaultSchedule;
  return { everyDays: plan.reassessEveryDays, everySessions: plan.reassessEverySessions };
}

const limits = {
  plannedSessions: { from: 1, to: 200, name: 'Sessions planned' },
  visitsInFourWeeks: { from: 1, to: 28, name: 'Visits in four weeks' },
  reassessEveryDays: { from: 1, to: 365, name: 'Days to a re-assessment' },
  reassessEverySessions: { from: 1, to: 50, name: 'Sessions to a re-assessment' },
} as const;

/** What is wrong with a plan; the path of each problem names its field below `path`. */
export function planProblemsOf(plan: PlannedCare, path: readonly string[] = []): Problem[] {
  const problems = Object.entries(limits).flatMap(([key, { from, to, name }]): Problem[] => {
    const value = plan[key as keyof PlannedCare];
    if (value === null || (Number.isInteger(value) && value >= from && value <= to)) return [];
    const message = `${name}: give a whole number from ${from} to ${to}.`;
    return [{ path: [...path, key], code: 'OUT_OF_RANGE', message }];
  });
  if (plan.reassessEveryDays !== null || plan.reassessEverySessions !== null) return problems;
  const message = 'Say after how many days or sessions it is measured again.';
  return [...problems, { path: [...path, 'reassessEveryDays'], code: 'SCHEDULE_MISSING', message }];
}
