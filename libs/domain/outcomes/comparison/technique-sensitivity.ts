import type { Term } from '@unknot/statistics/regression/term';
import { withheldWithExcluded } from '../exclusions/withheld-with-excluded';
import type { Question } from '../question';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import type { AdjustedModel } from './adjusted-model';
import { adjustedModelOf, gainOf, termAlone } from './adjusted-model';
import { completionWeightsOf } from './completion-weights';
import type { CovariateKey } from './covariates';
import type { AskedEpisode } from './asked-of';
import type { Exposure } from './exposure-of';
import { exposureOf } from './exposure-of';
import type { TechniqueOptions } from './technique-comparison';
import type { TechniqueModel } from './technique-model';
import { shareTerm, techniqueModelOf } from './technique-model';
import type { SensitivityRow } from './verdict-of';

/** One other way to reckon the comparison of techniques: a term for each, in one unit. */
interface OtherWay {
  readonly kind: SensitivityRow['kind'];
  readonly words: string;
  readonly model: AdjustedModel | Withheld;
  /** The techniques in the order of their terms. */
  readonly kept: readonly string[];
  /** How much of a term the row is about. */
  readonly times: number;
}

/** The other ways to reckon a comparison of techniques. */
export type TechniqueSensitivity = readonly OtherWay[];

/** Ten points of treatment time, as a share. */
export const tenPoints = 0.1;

const per10 = 'per 10 points of treatment time';

/** What the other ways are reckoned from. */
interface SensitivityRequest {
  readonly standing: readonly StandingEpisode[];
  readonly reference: string;
  readonly options: TechniqueOptions;
}

/** The rows of domain model 5.2 and 5.4: ever used, total dose, weighted, and with the excluded. */
export function techniqueSensitivityOf(
  model: TechniqueModel,
  exposure: Exposure,
  request: SensitivityRequest,
): TechniqueSensitivity {
  const { shares, episodes } = exposure;
  const { kept, adjustment } = model;
  const withTerms = (valueOf: (key: string) => Term<AskedEpisode>['valueOf']) =>
    adjustedModelOf({
      episodes: model.episodes,
      exposures: kept.map((name) => ({ name, valueOf: valueOf(name) })),
      adjustment,
    });
  const rows: OtherWay[] = [
    {
      kind: 'EVER_USED',
      words: 'used at all in the first three sessions, or not',
      model: withTerms((key) => usedOf(shares.get(key))),
      ...{ kept, times: 1 },
    },
    {
      kind: 'TOTAL_DOSE',
      words: 'per hour in the whole episode, which may rise with a bad course',
      model: withTerms((key) => hoursOf(key)),
      ...{ kept, times: 1 },
    },
    {
      kind: 'COMPLETION_WEIGHTED',
      words: `${per10}, weighted for who had a follow-up score`,
      model: weightedModelOf(
        model,
        episodes,
        kept.map((key) => shareTerm(shares, key)),
        request.options.weighFor,
      ),
      ...{ kept, times: tenPoints },
    },
  ];
  return [...rows, ...withExcludedOf(request)];
}

function usedOf(column: Float64Array | undefined): Term<AskedEpisode>['valueOf'] {
  return ({ row }) => Number((column?.[row] ?? 0) > 0);
}

function hoursOf(technique: string): Term<AskedEpisode>['valueOf'] {
  return ({ episode }) => (episode.allMinutes[technique] ?? 0) / 60;
}

function withExcludedOf({ standing, reference, options }: SensitivityRequest): OtherWay[] {
  const { withExcluded, adjustFor } = options;
  if (withExcluded === undefined) return [];
  const held = withheldWithExcluded(standing, withExcluded);
  const model = held ?? techniqueModelOf(exposureOf(withExcluded), reference, adjustFor).model;
  return [
    {
      kind: 'WITH_EXCLUDED',
      words: `${per10}, with the excluded episodes`,
      model,
      kept: isWithheld(model) ? [] : model.kept,
      times: tenPoints,
    },
  ];
}

function weightedModelOf(
  model: TechniqueModel,
  exposed: readonly AskedEpisode[],
  exposures: readonly Term<AskedEpisode>[],
  weighFor: readonly CovariateKey[] | undefined,
): AdjustedModel | Withheld {
  const answer = completionWeightsOf(exposed, exposures, weighFor);
  if (isWithheld(answer)) return answer;
  return adjustedModelOf({
    episodes: model.episodes,
    exposures,
    adjustment: model.adjustment,
    weightOf: ({ row }) => answer.weights.get(row),
  });
}

/** The rows of one technique. */
export function techniqueRowsOf(
  ways: TechniqueSensitivity,
  technique: string,
  { measure }: Question,
  confidence?: number,
): SensitivityRow[] {
  return ways.map(({ kind, words, model, kept, times }): SensitivityRow => {
    if (isWithheld(model)) return { kind, words, difference: model, n: 0 };
    const index = kept.indexOf(technique);
    const n = model.fit.n;
    if (index < 0) return { kind, words, difference: droppedThere, n };
    const values = termAlone(model, index + 1, times);
    return { kind, words, difference: gainOf(model, values, measure, confidence), n };
  });
}

const droppedThere: Withheld = {
  withheld: 'NOT_TOLD_APART',
  why: 'Reckoned so, this technique cannot be told apart.',
};
