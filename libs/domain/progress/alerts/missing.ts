import { daysFrom } from '../../care/calendar-day';
import { counted, dayWords } from '../figures';
import type { Finding } from './alert';
import type { AlertFacts } from './alert-facts';
import type { AlertSettings } from './alert-settings';

/**
 * Something that was due and did not come: a re-assessment from 7 days after its due day on, or two check-ins in
 * a row without an answer. Nothing is missing while care is paused.
 */
export function missingIn(
  { status, today, reassessments, unansweredCheckIns }: AlertFacts,
  settings: AlertSettings,
): Finding | null {
  if (status === 'PAUSED') return null;
  const overdue = reassessments
    .map((due) => ({ ...due, days: daysFrom(due.dueOn, today) }))
    .filter(({ days }) => days >= settings.daysOverdue)
    .sort((a, b) => b.days - a.days);
  const unanswered = unansweredCheckIns.length;
  const isSilent = unanswered >= settings.unansweredCheckIns;
  const [first] = overdue;
  if (first === undefined && !isSilent) return null;
  const due = overdue.map(({ label, dueOn }) => `${label} was due on ${dayWords(dueOn)}`);
  const silent = isSilent ? [`${counted(unanswered, 'check-in')} in a row without an answer`] : [];
  return {
    since: first?.dueOn ?? unansweredCheckIns[0] ?? today,
    reason: `${[...due, ...silent].join('; ')}.`,
    figures: [
      ...(first === undefined
        ? []
        : [{ key: 'DAYS_OVERDUE', value: first.days, unit: 'days' } as const]),
      ...(isSilent ? [{ key: 'UNANSWERED', value: unanswered, unit: '' } as const] : []),
    ],
    severity: first?.days ?? 0,
  };
}
