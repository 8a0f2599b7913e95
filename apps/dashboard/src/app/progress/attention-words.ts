import type { AlertRule } from '@unknot/contract/schema.generated';

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
