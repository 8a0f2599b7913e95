import { isWithheld } from '../../progress/withheld';
import type { CovariateKey } from '../comparison/covariates';
import type { Question } from '../question';
import type { StandingEpisode } from '../standing-of';
import type { Funnel } from './funnel';
import { funnelOfGains } from './funnel-of';
import type { UnitKind } from './unit';
import type { UnitEstimates } from './unit-estimates-of';
import { estimatesOfGains } from './unit-estimates-of';
import type { NoUnits } from './unit-gains-of';
import { unitGainsOf } from './unit-gains-of';

/** Practitioners or locations as the owner looks at them. */
export interface UnitComparison {
  readonly estimates: UnitEstimates;
  /** Of the mean gains of the same units. */
  readonly funnel: Funnel;
}

/** The estimates and the funnel of the same units: what was expected of everybody is reckoned once for both. */
export function unitComparisonOf(
  standing: Iterable<StandingEpisode>,
  question: Pick<Question, 'measure'>,
  kind: UnitKind,
  adjustFor?: readonly CovariateKey[],
): UnitComparison | NoUnits {
  const gains = unitGainsOf(standing, question, kind, adjustFor);
  if (isWithheld(gains)) return gains;
  return { estimates: estimatesOfGains(gains, question), funnel: funnelOfGains(gains, question) };
}
