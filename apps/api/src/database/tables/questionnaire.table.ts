import type { QuestionnaireAnswer, QuestionnaireResponse } from '@unknot/domain/care/questionnaire';
import { day, oneOf, optional, small, text, uuid } from '../column';
import { practiceTable } from '../table';
import { ofEpisode } from './episode.table';

/** Forms as they were filled in; the score is the reading of the same id, where there is one. */
export const questionnaireResponses = practiceTable<QuestionnaireResponse>()(
  'questionnaire_response',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    sessionId: uuid(),
    measure: text(),
    unscored: optional(oneOf('NOT_FINISHED', 'TOO_FEW_ANSWERS')),
    practitionerId: uuid(),
    filledOn: day(),
  },
  {
    key: ['id'],
    references: [
      ofEpisode,
      { fields: ['sessionId'], to: 'session' },
      { fields: ['practitionerId'], to: 'practitioner' },
    ],
    indices: [
      { name: 'questionnaire_once_a_session', fields: ['sessionId', 'measure'], unique: true },
      {
        name: 'questionnaire_by_episode',
        fields: ['episodeId', 'measure', 'filledOn'],
      },
      { name: 'questionnaire_of_client', fields: ['id', 'clientId'], unique: true },
    ],
  },
);

/** One row for each answered question; a question that was left out has none. */
export const questionnaireAnswers = practiceTable<QuestionnaireAnswer>()(
  'questionnaire_answer',
  { responseId: uuid(), clientId: uuid(), item: small(), answer: small() },
  {
    key: ['responseId', 'item'],
    references: [
      {
        fields: ['responseId', 'clientId'],
        to: 'questionnaire_response',
        columns: ['id', 'client_id'],
      },
    ],
    indices: [{ name: 'questionnaire_answer_of_client', fields: ['clientId'] }],
    checks: { item_counted: 'item between 1 and 100', answer_small: 'answer between 0 and 100' },
  },
);
