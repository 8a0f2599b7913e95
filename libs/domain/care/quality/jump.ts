import { daysFrom } from '../calendar-day';
import { amountOf } from './amount';
import type { Rule } from './rule';

/** Flags a change of more than three times the measurement error in less than a week. */
export const jump: Rule = ({ reading, value, measure, previous, detectableChange }) => {
  if (previous === undefined || detectableChange === undefined) return undefined;
  if (Math.abs(value - previous.value) <= 3 * detectableChange) return undefined;
  if (Math.abs(daysFrom(previous.takenOn, reading.takenOn)) >= 7) return undefined;
  return {
    code: 'JUMP',
    severity: 'FLAGGED',
    message: `${amountOf(value, measure.unit)} after ${amountOf(previous.value, measure.unit)} on ${previous.takenOn}: a change of more than three times the measurement error within a week.`,
  };
};
