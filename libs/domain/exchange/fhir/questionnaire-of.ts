import { measureOf } from '../../measures/catalogue';
import type { Questionnaire } from '../../measures/questionnaires/questionnaire';
import { questionnaireOf } from '../../measures/questionnaires/questionnaires';
import type { ClientRecord } from '../record/client-record';
import { ownSystem, to } from './coded';

type ResponseIn = ClientRecord['questionnaires'][number];

/** The name of a form, wherever it lies: a Questionnaire of the bundle has it where its words may be shown. */
function urlOf(measure: string): string {
  return `urn:unknot:questionnaire:${measure}`;
}

/** The id of the resource that describes a form. */
function idOf(measure: string): string {
  return `questionnaire-${measure.replaceAll('_', '-')}`;
}

/** The forms of a record whose words may be shown, each once, as Questionnaires; of others only the answers go out. */
export function questionnairesOf({
  questionnaires,
}: Pick<ClientRecord, 'questionnaires'>): readonly object[] {
  const used = new Set(questionnaires.map(({ measure }) => measure));
  return [...used].flatMap((measure) => {
    const form = questionnaireOf(measure);
    return form === undefined || form.text === null ? [] : [questionnaireWith(form, form.text)];
  });
}

function questionnaireWith(
  { measure }: Questionnaire,
  { lead, questions, choices, credit }: NonNullable<Questionnaire['text']>,
): object {
  return {
    resourceType: 'Questionnaire',
    id: idOf(measure),
    url: urlOf(measure),
    status: 'active',
    title: measureOf(measure)?.name ?? measure,
    description: lead,
    copyright: credit,
    code: [{ system: ownSystem('measure'), code: measure }],
    item: questions.map((text, nth) => ({
      linkId: String(nth + 1),
      text,
      type: 'choice',
      answerOption: choices.map(({ value, words }) => ({
        valueCoding: { system: `${urlOf(measure)}:answer`, code: String(value), display: words },
      })),
    })),
  };
}

/** A form as it was filled in; the Observation that holds its score is derived from it. */
export function questionnaireResponseOf(
  { id, sessionId, measure, unscored, filledOn }: ResponseIn,
  { client, answers }: Pick<ClientRecord, 'client' | 'answers'>,
): object {
  const text = questionnaireOf(measure)?.text;
  return {
    resourceType: 'QuestionnaireResponse',
    id: responseIdOf(id),
    questionnaire: urlOf(measure),
    status: unscored === 'NOT_FINISHED' ? 'in-progress' : 'completed',
    subject: to(client.id),
    source: to(client.id),
    encounter: to(sessionId),
    authored: filledOn,
    item: answers
      .filter(({ responseId }) => responseId === id)
      .map(({ item, answer }) => {
        const words = text?.choices.find(({ value }) => value === answer)?.words;
        const coding = { system: `${urlOf(measure)}:answer`, code: String(answer), display: words };
        const question = text?.questions[item - 1];
        return {
          linkId: String(item),
          ...(question === undefined ? {} : { text: question }),
          answer: [words === undefined ? { valueInteger: answer } : { valueCoding: coding }],
        };
      }),
  };
}

/** The id of the resource of a filled form: a UUID of the program's own kind (version 8), for its score has the id itself. */
export function responseIdOf(id: string): string {
  return id.replace(/^(.{14})./, (_, before: string) => `${before}${id[14] === '8' ? '7' : '8'}`);
}
