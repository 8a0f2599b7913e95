import { measureOf } from '../../measures/catalogue';
import { questionnaireOf } from '../../measures/questionnaires/questionnaires';
import type { ClientRecord } from './client-record';
import type { Cell } from './csv-text';

/** The columns of the table of answers: one row for each answered question. */
export const answerColumns: readonly string[] = [
  ...['questionnaire_id', 'session_id', 'filled_on', 'measure_key', 'questionnaire'],
  ...['no_score_because', 'question', 'question_words', 'answer', 'answer_words'],
];

/** Each form with its answers, as rows; words stand only where they may be shown, a form without answers has one row. */
export function answerRowsOf({
  questionnaires,
  answers,
}: Pick<ClientRecord, 'questionnaires' | 'answers'>): readonly (readonly Cell[])[] {
  return questionnaires.flatMap(({ id, sessionId, filledOn, measure, unscored }) => {
    const text = questionnaireOf(measure)?.text;
    const form = [id, sessionId, filledOn, measure, measureOf(measure)?.name ?? measure, unscored];
    const own = answers.filter(({ responseId }) => responseId === id);
    if (own.length === 0) return [[...form, null, null, null, null]];
    return own.map(({ item, answer }) => {
      const choice = text?.choices.find(({ value }) => value === answer);
      return [...form, item, text?.questions[item - 1] ?? null, answer, choice?.words ?? null];
    });
  });
}
