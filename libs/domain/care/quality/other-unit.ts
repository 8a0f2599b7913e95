import { amountOf } from './amount';
import type { Rule } from './rule';

/** Between two values of one client, such a factor rather says that the unit changed. */
const factors: Readonly<Record<string, { low: number; high: number; question: string }>> = {
  cm: { low: 2.3, high: 2.8, question: 'centimetres or inches' },
  kg: { low: 2.0, high: 2.4, question: 'kilograms or pounds' },
};

/** Whether another unit of the same kind is common enough to be mistaken for this one. */
export function hasOtherUnit(unit: string): boolean {
  return factors[unit] !== undefined;
}

/** Flags a jump by the factor between inches and centimetres, or pounds and kilograms. */
export const otherUnit: Rule = ({ value, measure, previous }) => {
  const guard = factors[measure.unit];
  if (guard === undefined || previous === undefined) return undefined;
  const [small, large] = [Math.abs(value), Math.abs(previous.value)].sort((a, b) => a - b);
  if (small === undefined || large === undefined || small === 0) return undefined;
  const factor = large / small;
  if (factor < guard.low || factor > guard.high) return undefined;
  return {
    code: 'OTHER_UNIT',
    severity: 'FLAGGED',
    message: `${amountOf(value, measure.unit)} after ${amountOf(previous.value, measure.unit)}: are both in ${guard.question}?`,
  };
};
