import { amountOf } from './amount';
import type { Rule } from './rule';

/** Refuses what the scale cannot hold. Never converts: where another unit is likely, it asks. */
export const outsideRange: Rule = ({ value, measure }) => {
  const { min, max, unit } = measure;
  if ((min === null || value >= min) && (max === null || value <= max)) return undefined;
  const scale =
    min !== null && max !== null
      ? `${min} to ${amountOf(max, unit)}`
      : min !== null
        ? `${amountOf(min, unit)} and above`
        : `${amountOf(max ?? 0, unit)} and below`;
  return {
    code: 'OUT_OF_RANGE',
    severity: 'REFUSED',
    message: `${amountOf(value, unit)} is outside ${scale}.${questionOf(measure.key, value)}`,
  };
};

function questionOf(measure: string, value: number): string {
  if (measure.startsWith('nprs_') && value > 20 && value <= 100) {
    return ' Is it on a scale to 100? Then divide it by 10 in the file.';
  }
  if (measure === 'ppt' && value > 20 && value <= 2000) {
    return ' Is it in kPa? Then divide it by 98.0665 in the file.';
  }
  if (measure === 'hhd_kg' && value > 120) {
    return ' Is it in pounds? Then multiply it by 0.45359237 in the file.';
  }
  return '';
}
