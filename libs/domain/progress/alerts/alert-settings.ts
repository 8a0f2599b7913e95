import type { Problem } from '../../care/problem';
import type { AlertRule } from './alert';

/** What a practice may set about its alerts. */
export interface AlertSettings {
  /** Rules that are switched off; red flags cannot be. */
  readonly off: readonly AlertRule[];
  /** After how many sessions without a clear change there is an alert. */
  readonly sessionsWithoutChange: number;
  /** From how many measurements on that is judged. */
  readonly measurementsWithoutChange: number;
  /** How many days after its due day a re-assessment is missing. */
  readonly daysOverdue: number;
  /** How many check-ins in a row may go unanswered before there is an alert. */
  readonly unansweredCheckIns: number;
}

/** The settings of a practice that has chosen none (screens 6.9). */
export const defaultAlertSettings: AlertSettings = {
  off: [],
  sessionsWithoutChange: 4,
  measurementsWithoutChange: 3,
  daysOverdue: 7,
  unansweredCheckIns: 2,
};

const limits = {
  sessionsWithoutChange: { from: 3, to: 20, name: 'Sessions without a clear change' },
  measurementsWithoutChange: { from: 3, to: 20, name: 'Measurements without a clear change' },
  daysOverdue: { from: 0, to: 90, name: 'Days after the due day' },
  unansweredCheckIns: { from: 1, to: 10, name: 'Unanswered check-ins' },
} as const;

/** What is wrong with settings that a practice wants; empty where nothing is. */
export function alertSettingsProblems(settings: AlertSettings): Problem[] {
  const problems = Object.entries(limits).flatMap(([key, { from, to, name }]): Problem[] => {
    const value = settings[key as keyof typeof limits];
    if (Number.isInteger(value) && value >= from && value <= to) return [];
    const message = `${name}: give a whole number from ${from} to ${to}.`;
    return [{ path: [key], code: 'OUT_OF_RANGE', message }];
  });
  if (!settings.off.includes('RED_FLAG')) return problems;
  const message = 'Alerts on red-flag answers cannot be switched off.';
  return [...problems, { path: ['off'], code: 'ALWAYS_ON', message }];
}
