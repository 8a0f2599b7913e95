import type { Questionnaire, Scoring } from './questionnaire';

/** Answers by the number of their question, from 1; a question without an answer has no entry. */
export type Answers = ReadonlyMap<number, number>;

/** Why a form has no score. A form without one is kept with its answers, and never counts as 0. */
export type Unscored = 'NOT_FINISHED' | 'TOO_FEW_ANSWERS';

/** A score, or why there is none. */
export interface Scored {
  /** In the unit of the measure, rounded to `step`; `null` exactly where `unscored` says why. Zero is a value. */
  readonly score: number | null;
  readonly unscored: Unscored | null;
  /** Questions that were left out although a score could be made of the others. */
  readonly missing: number;
}

const points: Readonly<Record<Scoring, (sum: number, count: number, of: Questionnaire) => number>> =
  {
    // A total of fewer answers is what the others would make of all: none missing, and it is the sum.
    SUM: (sum, count, { items }) => (sum * items) / count,
    PERCENT: (sum, count, { highest }) => (100 * sum) / (highest * count),
    MEAN: (sum, count) => sum / count,
    SHIFTED_MEAN: (sum, count) => (sum / count - 1) * 25,
    TICKS: (sum) => sum,
  };

/**
 * The score of a form by its published rule: a sum, a percentage of what could be reached, a mean, the mean less one
 * times 25 (DASH), or a count of ticks (Roland-Morris, where blank is no). `step` is that of the measure; `null` for
 * none.
 */
export function scoreOf(
  questionnaire: Questionnaire,
  answers: Answers,
  finished: boolean,
  step: number | null,
): Scored {
  const { items, fewest, scoring, reversed, lowest, highest } = questionnaire;
  const missing = items - answers.size;
  if (!finished) return { score: null, unscored: 'NOT_FINISHED', missing };
  if (answers.size < fewest) return { score: null, unscored: 'TOO_FEW_ANSWERS', missing };
  const counted = [...answers].map(([item, answer]) =>
    reversed.includes(item) ? highest + lowest - answer : answer,
  );
  const sum = counted.reduce((all, answer) => all + answer, 0);
  const score = points[scoring](sum, counted.length, questionnaire);
  const isBlankAnswer = scoring === 'TICKS';
  return { score: toStep(score, step), unscored: null, missing: isBlankAnswer ? 0 : missing };
}

/** Rounded to the nearest step, a half upwards; steps of a tenth leave no dust behind. */
function toStep(value: number, step: number | null): number {
  if (step === null) return value;
  const perStep = Math.round(1 / step);
  return step < 1 ? Math.round(value * perStep) / perStep : Math.round(value / step) * step;
}
