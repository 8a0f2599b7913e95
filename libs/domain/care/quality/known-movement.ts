import type { Rule } from './rule';

/** Refuses a range of motion without its movement, and a movement that no joint makes. */
export const knownMovement: Rule = ({ reading: { movement }, measure, vocabulary }) => {
  if (movement === 'none') {
    if (!measure.key.startsWith('rom_')) return undefined;
    const message = 'A range of motion needs its movement.';
    return { code: 'MOVEMENT_MISSING', severity: 'REFUSED', message };
  }
  if (vocabulary.hasMovement(movement)) return undefined;
  const message = 'There is no such movement in the catalogue.';
  return { code: 'MOVEMENT_UNKNOWN', severity: 'REFUSED', message };
};
