/** How the answers of a form become its score; `PERCENT` is of what could have been reached by the answers given. */
export type Scoring = 'SUM' | 'PERCENT' | 'MEAN' | 'SHIFTED_MEAN' | 'TICKS';

/** One answer that can be given, in the words of the form. */
export interface AnswerChoice {
  readonly value: number;
  readonly words: string;
}

/** The words of a form, only where its owner lets them be shown. */
export interface QuestionnaireText {
  /** What is said before the questions. */
  readonly lead: string;
  /** In order, one for each item. */
  readonly questions: readonly string[];
  readonly choices: readonly AnswerChoice[];
  /** Who made it, as its owner asks to be named. */
  readonly credit: string;
}

/** How the answers to one form are taken and counted; what its score means says the measure of the same key. */
export interface Questionnaire {
  /** The key of the measure that its score is a value of. */
  readonly measure: string;
  /** The region of the body that it asks about; `null` where it is about the person. */
  readonly region: string | null;
  /** How many questions it has. */
  readonly items: number;
  /** The lowest number that an answer can be. */
  readonly lowest: number;
  readonly highest: number;
  readonly scoring: Scoring;
  /** Numbers of the items that count the other way round, from 1. */
  readonly reversed: readonly number[];
  /** With fewer answers there is no score; 0 where what is left blank counts as no. */
  readonly fewest: number;
  /** `null` where its words may not be shown: then its answers are numbers from the paper form. */
  readonly text: QuestionnaireText | null;
  /** Where the practice gets the form. */
  readonly source: string;
}
