import { isWithin } from '../body/regions';
import { placeRegionOf } from './choice-of';
import type { Place } from './choice-of';
import { anyOther, lungeDifferent, lungeSame, straightLegRaiseSame } from './errors/leg';
import type { MotionError } from './errors/motion-error';
import {
  fingertipsDifferent,
  fingertipsSame,
  neckCrom,
  schoberDifferent,
  schoberTwiceModified,
} from './errors/neck-and-back';
import { shoulderPain } from './errors/shoulder';

/** A published error of movement, and the figure that is used for it. */
export interface MotionChoice {
  readonly row: MotionError;
  /** In the measure's unit. */
  readonly value: number;
  /** Where the figure is not the row's own: what was done to it. */
  readonly because?: string;
}

type ByRater = Readonly<Partial<Record<'SAME' | 'DIFFERENT', MotionChoice>>>;

const sameAngle: MotionChoice = {
  row: anyOther,
  value: 10,
  because: 'working figure of this product, no published source',
};
const differentAngle: MotionChoice = {
  row: anyOther,
  value: 15,
  because: 'working figure of this product, widened for a different person, no published source',
};

const angles: readonly { readonly region?: string; readonly choices: ByRater }[] = [
  {
    region: 'neck',
    choices: {
      SAME: { row: neckCrom, value: 10, because: 'the largest, 9.6, rounded up' },
      DIFFERENT: differentAngle,
    },
  },
  {
    region: 'shoulder',
    choices: {
      SAME: sameAngle,
      DIFFERENT: { row: shoulderPain, value: 20, because: '19.6 rounded up' },
    },
  },
  { choices: { SAME: sameAngle, DIFFERENT: differentAngle } },
];

const tests: Readonly<Record<string, ByRater>> = {
  ftf_cm: {
    SAME: { row: fingertipsSame, value: 4.5 },
    DIFFERENT: { row: fingertipsDifferent, value: 9.8 },
  },
  schober_cm: {
    SAME: { row: schoberTwiceModified, value: 1 },
    DIFFERENT: { row: schoberDifferent, value: 1.8 },
  },
  wblt_cm: {
    SAME: { row: lungeSame, value: 1.9 },
    DIFFERENT: { row: lungeDifferent, value: 1.6 },
  },
  slr_deg: { SAME: { row: straightLegRaiseSame, value: 5.7 } },
};

/**
 * The error of a movement: for angles of joints 10° by one person and 15° by two, at the neck and the
 * shoulder what is published there; for other tests of movement their own rows.
 * `undefined` where the measure is no movement or nothing is published for it.
 */
export function motionErrorOf(
  measure: string,
  place: Place,
  sameRater: boolean,
): MotionChoice | undefined {
  const rater = sameRater ? 'SAME' : 'DIFFERENT';
  if (measure !== 'rom_deg' && measure !== 'rom_painfree_deg') return tests[measure]?.[rater];
  const here = placeRegionOf(place);
  const angle = angles.find(
    ({ region }) => region === undefined || (here !== undefined && isWithin(here, region)),
  );
  return angle?.choices[rater];
}
