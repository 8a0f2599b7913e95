import { mean } from '@unknot/statistics/mean';
import { pauleMandel } from '@unknot/statistics/multilevel/paule-mandel';
import { pooledMean } from '@unknot/statistics/multilevel/pooled-mean';
import { shrunkenMeans } from '@unknot/statistics/multilevel/shrunken-means';
import { unknownSpreadTerm } from '@unknot/statistics/multilevel/unknown-spread-term';
import type { Accessor } from '@unknot/statistics/numbers-of';
import { withinSubjectSd } from '@unknot/statistics/reliability/within-subject-sd';
import type { Unit } from './unit-sample-of';

/** The mean of one unit: its own, and drawn towards that of all. */
export interface ShrunkenUnit<E> {
  readonly unit: Unit<E>;
  readonly mean: number;
  /** The squared error of `mean`: variance within units over the number of episodes. */
  readonly variance: number;
  /** How much of its own mean is kept, 0 to 1. */
  readonly kept: number;
  readonly shrunken: number;
  /** Were the variance between units known. */
  readonly standardError: number;
  /** The squared error that it adds that this variance is estimated from few units. */
  readonly ofSpread: number;
}

/** How units spread round their common mean. */
export interface ShrunkenUnits<E> {
  /** Variance of one episode within its unit. */
  readonly withinVariance: number;
  /** Variance between units by Paule and Mandel; 0 where they differ no more than chance explains. */
  readonly betweenVariance: number;
  /** The mean of all units, each by how surely it is known, and its error. */
  readonly mean: number;
  readonly standardError: number;
  readonly units: readonly ShrunkenUnit<E>[];
}

/** Unit means drawn towards each other (domain model 5.3); `undefined` where no unit has a second episode. */
export function shrunkenUnitsOf<E>(
  units: readonly Unit<E>[],
  valueOf: Accessor<E>,
): ShrunkenUnits<E> | undefined {
  const within = withinSubjectSd(units.map(({ episodes }) => episodes.map(valueOf)));
  if (within === undefined || within === 0) return undefined;
  const withinVariance = within ** 2;
  const own = units.map((unit) => ({
    unit,
    mean: mean(unit.episodes, valueOf) ?? NaN,
    variance: withinVariance / unit.episodes.length,
  }));
  const spread = [({ mean }: Own) => mean, ({ variance }: Own) => variance] as const;
  type Own = (typeof own)[number];
  const betweenVariance = pauleMandel(own, ...spread);
  if (betweenVariance === undefined) return undefined;
  const pooled = pooledMean(own, ...spread, betweenVariance);
  const shrunken = shrunkenMeans(own, ...spread, betweenVariance);
  const ofSpread = unknownSpreadTerm(own, ...spread, betweenVariance);
  if (pooled === undefined || shrunken === undefined) return undefined;
  return {
    withinVariance,
    betweenVariance,
    mean: pooled.mean,
    standardError: pooled.standardError,
    units: shrunken.map(({ item, kept, mean, standardError }, index) => ({
      ...item,
      kept,
      shrunken: mean,
      standardError,
      ofSpread: ofSpread?.[index] ?? 0,
    })),
  };
}
