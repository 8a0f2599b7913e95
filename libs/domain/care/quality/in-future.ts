import type { Rule } from './rule';

/** Refuses what was measured after today. */
export const inFuture: Rule = ({ reading, today }) => {
  if (reading.takenOn <= today) return undefined;
  return {
    code: 'IN_FUTURE',
    severity: 'REFUSED',
    message: `${reading.takenOn} is in the future.`,
  };
};
