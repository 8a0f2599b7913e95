import type { RecordSessionInput } from '@unknot/contract/schema.generated';
import { isBegun } from './questionnaire-draft';
import type { Form, VisitDraft } from './visit-draft';

/** Totals as readings, as they are sent. */
export function totalsOf(
  { forms = {} }: VisitDraft,
  { questionnaires }: Form,
): RecordSessionInput['readings'] {
  return questionnaires.flatMap(({ measure, site, side }) => {
    const total = forms[measure]?.total ?? null;
    const id = forms[measure]?.id;
    if (total === null || id === undefined) return [];
    return [{ id, measure, site, side, context: 'PRE_SESSION' as const, value: total }];
  });
}

/** Forms with their answers, as they are sent. */
export function formsOf(
  { forms = {} }: VisitDraft,
  { questionnaires }: Form,
): NonNullable<RecordSessionInput['questionnaires']> {
  return questionnaires.flatMap(({ measure, site, side }) => {
    const form = forms[measure];
    if (form === undefined || form.total !== null || !isBegun(form)) return [];
    const answers = Object.entries(form.answers).map(([item, answer]) => ({
      item: Number(item),
      answer,
    }));
    return [{ id: form.id, measure, site, side, answers, finished: form.finished }];
  });
}
