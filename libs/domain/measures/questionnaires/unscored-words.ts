import type { Questionnaire } from './questionnaire';
import type { Unscored } from './score-of';

/** Why a form has no score, as a sentence with its figures. */
export function unscoredWordsOf(
  { items, fewest }: Pick<Questionnaire, 'items' | 'fewest'>,
  answered: number,
  why: Unscored,
): string {
  const so = `No score: ${answered} of ${items} answered`;
  if (why === 'NOT_FINISHED') return `${so}, not finished.`;
  return `${so}, ${fewest === items ? 'all' : `at least ${fewest}`} are needed.`;
}
