import type { NotAdjusted } from '../comparison/adjustment';
import { adjustmentOf } from '../comparison/adjustment';
import type { CovariateKey, StartedEpisode } from '../comparison/covariates';
import { covariateKeys, covariateWords, levelSetsOf } from '../comparison/covariates';
import type { Places } from '../disclosure/snapshot-of';
import { notShown } from './not-shown';
import type { Told, Telling, ToldQuestion } from './told';
import { episodesAt, tell } from './told';

/** What people of one model may be made alike in, and what they may not, since it would tell of a few. */
export interface ToldCovariates {
  readonly allowed: readonly CovariateKey[];
  readonly refused: ReadonlySet<CovariateKey>;
}

/**
 * Asks for each model, given by the complete episodes of each of its groups, what its people may be made alike in. A
 * model that adjusts for sex tells, beside one that does not, how many men each group has and how they fared: so
 * every level of every group is asked for like a group of its own, all of one covariate or none.
 */
export function toldCovariatesOf(
  told: Told,
  asked: ToldQuestion,
  models: readonly (readonly Places[])[],
  wanted: readonly CovariateKey[] = covariateKeys,
): Telling<readonly ToldCovariates[]> {
  const sets = models.flatMap((groups) => {
    const started = startedIn(asked, groups);
    return wanted.map((key) => cellsOf(key, started));
  });
  const found = tell(told, sets);
  const answer = models.map((_, model): ToldCovariates => {
    const isRefused = (index: number) => found.answer[model * wanted.length + index] !== null;
    return {
      allowed: wanted.filter((__, index) => !isRefused(index)),
      refused: new Set(wanted.filter((__, index) => isRefused(index))),
    };
  });
  return { told: found.told, answer };
}

/** Says of what was refused that it was, where a model says what it does not adjust for. */
export function withRefused<Model extends object>(
  model: Model,
  { refused }: ToldCovariates,
): Model {
  if (!('notAdjustedFor' in model)) return model;
  const names = new Set<string>([...refused].map((key) => covariateWords[key]));
  const notAdjustedFor = (model.notAdjustedFor as readonly NotAdjusted[]).map((each) =>
    names.has(each.name) ? { ...each, why: notShown.why } : each,
  );
  return { ...model, notAdjustedFor };
}

/** Where nothing of a model may be asked for. */
export const noCovariates: ToldCovariates = { allowed: [], refused: new Set() };

interface Started {
  readonly episodes: readonly StartedEpisode[];
  /** By row. */
  readonly placeOf: Places;
  readonly groupOf: readonly number[];
  readonly groups: number;
}

function startedIn(asked: ToldQuestion, groups: readonly Places[]): Started {
  const placed = groups.flatMap((places, group) =>
    Array.from(places, (place) => ({ place, group })),
  );
  placed.sort((one, other) => one.place - other.place);
  const places = placed.map(({ place }) => place);
  return {
    episodes: episodesAt(asked, places).map(({ episode }, row) => ({
      episode,
      row,
      before: episode.baseline?.value ?? Number.NaN,
    })),
    placeOf: Int32Array.from(places),
    groupOf: placed.map(({ group }) => group),
    groups: groups.length,
  };
}

/** Every level of every group; nothing where the covariate would not be used, or tells nobody apart. */
function cellsOf(key: CovariateKey, { episodes, placeOf, groupOf, groups }: Started): Places[] {
  if (adjustmentOf(episodes, [key]).covariates.length === 0) return [];
  const levels = levelSetsOf(key, episodes);
  if (levels.length < 2) return [];
  return levels.flatMap((rows) =>
    Array.from({ length: groups }, (_, group) =>
      Int32Array.from(
        rows.filter((row) => groupOf[row] === group),
        (row) => placeOf[row] as number,
      ),
    ),
  );
}
