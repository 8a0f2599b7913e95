import type { Side } from '../body/side';
import type { Unscored } from '../measures/questionnaires/score-of';

/** One question with its answer, as a person enters it; a question that was left out is not named. */
export interface AnswerEntry {
  /** The number of the question, from 1. */
  readonly item: number;
  readonly answer: number;
}

/** A form as a person enters it. */
export interface QuestionnaireEntry {
  /** Also the id of the reading that holds its score. */
  readonly id: string;
  /** The key of the measure that its score is a value of. */
  readonly measure: string;
  readonly site: string;
  readonly side: Side;
  readonly answers: readonly AnswerEntry[];
  /** Whether the client is through with it; what is left blank then stays blank. */
  readonly finished: boolean;
}

/** The forms of a visit; left out where none was filled in. */
export interface QuestionnaireEntries {
  readonly questionnaires?: readonly QuestionnaireEntry[] | null | undefined;
}

/** A form that was filled in; its score, where it has one, is the reading of the same id. */
export interface QuestionnaireResponse {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly sessionId: string;
  readonly measure: string;
  /** Why there is no score; `null` where there is one. */
  readonly unscored: Unscored | null;
  readonly practitionerId: string;
  readonly filledOn: string;
}

/** One answer of a form. A question that was left out has none. */
export interface QuestionnaireAnswer {
  readonly responseId: string;
  readonly clientId: string;
  /** The number of the question, from 1. */
  readonly item: number;
  readonly answer: number;
}
