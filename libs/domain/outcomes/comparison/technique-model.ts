import { isNoAnswer } from '@unknot/statistics/no-answer';
import { leastSquares } from '@unknot/statistics/regression/least-squares';
import type { Term } from '@unknot/statistics/regression/term';
import { intercept } from '@unknot/statistics/regression/term';
import { varianceInflation } from '@unknot/statistics/regression/variance-inflation';
import { gates } from '../gates';
import { shareOf } from '../share-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import type { AdjustedModel } from './adjusted-model';
import { adjustedModelOf } from './adjusted-model';
import type { Adjustment } from './adjustment';
import { adjustmentOf } from './adjustment';
import type { Exposure } from './exposure-of';
import { percentBelow } from './group-gates';
import type { AskedEpisode } from './asked-of';
import type { CovariateKey } from './covariates';
import type { DropReason, TechniquesReason } from './technique-comparison';

/** A joint model of all techniques but the reference, and who is in it. */
export interface TechniqueModel extends AdjustedModel {
  readonly episodes: readonly AskedEpisode[];
  /** The techniques in the order of their terms. */
  readonly kept: readonly string[];
}

/** A model or why there is none, with what was dropped on the way. */
export interface TechniqueFit {
  readonly model: TechniqueModel | Withheld<TechniquesReason>;
  readonly dropped: ReadonlyMap<string, DropReason>;
}

/** Shares of treatment time that spread less than this say nothing. */
const leastSpread = 0.05;

/** A term whose variance the others inflate more than this can hardly be told apart from them. */
const mostInflation = 5;

/**
 * The joint model by the rules of domain model 5.2: first drops what hardly anybody had, hardly
 * anybody had not or what hardly varies; then the worst of those with a variance inflation above 5,
 * again and again.
 */
export function techniqueModelOf(
  { techniques, episodes: exposed, shares }: Exposure,
  reference: string,
  adjustFor?: readonly CovariateKey[],
): TechniqueFit {
  const dropped = new Map<string, DropReason>();
  const episodes = exposed.filter(({ isComplete }) => isComplete);
  const answer = (model: TechniqueFit['model']): TechniqueFit => ({ model, dropped });
  const gate = groupGate(exposed, episodes, shares.get(reference));
  if (gate !== null) return answer(gate);
  for (const [technique, column] of shares) {
    const reason = technique === reference ? null : dropReasonOf(episodes, column);
    if (reason !== null) dropped.set(technique, reason);
  }
  const adjustment = adjustmentOf(episodes, adjustFor);
  for (;;) {
    const kept = techniques.filter((key) => key !== reference && !dropped.has(key));
    if (kept.length === 0) return answer(noOther);
    const exposures = kept.map((key) => shareTerm(shares, key));
    const model = adjustedModelOf({ episodes, exposures, adjustment });
    const worst = worstOf(model, { episodes, exposures, adjustment });
    if (worst === null) return answer(isWithheld(model) ? model : { ...model, episodes, kept });
    dropped.set(worst, 'NOT_TOLD_APART');
  }
}

function groupGate(
  exposed: readonly AskedEpisode[],
  complete: readonly AskedEpisode[],
  reference: Float64Array | undefined,
): Withheld<TechniquesReason> | null {
  const { share } = shareOf(complete.length, exposed.length);
  if (share === null) return referenceHardlyUsed;
  if (share < gates.completeness) return lowCompleteness(share);
  const reason = reference === undefined ? 'HARDLY_USED' : dropReasonOf(complete, reference);
  return reason === 'HARDLY_USED' ? referenceHardlyUsed : null;
}

function dropReasonOf(episodes: readonly AskedEpisode[], column: Float64Array): DropReason | null {
  let [total, squares] = [0, 0];
  const [using, others] = [new Set<string>(), new Set<string>()];
  for (const { row, episode } of episodes) {
    const share = column[row] as number;
    const people = share > 0 ? using : others;
    if (people.size < gates.fewestPeople) people.add(episode.clientId);
    total += share;
    squares += share ** 2;
  }
  const n = episodes.length;
  if (using.size < gates.fewestPeople) return 'HARDLY_USED';
  if (others.size < gates.fewestPeople) return 'HARDLY_EVER_LEFT_OUT';
  const variance = (squares - total ** 2 / n) / (n - 1);
  return variance < leastSpread ** 2 ? 'HARDLY_VARIES' : null;
}

/** The share of one technique as a term. */
export function shareTerm(shares: Exposure['shares'], technique: string): Term<AskedEpisode> {
  const column = shares.get(technique);
  return { name: technique, valueOf: ({ row }) => column?.[row] };
}

/** The technique that can be told apart least, if it can hardly be; `null` where all can. */
function worstOf(
  model: AdjustedModel | Withheld<string>,
  request: {
    readonly episodes: readonly AskedEpisode[];
    readonly exposures: readonly Term<AskedEpisode>[];
    readonly adjustment: Adjustment;
  },
): string | null {
  if (isWithheld(model)) {
    return model.withheld === 'NOT_TOLD_APART' ? firstCollinear(request) : null;
  }
  const inflation = varianceInflation(model.fit);
  let worst: readonly [string, number] | null = null;
  for (const { name } of request.exposures) {
    const own = inflation?.get(name) ?? 1;
    if (own > mostInflation && own > (worst?.[1] ?? 0)) worst = [name, own];
  }
  return worst?.[0] ?? null;
}

/** The first technique that is a combination of those before it. */
function firstCollinear({
  episodes,
  exposures,
}: {
  readonly episodes: readonly AskedEpisode[];
  readonly exposures: readonly Term<AskedEpisode>[];
}): string | null {
  for (const [index, { name }] of exposures.entries()) {
    const terms = [intercept, ...exposures.slice(0, index + 1)];
    const fit = leastSquares(episodes, ({ after }) => after, terms);
    if (isNoAnswer(fit) && fit.reason === 'COLLINEAR_TERMS') return name;
  }
  return null;
}

const referenceHardlyUsed: Withheld<TechniquesReason> = {
  withheld: 'REFERENCE_HARDLY_USED',
  why: 'Fewer than 11 people with both scores had the technique that the others should be held against.',
};

const noOther: Withheld<TechniquesReason> = {
  withheld: 'NO_OTHER_TECHNIQUE',
  why: 'No other technique was used by enough, and left out by enough, to be told apart.',
};

function lowCompleteness(share: number): Withheld<TechniquesReason> {
  return {
    withheld: 'LOW_COMPLETENESS',
    why: `Only ${percentBelow(share, gates.completeness)} of the due episodes had a follow-up score; ${gates.completeness * 100} % are needed.`,
  };
}
