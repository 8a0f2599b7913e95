import { derSimonianLaird } from '@unknot/statistics/multilevel/dersimonian-laird';
import { heterogeneity } from '@unknot/statistics/multilevel/heterogeneity';
import { pauleMandel } from '@unknot/statistics/multilevel/paule-mandel';
import { pooledMean } from '@unknot/statistics/multilevel/pooled-mean';
import { restrictedLikelihoodVariance } from '@unknot/statistics/multilevel/restricted-likelihood-variance';
import { shrunkenMeans } from '@unknot/statistics/multilevel/shrunken-means';
import { mean } from '@unknot/statistics/mean';
import { withinSubjectSd } from '@unknot/statistics/reliability/within-subject-sd';
import type { Checks } from '../checks';
import { randomInterceptAnswer } from '../mixed-answers';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';

const everyone = () => linesOf('acupuncture-headache/acupuncture.csv');
const complete = () => everyone().filter((line) => numberIn(line, 'pk5') !== undefined);
const treated = () => complete().filter(({ group }) => group === '1');
const improvement = (line: Line) => (numberIn(line, 'pk1') ?? NaN) - (numberIn(line, 'pk5') ?? NaN);
const of = (name: string) => (line: Line) => numberIn(line, name);

/** Mean improvement per practitioner, with the variance that all of them have in common. */
function practitioners() {
  const clients = treated();
  const names = [...new Set(clients.map(({ acupuncturist = '' }) => acupuncturist))];
  names.sort((a, b) => Number(a) - Number(b));
  const improvements = names.map((name) =>
    clients.filter(({ acupuncturist }) => acupuncturist === name).map(improvement),
  );
  const pooled = (withinSubjectSd(improvements) ?? NaN) ** 2;
  const units = names.map((name, index) => {
    const own = improvements[index] ?? [];
    return { name, n: own.length, mean: mean(own), variance: pooled / own.length };
  });
  return { pooled, units };
}

type Unit = ReturnType<typeof practitioners>['units'][number];
const meanOf = (unit: Unit) => unit.mean;
const varianceOf = (unit: Unit) => unit.variance;

function shrinkage(estimator: typeof pauleMandel) {
  const { units } = practitioners();
  const between = estimator(units, meanOf, varianceOf) ?? NaN;
  const pooled = pooledMean(units, meanOf, varianceOf, between);
  const spread = heterogeneity(units, meanOf, varianceOf, between);
  const shrunken = shrunkenMeans(units, meanOf, varianceOf, between) ?? [];
  const named = (of: (unit: (typeof shrunken)[number]) => number) =>
    Object.fromEntries(shrunken.map((unit) => [unit.item.name, of(unit)]));
  return {
    tau2: between,
    mean: pooled?.mean,
    se: pooled?.standardError,
    Q: spread?.q,
    I2: spread?.iSquared,
    shrunken: named((unit) => unit.mean),
    shrunkenSe: named((unit) => unit.standardError),
  };
}

/** Scores at 0, 3 and 12 months, one line each. */
function visits() {
  return everyone().flatMap((line) =>
    ['pk1', 'pk2', 'pk5'].map((score, visit) => ({
      id: line.id,
      score: numberIn(line, score),
      m3: visit === 1 ? 1 : 0,
      m12: visit === 2 ? 1 : 0,
      group: numberIn(line, 'group') ?? NaN,
    })),
  );
}

/** Practitioners, practices and clients as groups. */
export const checks: Checks = {
  'practitioner.means': () => {
    const { pooled, units } = practitioners();
    return {
      pooledWithinVariance: pooled,
      units: units.map((unit) => ({
        acupuncturist: Number(unit.name),
        n: unit.n,
        meanImprovement: unit.mean,
        se: Math.sqrt(unit.variance),
      })),
    };
  },
  'practitioner.empiricalBayes': () => ({
    DL: shrinkage(derSimonianLaird),
    REML: shrinkage(restrictedLikelihoodVariance),
    PM: shrinkage(pauleMandel),
  }),
  'practitioner.mixedModel': () =>
    randomInterceptAnswer(treated(), {
      groupOf: ({ acupuncturist }) => acupuncturist,
      outcomeOf: improvement,
    }),
  'practitioner.mixedModelAdjusted': () =>
    randomInterceptAnswer(treated(), {
      groupOf: ({ acupuncturist }) => acupuncturist,
      outcomeOf: of('pk5'),
      predictors: { pk1: of('pk1') },
    }),
  'practice.mixedModel': () =>
    randomInterceptAnswer(complete(), {
      groupOf: (line) => line.practice_id,
      outcomeOf: of('pk5'),
      predictors: { group: of('group'), pk1: of('pk1') },
    }),
  'longitudinal.mixedModel': () =>
    randomInterceptAnswer(visits(), {
      groupOf: ({ id }) => id,
      outcomeOf: ({ score }) => score,
      predictors: {
        m3: ({ m3 }) => m3,
        m12: ({ m12 }) => m12,
        group: ({ group }) => group,
        'm3:group': ({ m3, group }) => m3 * group,
        'm12:group': ({ m12, group }) => m12 * group,
      },
    }),
};

/** Fits by iteration. */
export const iterative = Object.keys(checks).filter((id) => id !== 'practitioner.means');
