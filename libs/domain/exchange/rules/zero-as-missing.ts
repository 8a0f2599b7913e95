import type { Verdict } from '../../care/quality/rule';

/**
 * What is said of a zero that stands beside an empty cell of the same visit. It is kept as "not measured",
 * not as a value: a false zero would pull every mean down, and a true one is never beside an empty cell.
 */
export function zeroAsMissing(beside: string): Verdict {
  return {
    code: 'ZERO_SUSPECT_MISSING',
    severity: 'FLAGGED',
    message: `0 beside an empty ${beside} looks like "missing"; it is kept as not measured.`,
  };
}
