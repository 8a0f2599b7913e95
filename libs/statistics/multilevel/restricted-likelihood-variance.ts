import { extremesOf } from '../extremes';
import type { Accessor } from '../numbers-of';
import { peakOf, placesAbout } from './peak';
import { spreadOfUnits } from './spread-of-units';
import { unitEstimatesOf } from './unit-estimates';

/**
 * The variance between units by restricted maximum likelihood (REML; Viechtbauer 2005, equation
 * 11), in the estimates' unit squared; 0 where the likelihood is highest there. `undefined` for fewer
 * than two units.
 */
export function restrictedLikelihoodVariance<T>(
  items: Iterable<T>,
  estimateOf: Accessor<T>,
  varianceOf: Accessor<T>,
): number | undefined {
  const units = unitEstimatesOf(items, estimateOf, varianceOf);
  if (units.length < 2) return undefined;
  const estimates = extremesOf(units.map(({ estimate }) => estimate));
  const variances = extremesOf(units.map(({ variance }) => variance));
  const range = estimates === undefined ? 0 : estimates.highest - estimates.lowest;
  const scale = Math.max(range ** 2, variances?.highest ?? 0);
  const hill = {
    heightAt: (between: number) => spreadOfUnits(units, between).logLikelihood,
    slopeAt: (between: number) => {
      const { fall, spareWeight } = spreadOfUnits(units, between);
      return (fall - spareWeight) / 2;
    },
  };
  return peakOf(hill, placesAbout(scale));
}
