import type { Rule } from './rule';

/** Flags a numeric pain rating that is not a whole number: such a scale has eleven steps. */
export const wholeNumber: Rule = ({ value, measure }) => {
  if (!measure.key.startsWith('nprs_') || Number.isInteger(value)) return undefined;
  return {
    code: 'NOT_WHOLE',
    severity: 'FLAGGED',
    message: `${value} is not a whole number; a numeric pain rating is. It is kept as it is.`,
  };
};
