import { v7 as uuidv7 } from 'uuid';
import type { VisitFormQuery } from './visit.generated';

/** One form that can be filled in. */
export type FormQuestionnaire = NonNullable<VisitFormQuery['visitForm']>['questionnaires'][number];

/** A form that is being filled in, or its total alone. */
export interface DraftForm {
  readonly id: string;
  /** By the number of the question, from 1. */
  readonly answers: Readonly<Record<string, number>>;
  /** Whether the client is through with it. */
  readonly finished: boolean;
  /** The total of a form on paper; `null` where there is none, or answers are entered. */
  readonly total: number | null;
}

/** A form with nothing in it. */
export function emptyForm(): DraftForm {
  return { id: uuidv7(), answers: {}, finished: false, total: null };
}

/** How many of its questions are answered. */
export function answeredOf({ answers }: Pick<DraftForm, 'answers'>): number {
  return Object.keys(answers).length;
}

/** Whether anything is in it: a form that is finished with nothing ticked says something too. */
export function isBegun(form: DraftForm): boolean {
  return form.finished || form.total !== null || answeredOf(form) > 0;
}
