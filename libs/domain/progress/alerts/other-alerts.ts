import { daysFrom } from '../../care/calendar-day';
import { counted, dayWords, figure } from '../figures';
import type { Finding } from './alert';
import type { AlertFacts } from './alert-facts';
import type { AlertSettings } from './alert-settings';
import { redFlagWords } from './red-flags';

/** An answer in a check-in that needs a look at once, whatever the numbers say and whether or not care goes on. */
export function redFlagIn({ redFlags }: Pick<AlertFacts, 'redFlags'>): Finding | null {
  const days = redFlags.map(({ answeredOn }) => answeredOn).sort();
  const [since] = days;
  if (since === undefined) return null;
  const words = [...new Set(redFlags.map(({ flag }) => redFlagWords[flag]))].join(', ');
  return {
    since,
    reason: `Answered in a check-in on ${dayWords(since)}: ${words}. The client was told to call the practice.`,
    figures: [],
    severity: redFlags.length,
  };
}

/** A goal whose score met the target twice in a row; that a later score is lower does not undo it. */
export function goalReachedIn({ goals }: Pick<AlertFacts, 'goals'>): Finding | null {
  const reached = goals.filter(({ reachedOn, isMetNow }) => reachedOn !== null && isMetNow);
  const [goal] = reached;
  if (goal?.reachedOn == null) return null;
  const others = reached.length > 1 ? ` ${counted(reached.length, 'goal')} reached in all.` : '';
  const { words, start, latest, target } = goal;
  return {
    since: goal.reachedOn,
    reason: `“${words}”: ${figure(start)} → ${figure(latest ?? target)} of 10, target ${figure(target)} met twice in a row.${others}`,
    figures: [
      { key: 'FROM', value: start, unit: 'of 10' },
      { key: 'TO', value: latest ?? target, unit: 'of 10' },
      { key: 'TARGET', value: target, unit: 'of 10' },
    ],
    severity: reached.length,
  };
}

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
  const due = overdue.map(
    ({ label, dueOn, days }) =>
      `${label} was due on ${dayWords(dueOn)}, ${counted(days, 'day')} ago`,
  );
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

/** No score to count change from, once it is too late to take one: with the second session. */
export function noBaselineIn({
  course,
  sessionDays,
}: Pick<AlertFacts, 'course' | 'sessionDays'>): Finding | null {
  const second = sessionDays[1];
  if (second === undefined || (course !== null && course.baseline !== null)) return null;
  return {
    since: second,
    reason:
      'No score was taken in the 14 days before care began or before the second session, so no change can be counted.',
    figures: [{ key: 'SESSIONS', value: sessionDays.length, unit: '' }],
    severity: sessionDays.length,
  };
}
