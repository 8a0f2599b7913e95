import { amountOf } from './amount';
import type { Rule } from './rule';

/** How far above the normal maximum of a movement an angle is believed without a question. */
const margin = 1.15;

/** Flags a range of motion that is more than 15 % above what is normal for the movement. */
export const aboveNormal: Rule = ({ reading, value, measure, vocabulary }) => {
  if (measure.unit !== 'deg' || reading.movement === 'none') return undefined;
  const normal = vocabulary.normalMaximumOf(reading);
  if (normal === undefined || value <= margin * normal) return undefined;
  return {
    code: 'ABOVE_NORMAL',
    severity: 'FLAGGED',
    message: `${amountOf(value, measure.unit)} is more than 15 % above the normal ${amountOf(normal, measure.unit)} of this movement: check tool and movement.`,
  };
};
