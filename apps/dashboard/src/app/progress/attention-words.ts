import type { AlertAnswerKind, AlertRule } from '@unknot/contract/schema.generated';

/** What puts a client into a group, in one line under its heading. */
export const noteOf: Readonly<Record<AlertRule, string>> = {
  RED_FLAG: 'A check-in was answered in a way that needs a look now.',
  WORSE_CONFIRMED: 'On two measured days in a row, by more than error and by what people notice.',
  BELOW_EXPECTED_PATH: 'Outside the band of four of five people like this, twice in a row.',
  NO_CLEAR_CHANGE: 'Four sessions or more, and no day differs from the start by more than error.',
  GOAL_REACHED: 'The goal was met twice in a row.',
  MISSING: 'A week or more after it was due.',
  NO_BASELINE: 'What is missing so that change can be counted.',
};

/** What stands beside the number of a group where there is little room. */
export const countWordsOf: Readonly<Record<AlertRule, string>> = {
  RED_FLAG: 'need a look now',
  WORSE_CONFIRMED: 'worse',
  BELOW_EXPECTED_PATH: 'below path',
  NO_CLEAR_CHANGE: 'no clear change',
  GOAL_REACHED: 'goal reached',
  MISSING: 'overdue',
  NO_BASELINE: 'data issues',
};

const backWhen: Readonly<Partial<Record<AlertRule, string>>> = {
  WORSE_CONFIRMED: 'Back when it is worse.',
  BELOW_EXPECTED_PATH: 'Back when it is further below.',
  NO_CLEAR_CHANGE: 'Back if four more sessions bring no clear change.',
  MISSING: 'Back when the next one is overdue.',
};

/** What became of a row that was answered, and when it is seen again. */
export function answeredTextOf(kind: AlertAnswerKind, rule: AlertRule): string {
  if (kind === 'SNOOZED') return 'Put off until the next visit.';
  if (kind === 'NOT_USEFUL') return 'Marked as not useful.';
  return `Reviewed. ${backWhen[rule] ?? ''}`.trim();
}
