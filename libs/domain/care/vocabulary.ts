import type { Series } from './reading';
import type { Measure } from '../measures/measure';

/** What must be known of a measure to judge its values. */
export type MeasureFacts = Pick<Measure, 'key' | 'name' | 'min' | 'max' | 'step' | 'unit'>;

/** The words and figures that what is entered or imported is checked against. */
export interface Vocabulary {
  /** `undefined` where no such measure is known. */
  readonly measureOf: (key: string) => MeasureFacts | undefined;
  /** The highest value that counts as normal for the movement; `undefined` where none is known. */
  readonly normalMaximumOf: (series: Series) => number | undefined;
  /** The smallest change that is more than measurement error; `undefined` where none is known. */
  readonly detectableChangeOf: (series: Series) => number | undefined;
  readonly hasCondition: (key: string) => boolean;
  readonly hasTechnique: (key: string) => boolean;
  readonly hasMuscle: (key: string) => boolean;
  readonly hasPosture: (key: string) => boolean;
  /** Body regions and muscles. */
  readonly hasSite: (key: string) => boolean;
  /** Whether some joint makes a movement of that name; `rotation` may be all that is known of a hip's. */
  readonly hasMovement: (movement: string) => boolean;
  /** Whether a movement of the site is measured on the left and on the right. */
  readonly isSided: (site: string, movement: string) => boolean;
}
