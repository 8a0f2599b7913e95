import type { Caveat } from '../caveats';
import { caveatsOfResponders } from '../caveats';
import type { OutcomeMeasure } from '../outcome-measure';
import type { Share } from '../share';
import { shareOf } from '../share-of';
import type { StandingEpisode } from '../standing-of';
import { completeOf } from '../standing-of';
import type { ResponderDefinition } from './responder-definition';
import { responderDefinitions } from './responder-definition';
import { resultOf } from './result-of';

/** Between what a share lies, whatever became of those without a follow-up score; from 0 to 1. */
export interface Bounds {
  /** Nobody of the missing had the result, and all of them. */
  readonly low: number;
  readonly high: number;
  /** Complete and missing episodes together. */
  readonly of: number;
}

/** How many had a result, by one definition. */
export interface Responders {
  readonly key: string;
  readonly name: string;
  /** Of the complete episodes for which the definition can be told. */
  readonly share: Share;
  /** `null` where there is neither a complete nor a missing episode. */
  readonly bounds: Bounds | null;
  /** Without a follow-up score, and counted in the bounds only. */
  readonly missing: number;
  /** Complete or missing, but no percentage, error or important difference for their start: in neither. */
  readonly notTold: number;
}

/** How many had a result by each definition, with what has to be said of it. */
export interface RespondersAnswer {
  /** In the order of the definitions. */
  readonly responders: readonly Responders[];
  readonly caveats: readonly Caveat[];
}

/** Shares of episodes with a result, by each definition: 30 and 50 per cent, important, reliable, worse. */
export function respondersOf(
  standing: Iterable<StandingEpisode>,
  measure: OutcomeMeasure,
  definitions: readonly ResponderDefinition[] = responderDefinitions,
): RespondersAnswer {
  const all = [...standing];
  const results = completeOf(all).map((complete) => resultOf(complete, measure));
  const missing = all.filter((each) => each.standing === 'MISSING');
  const responders = definitions.map(({ key, name, appliesTo, isMet }) => {
    const told = results.map(isMet).filter((answer) => answer !== null);
    const open = missing.filter(
      ({ episode: { baseline } }) => baseline !== null && appliesTo(baseline.value, measure),
    ).length;
    const met = told.filter((isSo) => isSo).length;
    const of = told.length + open;
    return {
      key,
      name,
      share: shareOf(met, told.length),
      bounds: of === 0 ? null : { low: met / of, high: (met + open) / of, of },
      missing: open,
      notTold: results.length + missing.length - of,
    };
  });
  const due = shareOf(results.length, results.length + missing.length);
  return { responders, caveats: caveatsOfResponders(due) };
}

/** Whether two shares could be equal, or the other way round, by what became of the missing alone. */
export function boundsOverlap(one: Bounds, other: Bounds): boolean {
  return one.low <= other.high && other.low <= one.high;
}
