import { siteOfJoint } from '../../body/joint-sites';
import type { NormSource } from './sources';

/** What a reference value is, as its source calls it. */
export type Statistic = 'MEAN' | 'NORMAL_MAX' | 'NORMAL_MIN' | 'MEDIAN_YOUNG' | 'MEDIAN_OLD';

/** One published reference value of a movement in healthy people. */
export interface ReferenceRange {
  /** The joint as the source names it. */
  readonly joint: string;
  /** The key of the region of the body. */
  readonly site: string;
  readonly movement: string;
  /** In years, both ends included; `null` says that there is no upper end. */
  readonly ageMin: number;
  readonly ageMax: number | null;
  readonly sex: 'FEMALE' | 'MALE' | 'ALL';
  readonly mode: 'ACTIVE' | 'PASSIVE';
  readonly statistic: Statistic;
  /** In degrees. */
  readonly value: number;
  /** The 95 % confidence limits of a mean; `null` where the source gives none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly source: NormSource;
  /** Whether the value was seen at its source. */
  readonly verified: boolean;
}

/** A reference value as a row: all but the joint. */
export type RangeRow = readonly [
  movement: string,
  ageMin: number,
  ageMax: number | null,
  sex: ReferenceRange['sex'],
  mode: ReferenceRange['mode'],
  statistic: Statistic,
  value: number,
  low: number | null,
  high: number | null,
  seen: 'SEEN' | 'MEMORY',
  source: NormSource,
];

/** The reference values of one joint. */
export function rangesAt(joint: string, rows: readonly RangeRow[]): readonly ReferenceRange[] {
  const site = siteOfJoint(joint);
  return rows.map(
    ([movement, ageMin, ageMax, sex, mode, statistic, value, low, high, seen, source]) => ({
      joint,
      site,
      movement,
      ageMin,
      ageMax,
      sex,
      mode,
      statistic,
      value,
      low,
      high,
      source,
      verified: seen === 'SEEN',
    }),
  );
}
