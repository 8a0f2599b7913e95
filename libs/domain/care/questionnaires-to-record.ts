import { measureOf } from '../measures/catalogue';
import type { Questionnaire } from '../measures/questionnaires/questionnaire';
import { questionnaireOf } from '../measures/questionnaires/questionnaires';
import { scoreOf, type Scored } from '../measures/questionnaires/score-of';
import { isWholeWithin, problemsOfEach, repeats, type Say } from './entry-problems';
import type { Problem } from './problem';
import type {
  QuestionnaireAnswer,
  QuestionnaireEntries,
  QuestionnaireEntry,
  QuestionnaireResponse,
} from './questionnaire';
import type { ReadingEntry, SessionEntry } from './session-input';

/** The forms of a visit, as they are stored. */
export interface QuestionnairesToRecord {
  readonly responses: readonly QuestionnaireResponse[];
  readonly answers: readonly QuestionnaireAnswer[];
}

/** Stands in the warnings of a score that was made although answers were missing, as its rule allows. */
export const answersMissing = 'ANSWERS_MISSING';

/** All that speaks against the forms of a visit. */
export function questionnaireProblemsOf({ questionnaires }: QuestionnaireEntries): Problem[] {
  const isRepeated = repeats();
  return problemsOfEach('questionnaires', questionnaires ?? [], (entry, say) => {
    const form = questionnaireOf(entry.measure);
    if (form === undefined) {
      const message = 'No form of this key is known. Where only its total is, record that.';
      say('measure', 'QUESTIONNAIRE_UNKNOWN', message);
      return;
    }
    if (isRepeated(entry.measure)) {
      say('measure', 'DUPLICATE', 'The same form is filled in twice at one visit.');
    }
    answerProblems(entry, form, say);
  });
}

function answerProblems({ answers }: QuestionnaireEntry, form: Questionnaire, say: Say): void {
  const { items, lowest, highest } = form;
  if (answers.some(({ item }) => !isWholeWithin(item, 1, items))) {
    say('answers', 'QUESTION_UNKNOWN', `The form has the questions 1 to ${items}.`);
  }
  if (new Set(answers.map(({ item }) => item)).size < answers.length) {
    say('answers', 'DUPLICATE', 'The same question is answered twice.');
  }
  if (answers.some(({ answer }) => !isWholeWithin(answer, lowest, highest))) {
    const message = `An answer to this form is a whole number from ${lowest} to ${highest}.`;
    say('answers', 'OUT_OF_RANGE', message);
  }
}

/** The visit with the scores of its forms among what was measured; forms that have problems have no score yet. */
export function withScores(entry: SessionEntry): SessionEntry {
  const forms = entry.questionnaires ?? [];
  if (forms.length === 0 || questionnaireProblemsOf(entry).length > 0) return entry;
  return { ...entry, readings: [...entry.readings, ...forms.flatMap(scoreReadingOf)] };
}

function scoreReadingOf(entry: QuestionnaireEntry): ReadingEntry[] {
  const scored = scoredOf(entry);
  if (scored === undefined || scored.score === null) return [];
  const { id, measure, site, side } = entry;
  return [
    {
      ...{ id, measure, site, side, context: 'PRE_SESSION', value: scored.score },
      acceptedWarnings: scored.missing > 0 ? [answersMissing] : [],
    },
  ];
}

function scoredOf({ measure, answers, finished }: QuestionnaireEntry): Scored | undefined {
  const form = questionnaireOf(measure);
  if (form === undefined) return undefined;
  const given = new Map(answers.map(({ item, answer }) => [item, answer]));
  return scoreOf(form, given, finished, measureOf(measure)?.step ?? null);
}

/** Problems of scores stand beside their form, for nobody has entered such a reading. */
export function placedInForms(
  problems: readonly Problem[],
  { readings, questionnaires }: SessionEntry,
): readonly Problem[] {
  const scored = (questionnaires ?? []).flatMap((entry, nth) =>
    scoreReadingOf(entry).map(() => nth),
  );
  return problems.map((problem) => {
    const [list, nth] = problem.path;
    const form = list === 'readings' ? scored[Number(nth) - readings.length] : undefined;
    if (form === undefined) return problem;
    return { ...problem, path: ['questionnaires', String(form), 'answers'] };
  });
}

/** The forms and their answers, as they are stored; the entries have no problems. */
export function questionnairesToRecord(
  { id: sessionId, clientId, episodeId, questionnaires }: SessionEntry,
  practitionerId: string,
  filledOn: string,
): QuestionnairesToRecord {
  const forms = questionnaires ?? [];
  return {
    responses: forms.map((entry) => ({
      ...{ id: entry.id, clientId, episodeId, sessionId, measure: entry.measure },
      ...{ unscored: scoredOf(entry)?.unscored ?? null, practitionerId, filledOn },
    })),
    answers: forms.flatMap(({ id: responseId, answers }) =>
      answers.map(({ item, answer }) => ({ responseId, clientId, item, answer })),
    ),
  };
}
