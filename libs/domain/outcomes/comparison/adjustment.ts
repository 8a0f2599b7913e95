import type { Covariate, CovariateKey, StartedEpisode } from './covariates';
import { covariateKeys, covariateOf, covariateWords, filledEnough } from './covariates';

/** Something that people were not made alike in, and why. */
export interface NotAdjusted {
  readonly name: string;
  readonly why: string;
}

/** What the people of a comparison are made alike in, and what they are not. */
export interface Adjustment {
  readonly covariates: readonly Covariate[];
  /** In words, in order: `start`, `age`. */
  readonly adjustedFor: readonly string[];
  readonly notAdjustedFor: readonly NotAdjusted[];
}

/** What is known to foretell the course (domain model 5.1) and is not recorded here. */
const notRecorded: readonly NotAdjusted[] = [
  'compensation or payer',
  'distress',
  'expectation of recovery',
  'comorbidity',
  'surgery',
  'activity level',
].map((name) => ({ name, why: 'It is not recorded.' }));

/** The covariates that these episodes allow, of those wanted; all, where nothing is said. */
export function adjustmentOf(
  episodes: readonly StartedEpisode[],
  wanted: readonly CovariateKey[] = covariateKeys,
): Adjustment {
  const [used, left]: [Covariate[], NotAdjusted[]] = [[], []];
  for (const key of covariateKeys) {
    if (!wanted.includes(key)) {
      left.push({ name: covariateWords[key], why: 'It was not asked for.' });
      continue;
    }
    const covariate = covariateOf(key, episodes);
    const why = whyNot(covariate);
    if (why === null) used.push(covariate);
    else left.push({ name: covariateWords[key], why });
  }
  return adjustmentWith(used, left);
}

function whyNot({ filled, terms }: Covariate): string | null {
  if (filled < filledEnough) {
    return `It is known for fewer than ${filledEnough * 100} % of the episodes.`;
  }
  return terms.length === 0 ? 'It is the same, or nearly, for everybody here.' : null;
}

/** The same without one covariate, which the others tell already. */
export function adjustmentWithout(adjustment: Adjustment, key: CovariateKey): Adjustment {
  const why = 'It cannot be told apart from the groups and the other things named here.';
  return adjustmentWith(
    adjustment.covariates.filter((covariate) => covariate.key !== key),
    [
      ...adjustment.notAdjustedFor.filter(({ name }) => !notRecorded.some((n) => n.name === name)),
      { name: covariateWords[key], why },
    ],
  );
}

function adjustmentWith(
  covariates: readonly Covariate[],
  left: readonly NotAdjusted[],
): Adjustment {
  return {
    covariates,
    adjustedFor: covariates.map(({ key }) => covariateWords[key]),
    notAdjustedFor: [...left, ...notRecorded],
  };
}

/** `start, age and sex`; `nothing else` for none. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? 'nothing';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
