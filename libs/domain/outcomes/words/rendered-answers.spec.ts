import { armsComparisonOf } from '../comparison/arms-comparison-of';
import { madePractice } from '../comparison/made-practice.example';
import { techniqueComparisonOf } from '../comparison/technique-comparison-of';
import { techniqueMatrixOf } from '../comparison/technique-matrix-of';
import { completenessOf } from '../completeness/completeness-of';
import { importantChangeCurveOf } from '../course/important-change-curve-of';
import { periodChartOf } from '../course/period-chart-of';
import { ledgerOf } from '../exclusions/ledger-of';
import { madePain, madeQuestion } from '../made-episodes.example';
import { respondersOf } from '../responders/responders-of';
import type { StandingEpisode } from '../standing-of';
import { standingOf } from '../standing-of';
import { funnelOf } from '../units/funnel-of';
import type { Told, Telling, ToldQuestion } from '../told/told';
import { openTold, toldQuestionOf } from '../told/told';
import { toldArmsOf } from '../told/told-arms-of';
import { toldCompletenessOf } from '../told/told-completeness-of';
import { toldCurveOf } from '../told/told-curve-of';
import { toldRespondersOf } from '../told/told-responders-of';
import { toldTechniquesOf } from '../told/told-techniques-of';
import { toldUnitsOf } from '../told/told-units-of';
import { unitEstimatesOf } from '../units/unit-estimates-of';
import { forbiddenWordIn } from './forbidden-words';

/** Every text anywhere in an answer, names of fields not among them. */
function textsIn(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return [answer];
  if (typeof answer !== 'object' || answer === null) return [];
  return (answer instanceof Map ? [...answer.values()] : Object.values(answer)).flatMap(textsIn);
}

/** Whole answers about a made practice, by the name of the function: add a line for a new one. */
const answers: Readonly<Record<string, (standing: readonly StandingEpisode[]) => unknown>> = {
  completenessOf,
  respondersOf: (standing) => respondersOf(standing, madePain),
  ledgerOf: (standing) =>
    ledgerOf(
      standing.map(({ episode }) => episode),
      madeQuestion,
    ),
  armsComparisonOf: (standing) =>
    armsComparisonOf(standing, madeQuestion, { armOf: ({ sex }) => sex, reference: 'MALE' }),
  techniqueComparisonOf: (standing) => techniqueComparisonOf(standing, madeQuestion, 'cupping'),
  techniqueMatrixOf: (standing) =>
    techniqueMatrixOf(new Map([['neck_pain', standing]]), madeQuestion, 'cupping'),
  funnelOfGains: (standing) => funnelOf(standing, madeQuestion, 'PRACTITIONER', 'MEAN_GAIN'),
  funnelOfShares: (standing) => funnelOf(standing, madeQuestion, 'PRACTITIONER', 'IMPORTANT_SHARE'),
  unitEstimatesOf: (standing) => unitEstimatesOf(standing, madeQuestion, 'PRACTITIONER'),
  importantChangeCurveOf: (standing) => importantChangeCurveOf(standing, madePain, 'WEEKS'),
  periodChartOfGains: (standing) => periodChartOf(standing, madeQuestion, 'ADJUSTED_GAIN'),
  periodChartOfCompleteness: (standing) => periodChartOf(standing, madeQuestion, 'COMPLETENESS'),
  toldCompletenessOf: (standing) => toldOf(standing, toldCompletenessOf),
  toldRespondersOf: (standing) => toldOf(standing, toldRespondersOf),
  toldTechniquesOf: (standing) =>
    toldOf(standing, (told, asked) => toldTechniquesOf(told, asked, 'cupping')),
  toldUnitsOf: (standing) =>
    toldOf(standing, (told, asked) => toldUnitsOf(told, asked, 'PRACTITIONER')),
  toldArmsOf: (standing) =>
    toldOf(standing, (told, asked) => toldArmsOf(told, asked, { by: 'sex', reference: 'MALE' })),
  toldCurveOf: (standing) => toldOf(standing, (told, asked) => toldCurveOf(told, asked, 'WEEKS')),
};

function toldOf(
  standing: readonly StandingEpisode[],
  tellingOf: (told: Told, asked: ToldQuestion) => Telling<unknown>,
): unknown {
  const told = openTold(
    standing.map(({ episode }) => episode),
    [{ key: 'sex', name: 'sex', valueOf: ({ sex }) => sex }],
  );
  return tellingOf(told, toldQuestionOf(told, madeQuestion)).answer;
}

/** From hardly anybody to a practice with seven practitioners, with much and with little difference. */
const practices = [8, 250].flatMap((episodes) =>
  [0, 2].map((gain) =>
    madePractice({
      ...{ seed: episodes + gain, episodes, spread: 1.5, missing: [0.05, 0.02] as const },
      gains: { dry_needling: gain, cupping: 0, stretching: -gain },
    }).map((episode, index) =>
      standingOf(
        { ...episode, practitionerId: `p${index % 7}`, locationId: `l${index % 2}` },
        madeQuestion,
      ),
    ),
  ),
);

describe('whole answers of outcomes', () => {
  it.each(Object.keys(answers))('hold no forbidden word: %s', (name) => {
    const texts = practices.flatMap((standing) => textsIn(answers[name]?.(standing)));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => forbiddenWordIn(text) !== null)).toEqual([]);
  });
});
