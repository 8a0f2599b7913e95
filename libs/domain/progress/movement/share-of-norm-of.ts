import type { Norm } from '../../measures/norm';
import type { Withheld } from '../withheld';

/** A movement as a share of what healthy people reach. */
export interface ShareOfNorm {
  /** In per cent of the reference. */
  readonly percent: number;
  /** The same as it is shown: 0 to 120. */
  readonly shownPercent: number;
  /** In whom the reference was found. */
  readonly population: string;
}

const mostShown = 120;

/**
 * 100·value/reference. Held back without a reference of the same mode, and where age or sex is not known so
 * that several references may fit (domain model 2.2).
 */
export function shareOfNormOf(
  value: number,
  norm: Norm | null,
): ShareOfNorm | Withheld<'NO_REFERENCE' | 'SEVERAL_REFERENCES'> {
  if (norm === null || norm.value <= 0) {
    return { withheld: 'NO_REFERENCE', why: 'No reference is known for this movement.' };
  }
  if (!norm.single) {
    return {
      withheld: 'SEVERAL_REFERENCES',
      why: 'Age or sex is not known, so that the reference is a range and not one value.',
    };
  }
  const percent = (100 * value) / norm.value;
  return {
    percent,
    shownPercent: Math.min(mostShown, Math.max(0, percent)),
    population: norm.population,
  };
}
