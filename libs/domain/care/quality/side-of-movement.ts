import type { Rule } from './rule';

/** Refuses a movement of the left or right without its side; flags a side where a movement has none. */
export const sideOfMovement: Rule = ({ reading, vocabulary }) => {
  if (reading.movement === 'none') return undefined;
  const sided = reading.side === 'LEFT' || reading.side === 'RIGHT';
  if (vocabulary.isSided(reading.site, reading.movement)) {
    if (sided) return undefined;
    return {
      code: 'SIDE_MISSING',
      severity: 'REFUSED',
      message: `A movement of the ${reading.site.replaceAll('_', ' ')} needs a side, left or right.`,
    };
  }
  if (!sided) return undefined;
  return {
    code: 'SIDE_UNEXPECTED',
    severity: 'FLAGGED',
    message: `${reading.movement} of the ${reading.site.replaceAll('_', ' ')} has no side.`,
  };
};
